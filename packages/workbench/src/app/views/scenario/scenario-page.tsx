import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import type { QuestionForm, ScenarioForm, ScenarioNames } from "@foedus/language";
import { useAnalysis, useTexts } from "../../analysis/use-analysis.js";
import { Button } from "../../components/button/button.js";
import { Menu, MenuItem } from "../../components/menu/menu.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { Assumptions } from "./assumptions/assumptions.js";
import { Broken } from "./broken.js";
import { Floors } from "./floors/floors.js";
import { NewScenario } from "./new-scenario.js";
import { QuestionDialog } from "./questions/question-dialog.js";
import { questionAddress } from "./questions/question-words.js";
import { Questions } from "./questions/questions.js";
import styles from "./scenario-page.module.css";
import { callers } from "./scene.js";
import type { Scene } from "./scene.js";
import { Score } from "./score/score.js";
import { namesIn, validateSearch } from "./search.js";
import type { ScenarioSearch } from "./search.js";
import type { Held } from "./text/held.js";
import { Why } from "./why/why.js";

const words = messages.scenario;

interface ScenarioPageProps {
  readonly form: ScenarioForm;
  readonly names: ScenarioNames;
  readonly all: readonly ScenarioForm[];
  readonly isFresh: boolean;
}

/** One scenario: its score, its questions and why, and what each gives at least and at most. */
export const ScenarioPage = ({ form, names, all, isFresh }: ScenarioPageProps): ReactNode => {
  const texts = useTexts();
  const { question: asked } = useParams({ strict: false });
  const { variant, defecting, level = "report" }: ScenarioSearch = useSearch({ strict: false });
  const [isBeginning, setBeginning] = useState(false);
  const [asking, setAsking] = useState<Held<QuestionForm> | "another" | null>(null);
  const navigate = useNavigate();
  const answer = useAnalysis("outline", texts);
  const outline = answer.type === "value" ? answer.value : answer.type === "working" ? answer.before : null;
  const titles = new Map((outline?.parties ?? []).map(({ name, title }) => [name, title]));
  const scene: Scene = {
    form,
    names,
    // A question is the one of its name only while both are of one text.
    isFresh: isFresh && answer.type !== "working",
    texts,
    outline,
    scenario: outline?.scenarios.find(({ name }) => name === form.scenario) ?? null,
    variant: variant ?? null,
    defecting: namesIn(defecting),
    level,
    called: callers(titles),
  };
  const question =
    asked === undefined
      ? null
      : (scene.scenario?.questions.find(
          ({ name }) => name === asked || questionAddress(form.scenario, name) === asked,
        )?.name ?? null);
  return (
    <article className={styles.page} aria-labelledby="scenario-title">
      <header className={styles.head}>
        <h1 id="scenario-title" dir="auto">
          {form.title}
        </h1>
        <div className={styles.actions}>
          {all.length < 2 ? null : (
            <Menu label={say(words.choose)} trigger={<Button icon="down">{say(words.choose)}</Button>}>
              {all.map(({ scenario, title }) => (
                <MenuItem
                  key={scenario}
                  {...(scenario === form.scenario ? { icon: "check" as const } : {})}
                  onSelect={() =>
                    void navigate({
                      to: "/scenarios/$scenario",
                      params: { scenario },
                      search: (kept) => validateSearch({ ...kept, step: 0 }),
                    })
                  }
                >
                  {title}
                </MenuItem>
              ))}
            </Menu>
          )}
          <Button
            icon="plus"
            onClick={() => {
              setBeginning(true);
            }}
          >
            {say(words.new.open)}
          </Button>
        </div>
      </header>
      <Assumptions scene={scene} />
      {answer.type === "problem" ? <Broken problem={answer.problem} /> : null}
      <Score scene={scene} />
      {scene.scenario === null ? null : (
        <>
          <div className={question === null ? undefined : styles.asked}>
            <Questions scene={scene} chosen={question} onOpen={setAsking} />
            {question === null ? null : <Why key={question} scene={scene} question={question} />}
          </div>
          <Floors scene={scene} />
        </>
      )}
      {asking === null ? null : (
        <QuestionDialog
          scene={scene}
          changed={asking === "another" ? null : asking}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
      {isBeginning ? (
        <NewScenario
          taken={all.map(({ scenario }) => scenario)}
          onClose={() => {
            setBeginning(false);
          }}
        />
      ) : null}
    </article>
  );
};
