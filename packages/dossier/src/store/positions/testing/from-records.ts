import { compareCodePoints } from "@foedus/language";
import { indexEvidence } from "../../../positions/evidence.js";
import { positionsFrom } from "../../../positions/follow.js";
import { movementOf } from "../../../positions/movement.js";
import { NO_MODEL } from "../../../positions/no-model.js";
import { isDecidedFor } from "../../../format/statement.js";
import { partyNames } from "../../../wording/parties.js";
import { orProblem, valueIn } from "../../deciding/statements-there.js";
import type { OpenStore } from "../../open-store.js";
import { DOSSIER } from "../../records/values.js";
import type { Answer } from "../../store.js";
import type { PartyOnTerm, StandpointQuestion } from "../standpoints.js";
import { viewOf } from "../standpoints.js";
import { keyOfPair, pairsOf } from "../subjects.js";
import type { Pair } from "../subjects.js";

/**
 * Where parties stand, as `Store.standpoints` tells it, from the records of a store wherever it is open: it reads all of them,
 * and needs no table.
 */
export const standpointsIn = (
  store: OpenStore,
  { party, term }: StandpointQuestion,
): Promise<Answer<readonly PartyOnTerm[]>> =>
  orProblem(store, async () => {
    const about = valueIn(await store.record("dossier", DOSSIER))?.value ?? null;
    const all = valueIn(await store.records("statement")).map(({ value }) => value);
    const reports = valueIn(await store.records("report")).map(({ value }) => value.about);
    const positions = valueIn(await store.records("position"));
    const evidenceOn = indexEvidence(all, reports);
    const pairs = [...all.filter(isDecidedFor).flatMap(pairsOf), ...positions.map(({ value }) => value)]
      .map((pair): Pair => ({ party: pair.party, term: pair.term }))
      .filter((pair) => (party ?? pair.party) === pair.party && (term ?? pair.term) === pair.term);
    const each = [...new Map(pairs.map((pair) => [keyOfPair(pair), pair])).values()].toSorted(
      (left, right) => compareCodePoints(left.term, right.term) || compareCodePoints(left.party, right.party),
    );
    const value = each.map((pair) => {
      const speaker = pair.party === "" ? null : pair.party;
      const steps = movementOf(evidenceOn(speaker, pair.term), speaker);
      const title = about?.terms.find(({ name }) => name === pair.term)?.title;
      const isDeclared = about?.parties.some(({ name }) => name === pair.party) === true;
      const byRules =
        about === null || title === undefined || !isDeclared
          ? []
          : positionsFrom(steps, { ...pair, termTitle: title, names: partyNames(about, NO_MODEL) });
      const recorded = positions
        .filter((one) => keyOfPair(one.value) === keyOfPair(pair))
        .map(({ id, revision, value: position }) => ({ id, revision, value: position }))
        .toSorted((left, right) => compareCodePoints(left.id, right.id));
      return viewOf({ ...pair, recorded, steps, byRules });
    });
    return { type: "answer" as const, value };
  });
