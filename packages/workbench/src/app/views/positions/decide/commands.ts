import type { Position, PositionThere } from "@foedus/dossier";
import type { Change, Command, Stored } from "@foedus/dossier/store";

type Decision = Stored<"decision">["value"];

/** What a person decided about a party and a term. */
export type Decided = Omit<Position, "override" | "rule" | "standing"> & {
  readonly override: NonNullable<Position["override"]>;
};

const removed = ({ id, revision }: PositionThere): Change => ({
  type: "remove",
  kind: "position",
  id,
  expects: revision,
});

/**
 * Sets a position in the place of what the rules say, as one change that one undo takes back. What follows from rules goes by
 * itself; of what persons have set before, only what is named goes.
 */
export const settingPosition = (
  value: Decided,
  recorded: readonly PositionThere[],
  replaced: readonly PositionThere[],
  title: string,
): Command => {
  const id = `${value.party}/${value.term}/${value.stance}`;
  const expects = recorded.find((one) => one.id === id)?.revision ?? 0;
  const goes = replaced.filter((one) => one.id !== id);
  return {
    type: "together",
    title,
    changes: [...goes.map(removed), { type: "record", kind: "position", id, expects, value }],
  };
};

/** Takes away what persons have set, so that the rules decide again. */
export const lettingRules = (persons: readonly PositionThere[], title: string): Command => ({
  type: "together",
  title,
  changes: persons.map(removed),
});

/** The name of the decision that a statement, REPORT/ID, gives no position on a term. */
export const noPositionName = (statement: string, term: string): string =>
  `no-position-${term}-${statement.replace("/", "-")}`;

/** Keeps the decision that a statement gives no position on a term, so that nobody is asked again. */
export const givingNone = (
  statement: string,
  term: string,
  decision: Pick<Decision, "decided" | "by" | "date" | "reason">,
): Command => {
  const name = noPositionName(statement, term);
  return {
    type: "record",
    kind: "decision",
    id: name,
    expects: 0,
    value: { name, about: statement, ...decision },
  };
};
