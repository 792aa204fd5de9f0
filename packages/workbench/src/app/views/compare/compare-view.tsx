import type { ReactNode } from "react";
import { State } from "../../components/state/state.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";

/** The view of the compare. */
export const CompareView = (): ReactNode => {
  useTitle(say(messages.compare.title));
  return <State icon="compare" title={say(messages.shell.notBuilt)} />;
};
