import type { ReactNode } from "react";
import { State } from "../../components/state/state.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";

/** The view of the positions. */
export const PositionsView = (): ReactNode => {
  useTitle(say(messages.positions.title));
  return <State icon="positions" title={say(messages.shell.notBuilt)} />;
};
