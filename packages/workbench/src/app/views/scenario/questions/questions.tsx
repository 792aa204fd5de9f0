import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { EngineProblem, Finding } from "@foedus/engine";
import type { QuestionForm } from "@foedus/language";
import { Answered } from "../../../analysis/answered.js";
import { useAnalysis } from "../../../analysis/use-analysis.js";
import { Button, IconButton } from "../../../components/button/button.js";
import { Mark } from "../../../components/mark/mark.js";
import { Menu, MenuItem } from "../../../components/menu/menu.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { useShortcuts } from "../../../shell/shortcuts.js";
import type { Scene } from "../scene.js";
import { LEVELS, validateSearch } from "../search.js";
import { without } from "../text/edits.js";
import { held } from "../text/held.js";
import type { Held } from "../text/held.js";
import { useScenarioText } from "../use-scenario-text.js";
import { questionAddress, questionInWords } from "./question-words.js";
import styles from "./questions.module.css";

const words = messages.scenario.questions;

type Answer = Finding | EngineProblem;

/** The verdicts of one question at the four levels, and where domestic processes may refuse, under it where that differs. */
const Verdicts = ({ answer }: { readonly answer: Answer | undefined }): ReactNode => {
  if (answer === undefined) return LEVELS.map((level) => <td key={level} />);
  if ("type" in answer) return <td colSpan={4}>{say(words.problem, { problem: answer.message })}</td>;
  return LEVELS.map((level) => {
    const verdict = answer.verdicts[level];
    const free = answer.gatesFree?.[level] ?? verdict;
    return (
      <td key={level} data-column={say(messages.scenario.levels[level])}>
        <Mark meaning={verdict}>{say(messages.meanings.verdicts[verdict])}</Mark>
        {free === verdict ? null : (
          <span className={styles.free}>
            {say(words.gatesFree, { verdict: say(messages.meanings.verdicts[free]) })}
          </span>
        )}
      </td>
    );
  });
};

interface RowsProps {
  readonly scene: Scene;
  readonly variant: { readonly name: string; readonly title: string } | null;
  readonly chosen: string | null;
}

/** The rows of all questions under one variant; their verdicts come when they are decided. */
const Rows = ({ scene, variant, chosen }: RowsProps): ReactNode => {
  const { texts, form, defecting, scenario } = scene;
  const answer = useAnalysis("findings", {
    ...texts,
    scenario: form.scenario,
    variant: variant?.name ?? null,
    defecting,
  });
  const found = answer.type === "value" ? answer.value : answer.type === "working" ? answer.before : null;
  const name = variant?.name ?? null;
  const isWaiting = answer.type !== "value";
  return (
    <tbody aria-busy={answer.type === "working"}>
      <tr className={styles.under}>
        <th colSpan={5} scope="rowgroup" dir="auto">
          {variant === null ? say(messages.scenario.assumptions.asWritten) : variant.title}
          {isWaiting ? (
            <Answered analysis={answer} words={say(words.computing)}>
              {() => null}
            </Answered>
          ) : null}
        </th>
      </tr>
      {(scenario?.questions ?? []).map((question, index) => {
        const isChosen = question.name === chosen && name === scene.variant;
        return (
          <tr key={question.name} {...(isChosen ? { "aria-current": true } : {})}>
            <th scope="row">
              <Link
                to="/scenarios/$scenario/$question"
                params={{
                  scenario: form.scenario,
                  question: questionAddress(form.scenario, question.name),
                }}
                search={(before) => validateSearch({ ...before, variant: name ?? "" })}
                resetScroll={false}
                dir="auto"
              >
                {questionInWords(question, scene.outline)}
              </Link>
            </th>
            <Verdicts answer={found?.[index]} />
          </tr>
        );
      })}
    </tbody>
  );
};

interface QuestionsProps {
  readonly scene: Scene;
  readonly chosen: string | null;
  /** Opens the form of a question, or of another, which stays open also while nothing can be read. */
  readonly onOpen: (open: Held<QuestionForm> | "another") => void;
}

/** What is asked of a scenario, with its verdicts as written and under each variant. */
export const Questions = ({ scene, chosen, onOpen }: QuestionsProps): ReactNode => {
  const { change } = useScenarioText();
  const { form, outline, scenario } = scene;
  const questions = scenario?.questions ?? [];
  useShortcuts([
    {
      keys: "q",
      words: say(words.add),
      run: () => {
        onOpen("another");
      },
    },
  ]);
  const chosenForm = form.questions.find(({ question }) => question === chosen);
  return (
    <section className={styles.questions} aria-labelledby="questions-title">
      <div className={styles.head}>
        <h2 id="questions-title">{say(words.title)}</h2>
        <div className={styles.tools}>
          {chosenForm === undefined ? null : (
            // Where another question comes to have its number, its menu is another too, and closed.
            <Menu
              key={chosenForm.written}
              label={say(words.menu, { question: chosenForm.asked.written })}
              trigger={
                <IconButton icon="more" label={say(words.menu, { question: chosenForm.asked.written })} />
              }
            >
              <MenuItem
                icon="pen"
                isDisabled={!scene.isFresh}
                onSelect={() => {
                  onOpen(held(form.questions, chosenForm));
                }}
              >
                {say(words.change)}
              </MenuItem>
              <MenuItem
                icon="trash"
                isDisabled={!scene.isFresh}
                onSelect={() =>
                  void change(
                    form.path,
                    without(chosenForm),
                    say(words.removed, { question: chosenForm.asked.written }),
                  )
                }
              >
                {say(words.remove)}
              </MenuItem>
            </Menu>
          )}
          <Button
            icon="plus"
            aria-keyshortcuts="q"
            onClick={() => {
              onOpen("another");
            }}
          >
            {say(words.add)}
          </Button>
        </div>
      </div>
      {questions.length === 0 ? (
        <p className={styles.empty}>{say(words.none)}</p>
      ) : (
        <table className={styles.table}>
          <caption className="heard">{say(words.caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.question)}</th>
              {LEVELS.map((level) => (
                <th key={level} scope="col" title={say(messages.scenario.levelNote[level])}>
                  {say(messages.scenario.levels[level])}
                </th>
              ))}
            </tr>
          </thead>
          {[null, ...(outline?.variants ?? [])].map((variant) => (
            <Rows key={variant?.name ?? ""} scene={scene} variant={variant} chosen={chosen} />
          ))}
        </table>
      )}
    </section>
  );
};
