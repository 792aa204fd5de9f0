import type { Change, Command } from "@foedus/dossier/store";
import { changesOf } from "../changes-of.js";

/** One name for a record of whatever kind. */
export const nameOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string =>
  `${kind} ${id}`;

/** What two changes of one record, one after the other, come to; null where the record was made and removed. */
const joinedChange = (first: Change, then: Change): Change | null => {
  const { expects } = first;
  if (then.type === "remove") return first.type === "record" && expects === 0 ? null : { ...then, expects };
  // Where the later one names no place, it stays where the earlier one put it.
  const place = {
    ...("sheet" in first ? { sheet: first.sheet } : {}),
    ...("place" in first ? { place: first.place } : {}),
  };
  return { ...place, ...then, expects };
};

/** Commands of one page, one after the other, as one command that does the same: each record becomes what the last one says. */
export const joined = (first: Command, ...others: readonly Command[]): Command => {
  if (others.length === 0) return first;
  const changes = new Map<string, Change>();
  for (const change of [first, ...others].flatMap(changesOf)) {
    const before = changes.get(nameOf(change));
    const made = before === undefined ? change : joinedChange(before, change);
    if (made === null) changes.delete(nameOf(change));
    else changes.set(nameOf(change), made);
  }
  const all = [...changes.values()];
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  const together = [first, ...others].find((command) => command.type === "together");
  return { type: "together", title: together?.title ?? nameOf(only ?? { kind: "", id: "" }), changes: all };
};
