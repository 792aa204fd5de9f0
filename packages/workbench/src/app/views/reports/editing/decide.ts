import type { DossierFile, Statement } from "@foedus/dossier";
import { proposeTerms } from "@foedus/dossier/propose-terms";
import type { Change } from "@foedus/dossier/store";
import { recorded, withWords } from "./changes.js";
import { carriedBy, carriersOf, isDecidedFor } from "./statement-tree.js";
import type { StoredStatement } from "./statement-tree.js";

/** What deciding on a statement changes; or that it cannot be, because somebody who carries it was rejected. */
export type Decision =
  | { readonly type: "changes"; readonly changes: readonly Change[]; readonly alsoDecided: readonly string[] }
  | { readonly type: "carrier_rejected"; readonly carrier: string };

/** A statement about the terms that it names by their words, where nobody has said yet which it is about. */
const withTerms = (statement: Statement, text: string, dossier: DossierFile): Statement => {
  if (statement.terms !== undefined) return statement;
  const terms = proposeTerms(
    statement.content.map(([start, end]) => text.slice(start, end)),
    dossier,
  );
  return terms.length === 0 ? statement : { ...statement, terms };
};

/**
 * Confirms a statement, and with it those that carry it where nobody decided on them yet: nobody can stand behind what Russia is
 * said to have agreed to and leave open whether Witkoff said so.
 */
export const confirming = (
  stored: StoredStatement,
  all: readonly StoredStatement[],
  { text, dossier }: { readonly text: string; readonly dossier: DossierFile },
): Decision => {
  const carriers = carriersOf(stored.value, all);
  const rejected = carriers.find(({ value }) => value.status === "rejected");
  if (rejected !== undefined) return { type: "carrier_rejected", carrier: rejected.value.id };
  const open = carriers.filter(({ value }) => !isDecidedFor(value));
  const confirmed = (one: StoredStatement): Change =>
    recorded(one, withWords({ ...withTerms(one.value, text, dossier), status: "confirmed" }, text));
  return {
    type: "changes",
    changes: [...open.toReversed(), stored].map(confirmed),
    alsoDecided: open.map(({ value }) => value.id),
  };
};

/** Rejects a statement, and with it whatever it carries that was not rejected yet. */
export const rejecting = (
  stored: StoredStatement,
  all: readonly StoredStatement[],
): Decision & { readonly type: "changes" } => {
  const carried = carriedBy(stored.value.id, all).filter(({ value }) => value.status !== "rejected");
  return {
    type: "changes",
    changes: [stored, ...carried].map((one) => recorded(one, { ...one.value, status: "rejected" })),
    alsoDecided: carried.map(({ value }) => value.id),
  };
};
