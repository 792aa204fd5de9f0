import type { ReactNode } from "react";
import { State } from "../../components/state/state.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";

/** The view of the brief. */
export const BriefView = (): ReactNode => {
  useTitle(say(messages.brief.title));
  return <State icon="brief" title={say(messages.shell.notBuilt)} />;
};
