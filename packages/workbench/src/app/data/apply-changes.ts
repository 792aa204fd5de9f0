import { changesOf } from "./changes-of.js";
import type { Change, Command, Kind, Stored } from "@foedus/dossier/store";

type AnyStored = Stored<Kind>;

const order = (left: AnyStored, right: AnyStored): number =>
  (left.sheet ?? "") < (right.sheet ?? "")
    ? -1
    : (left.sheet ?? "") > (right.sheet ?? "")
      ? 1
      : (left.place ?? 0) - (right.place ?? 0) || (left.id < right.id ? -1 : 1);

const lastIn = (records: readonly AnyStored[], sheet: string | null): number =>
  records.reduce((last, one) => (one.sheet === sheet ? Math.max(last, one.place ?? 0) : last), 0);

const placed = (
  records: readonly AnyStored[],
  change: Change & { readonly type: "record" },
  before: AnyStored | undefined,
): AnyStored => {
  const sheet = "sheet" in change ? (change.sheet ?? before?.sheet ?? null) : (before?.sheet ?? null);
  const named = "place" in change ? (change.place ?? before?.place) : before?.place;
  const place = named ?? ("value" in change && sheet !== null ? lastIn(records, sheet) + 1 : null);
  return {
    kind: change.kind,
    id: change.id,
    revision: change.expects + 1,
    sheet,
    place,
    value: change.value,
  };
};

const applied = (records: readonly AnyStored[], change: Change): readonly AnyStored[] => {
  if (change.type === "remove") return records.filter(({ id }) => id !== change.id);
  const at = records.findIndex(({ id }) => id === change.id);
  const there = records[at];
  const made = placed(records, change, there);
  if (there !== undefined && there.sheet === made.sheet && there.place === made.place)
    return records.with(at, made);
  return [...records.filter(({ id }) => id !== change.id), made].sort(order);
};

/** The records of a kind as they are once a command is carried out: the store's own rule, for the page not to wait. */
export const withCommand = <K extends Kind>(
  kind: K,
  records: readonly Stored<K>[],
  command: Command,
): readonly Stored<K>[] => {
  const changes = changesOf(command).filter((change) => change.kind === kind);
  if (changes.length === 0) return records;
  // Only changes of this kind are applied, which the compiler cannot see.
  return changes.reduce<readonly AnyStored[]>(applied, records) as readonly Stored<K>[];
};
