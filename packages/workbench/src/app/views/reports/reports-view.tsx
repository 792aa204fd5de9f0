import type { ReactNode } from "react";
import { State } from "../../components/state/state.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";

/** The view of the reports. */
export const ReportsView = (): ReactNode => {
  useTitle(say(messages.reports.title));
  return <State icon="reports" title={say(messages.shell.notBuilt)} />;
};
