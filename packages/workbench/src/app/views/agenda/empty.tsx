import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { State } from "../../components/state/state.js";
import { useRecords } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";

const said = messages.agenda;

/** What stands where no question is open: why there is none, and where to go from here. */
export const Empty = (): ReactNode => {
  const agreements = useRecords("agreement");
  return agreements.length === 0 ? (
    <State
      icon="agenda"
      title={say(said.noneTitle)}
      actions={<Link to="/agreements">{say(said.toAgreements)}</Link>}
    >
      <p>{say(said.noAgreement)}</p>
    </State>
  ) : (
    <State icon="agenda" title={say(said.noneTitle)} actions={<Link to="/brief">{say(said.toBrief)}</Link>}>
      <p>{say(said.noneOpen)}</p>
    </State>
  );
};
