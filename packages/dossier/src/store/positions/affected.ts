import type { DossierFile } from "../../format/dossier.js";
import type { Change } from "../commands/command.js";
import { changesOf } from "../commands/command.js";
import type { Applied } from "../log/apply.js";
import { chunks } from "../records/rows.js";
import type { Database } from "../tables.js";
import { keyOfPair, pairsOf } from "./subjects.js";
import type { Pair } from "./subjects.js";

const statementsIn = (changes: readonly Change[]) =>
  changes.flatMap((change) =>
    change.type === "record" && change.kind === "statement" ? [change.value] : [],
  );

const aboutIn = (changes: readonly Change[]): DossierFile | null =>
  changes.flatMap((change) =>
    change.type === "record" && change.kind === "dossier" ? [change.value] : [],
  )[0] ?? null;

const pairOfPosition = (id: string): readonly Pair[] => {
  const [party, term] = id.split("/");
  return party === undefined || term === undefined ? [] : [{ party, term }];
};

/** The names of what differs between two lists of things with names. */
const differing = (
  before: readonly { readonly name: string }[],
  after: readonly { readonly name: string }[],
): readonly string[] => {
  const told = new Map(before.map((one) => [one.name, JSON.stringify(one)]));
  const now = new Map(after.map((one) => [one.name, JSON.stringify(one)]));
  return [...new Set([...told.keys(), ...now.keys()])].filter((name) => told.get(name) !== now.get(name));
};

/** Where dossier.json calls parties or terms something else: the titles stand in what follows. */
const ofDossier = async (
  database: Database,
  before: DossierFile | null,
  after: DossierFile | null,
): Promise<readonly Pair[]> => {
  let query = database.selectFrom("subjects").select(["party", "term"]).distinct();
  // Whoever reported it is named, too, so that one party concerns the positions of all.
  if (differing(before?.parties ?? [], after?.parties ?? []).length === 0) {
    const terms = differing(before?.terms ?? [], after?.terms ?? []);
    if (terms.length === 0) return [];
    query = query.where("term", "in", terms);
  }
  return query.execute();
};

/** What hangs under other statements of the reports is known through them. */
const ofCarried = async (database: Database, reports: readonly string[]): Promise<readonly Pair[]> => {
  const found: Pair[] = [];
  for (const chunk of chunks(reports)) {
    const pairs = await database
      .selectFrom("subjects")
      .select(["party", "term"])
      .distinct()
      .where("report", "in", chunk)
      .where("parent", "is not", null)
      .execute();
    found.push(...pairs);
  }
  return found;
};

/** The pairs of which something else may follow after a command: at least all that it concerns, and few more. */
export const affectedPairs = async (
  database: Database,
  { command, inverse }: Applied,
): Promise<readonly Pair[]> => {
  const [after, before] = [changesOf(command), changesOf(inverse)];
  const statements = [...statementsIn(before), ...statementsIn(after)];
  const pairs = [
    ...statements.flatMap(pairsOf),
    ...(await ofCarried(database, [...new Set(statements.map(({ report }) => report))])),
    ...after.flatMap(({ kind, id }) => (kind === "position" ? pairOfPosition(id) : [])),
    ...(after.some(({ kind }) => kind === "dossier")
      ? await ofDossier(database, aboutIn(before), aboutIn(after))
      : []),
  ];
  return [...new Map(pairs.map((pair) => [keyOfPair(pair), pair])).values()];
};
