import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { State } from "../../components/state/state.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";

/** What an address shows that names nothing. */
export const NotFound = (): ReactNode => (
  <State
    icon="link"
    title={say(messages.shell.notFoundTitle)}
    actions={<Link to="/reports">{say(messages.shell.notFoundWay)}</Link>}
  >
    <p>{say(messages.shell.notFound)}</p>
  </State>
);
