import type { ReactNode } from "react";
import { State } from "../../components/state/state.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";

/** The view of the scenario. */
export const ScenarioView = (): ReactNode => {
  useTitle(say(messages.scenario.title));
  return <State icon="scenario" title={say(messages.shell.notBuilt)} />;
};
