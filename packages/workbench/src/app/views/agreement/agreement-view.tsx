import type { ReactNode } from "react";
import { State } from "../../components/state/state.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";

/** The view of the agreement. */
export const AgreementView = (): ReactNode => {
  useTitle(say(messages.agreement.title));
  return <State icon="agreement" title={say(messages.shell.notBuilt)} />;
};
