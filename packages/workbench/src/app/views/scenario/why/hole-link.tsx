import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";

/** An open question, leading to the agenda. */
export const HoleLink = ({ hole }: { readonly hole: string }): ReactNode => (
  <Link to="/agenda/$hole" params={{ hole }} title={say(messages.scenario.why.turns.agenda, { hole })}>
    <code>{hole}</code>
  </Link>
);
