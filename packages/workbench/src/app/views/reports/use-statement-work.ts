import type { Statement } from "@foedus/dossier";
import type { Change, Stored } from "@foedus/dossier/store";
import { useMemo } from "react";
import { tell } from "../../components/toast/toasts.js";
import { useData, useDossier } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { listed, say } from "../../messages/say.js";
import { adding, attributing } from "./editing/attribution.js";
import type { Attribution } from "./editing/attribution.js";
import { asOne, recorded } from "./editing/changes.js";
import { confirming, rejecting } from "./editing/decide.js";
import { movedByWord, withSpan } from "./editing/edges.js";
import type { Edge, Span } from "./editing/edges.js";
import type { StoredStatement } from "./editing/statement-tree.js";

const m = messages.reports;

/** What a person does with the statements of one report; each is one step that can be undone. */
export interface StatementWork {
  /** Answers the names of all that are decided with it; null where it could not be. */
  readonly confirm: (stored: StoredStatement) => readonly string[] | null;
  readonly reject: (stored: StoredStatement) => readonly string[];
  readonly drawSpan: (stored: StoredStatement, index: number, span: Span) => void;
  readonly moveEdge: (stored: StoredStatement, edge: Edge, step: -1 | 1) => void;
  readonly attribute: (stored: StoredStatement, attribution: Attribution) => void;
  /** Answers the new statement's name. */
  readonly add: (span: Span, attribution: Attribution) => string;
}

/** The work on the statements of a report. */
export const useStatementWork = (
  report: Stored<"report"> | null,
  all: readonly StoredStatement[],
): StatementWork => {
  const data = useData();
  const dossier = useDossier();
  return useMemo(() => {
    const text = report?.value.text ?? "";
    const language = report?.value.about.language ?? "";
    const make = (title: string, changes: readonly Change[]): void => {
      void data.perform(asOne(title, changes));
    };
    const redraw = (stored: StoredStatement, value: Statement | null): void => {
      if (value === null) tell(say(m.cannotMove));
      else make(say(m.didMove, { id: stored.value.id }), [recorded(stored, value)]);
    };
    return {
      confirm: (stored) => {
        const decision = confirming(stored, all, { text, dossier });
        if (decision.type === "carrier_rejected") {
          tell(say(m.carrierRejected, { carrier: decision.carrier }), { isProblem: true });
          return null;
        }
        make(say(m.didConfirm, { id: stored.value.id }), decision.changes);
        if (decision.alsoDecided.length > 0)
          tell(say(m.confirmedToo, { carriers: listed(decision.alsoDecided) }));
        return [stored.value.id, ...decision.alsoDecided];
      },
      reject: (stored) => {
        const { changes, alsoDecided } = rejecting(stored, all);
        make(say(m.didReject, { id: stored.value.id }), changes);
        if (alsoDecided.length > 0) tell(say(m.rejectedToo, { count: alsoDecided.length }));
        return [stored.value.id, ...alsoDecided];
      },
      drawSpan: (stored, index, span) => {
        redraw(stored, withSpan(stored.value, index, span, text));
      },
      moveEdge: (stored, edge, step) => {
        redraw(stored, movedByWord(stored.value, edge, step, text, language));
      },
      attribute: (stored, attribution) => {
        make(say(m.didAttribute, { id: stored.value.id }), attributing(stored, attribution, all, text));
      },
      add: (span, attribution) => {
        const reason = say(m.markedByHand);
        const change = adding(report?.value.about.name ?? "", span, attribution, all, { text, reason });
        const id = change.id.slice(change.id.indexOf("/") + 1);
        make(say(m.didAdd, { id }), [change]);
        return id;
      },
    };
  }, [all, data, dossier, report]);
};
