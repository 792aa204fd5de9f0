import type { ReactNode } from "react";
import { State } from "../../components/state/state.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";

/** The view of the agenda. */
export const AgendaView = (): ReactNode => {
  useTitle(say(messages.agenda.title));
  return <State icon="agenda" title={say(messages.shell.notBuilt)} />;
};
