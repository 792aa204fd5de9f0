import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactNode } from "react";
import type { ScenarioForms } from "@foedus/language";
import { Answered } from "../../analysis/answered.js";
import { useAnalysis, useTexts } from "../../analysis/use-analysis.js";
import { Button } from "../../components/button/button.js";
import { Loading, State } from "../../components/state/state.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";
import { NewScenario } from "./new-scenario.js";
import { ScenarioPage } from "./scenario-page.js";
import { recordOf } from "./use-scenario-text.js";

const words = messages.scenario;

const NoScenario = (): ReactNode => {
  const [isBeginning, setBeginning] = useState(false);
  return (
    <State
      icon="scenario"
      title={say(words.none.title)}
      actions={
        <Button
          look="main"
          icon="plus"
          onClick={() => {
            setBeginning(true);
          }}
        >
          {say(words.new.open)}
        </Button>
      }
    >
      <p>{say(words.none.words)}</p>
      {isBeginning ? (
        <NewScenario
          taken={[]}
          onClose={() => {
            setBeginning(false);
          }}
        />
      ) : null}
    </State>
  );
};

interface FoundProps {
  readonly forms: ScenarioForms;
  /** Whether the places of the forms are those of the texts as they are now. */
  readonly isFresh: boolean;
}

const Found = ({ forms, isFresh }: FoundProps): ReactNode => {
  const { scenario: wanted } = useParams({ strict: false });
  const { scenarios, names } = forms;
  const form =
    wanted === undefined
      ? scenarios[0]
      : (scenarios.find(({ scenario }) => scenario === wanted) ??
        scenarios.find(({ path }) => recordOf(path) === wanted));
  if (form !== undefined)
    return <ScenarioPage key={form.scenario} form={form} names={names} all={scenarios} isFresh={isFresh} />;
  if (wanted === undefined) return <NoScenario />;
  return (
    <State
      icon="scenario"
      title={say(words.unknown.title, { name: wanted })}
      actions={<Link to="/scenarios">{say(words.unknown.first)}</Link>}
    >
      <p>{say(words.unknown.words)}</p>
    </State>
  );
};

/** The view of the scenarios: what happens, who must do what by when, and what is asked. */
export const ScenarioView = (): ReactNode => {
  useTitle(say(words.title));
  const forms = useAnalysis("scenarioForms", useTexts());
  const isFirst = forms.type === "working" && forms.before === null;
  return (
    <>
      {isFirst ? <Loading words={say(words.reading)} /> : null}
      <Answered analysis={forms} words={say(words.reading)}>
        {(value) => <Found forms={value} isFresh={forms.type === "value"} />}
      </Answered>
    </>
  );
};
