import { isByRule, STANCES } from "../../format/position.js";
import type { DossierFile } from "../../format/dossier.js";
import type { Position } from "../../format/position.js";
import { positionsFrom } from "../../positions/follow.js";
import type { PositionThere } from "../../positions/party-on-term.js";
import { NO_MODEL } from "../../positions/no-model.js";
import { movementOf } from "../../positions/movement.js";
import type { Step } from "../../positions/movement.js";
import { partyNames } from "../../wording/parties.js";
import type { Change } from "../commands/command.js";
import { positionId } from "../records/identity.js";
import { readRecord } from "../records/read.js";
import { chunks, valueOf } from "../records/rows.js";
import { DOSSIER } from "../records/values.js";
import type { Database } from "../tables.js";
import { gatherEvidence } from "./gather.js";
import { keyOfPair } from "./subjects.js";
import type { Pair } from "./subjects.js";

/** What is so about a party and a term: what is recorded, what the statements say, and what would follow from them. */
export interface Standpoint extends Pair {
  readonly recorded: readonly PositionThere[];
  readonly steps: readonly Step[];
  /** By the rules alone, whatever a person has set; empty where dossier.json does not declare both. */
  readonly byRules: readonly Position[];
}

const recordedOf = async (
  database: Database,
  pairs: readonly Pair[],
): Promise<ReadonlyMap<string, readonly PositionThere[]>> => {
  const found = new Map<string, PositionThere[]>();
  const ids = pairs.flatMap((pair) => STANCES.map((stance) => `${keyOfPair(pair)}/${stance}`));
  for (const chunk of chunks(ids)) {
    const rows = await database
      .selectFrom("records")
      .select(["id", "revision", "content"])
      .where("kind", "=", "position")
      .where("id", "in", chunk)
      .orderBy("id")
      .execute();
    for (const { id, revision, content } of rows) {
      if (content === null) continue;
      const value = valueOf("position", content);
      const key = keyOfPair(value);
      found.set(key, [...(found.get(key) ?? []), { id, revision, value }]);
    }
  }
  return found;
};

const followingOf = (
  { party, term }: Pair,
  steps: readonly Step[],
  about: DossierFile | null,
): readonly Position[] => {
  const declared = about?.terms.find(({ name }) => name === term);
  const isDeclared = about?.parties.some(({ name }) => name === party) === true;
  if (about === null || declared === undefined || !isDeclared) return [];
  return positionsFrom(steps, { party, term, termTitle: declared.title, names: partyNames(about, NO_MODEL) });
};

/** What is so about these pairs. */
export const standpointsOf = async (
  database: Database,
  pairs: readonly Pair[],
): Promise<readonly Standpoint[]> => {
  if (pairs.length === 0) return [];
  const about = (await readRecord(database, "dossier", DOSSIER))?.value ?? null;
  const recorded = await recordedOf(database, pairs);
  const evidence = await gatherEvidence(database, pairs);
  return pairs.map((pair) => {
    const key = keyOfPair(pair);
    const steps = movementOf(evidence.get(key) ?? [], pair.party === "" ? null : pair.party);
    return { ...pair, recorded: recorded.get(key) ?? [], steps, byRules: followingOf(pair, steps, about) };
  });
};

/** Whether a person has set a position here, so that none follows from a rule. */
const isPersons = ({ recorded }: Standpoint): boolean => recorded.some(({ value }) => !isByRule(value));

const changesAt = (standpoint: Standpoint): readonly Change[] => {
  const wanted = new Map(
    (isPersons(standpoint) ? [] : standpoint.byRules).map((position) => [positionId(position), position]),
  );
  const ruled = standpoint.recorded.filter(({ value }) => isByRule(value));
  const there = new Map(ruled.map((one) => [one.id, one]));
  return [
    ...ruled.flatMap(({ id, revision }): readonly Change[] =>
      wanted.has(id) ? [] : [{ type: "remove", kind: "position", id, expects: revision }],
    ),
    ...[...wanted].flatMap(([id, value]): readonly Change[] => {
      const now = there.get(id);
      if (now !== undefined && JSON.stringify(now.value) === JSON.stringify(value)) return [];
      return [{ type: "record", kind: "position", id, expects: now?.revision ?? 0, value }];
    }),
  ];
};

/** What must change so that the positions of these pairs are those that follow from the statements. */
export const followingChanges = async (
  database: Database,
  pairs: readonly Pair[],
): Promise<readonly Change[]> => (await standpointsOf(database, pairs)).flatMap(changesAt);
