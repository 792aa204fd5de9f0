import fc from "fast-check";
import { expect, test } from "vitest";
import { solve, valueOf } from "../families/families.js";
import { playersOf } from "../grounding/game.js";
import type { Game } from "../grounding/game.js";
import { minimalSets, referenceValue } from "../reference/reference-answer.js";
import type { ReferenceValue } from "../reference/reference-answer.js";
import { consult, setAsText } from "./clingo.js";
import type { Oracle } from "./clingo.js";
import { gameInScope } from "./games.js";

/** How many games are put to clingo, from which seed; `FOEDUS_CASES` asks for more, `FOEDUS_SEED` for others. */
const CASES = Number(process.env["FOEDUS_CASES"] ?? "320");
const SEED = Number(process.env["FOEDUS_SEED"] ?? "20261125");

/** How often the oracle spoke of each thing: a test that is never asked cannot fail. */
const spoken = { assured: 0, discretionary: 0, impossible: 0, someoneFails: 0, families: 0 };

async function check(game: Game): Promise<void> {
  const oracle = await consult(game);
  const reference = referenceValue(game);
  expect(valueOf(game)).toBe(reference.value);
  spoken[reference.value] += 1;
  if (oracle.mayFail !== null) spoken.someoneFails += 1;
  expect(oracle).toMatchObject({
    mayHold: reference.value !== "impossible",
    mayFail: oracle.mayFail === null ? null : reference.value !== "assured",
  });
  if (oracle.insufficient !== null) checkFamilies(game, oracle.insufficient, reference);
}

function checkFamilies(
  game: Game,
  insufficient: NonNullable<Oracle["insufficient"]>,
  reference: ReferenceValue,
): void {
  spoken.families += 1;
  const players = playersOf(game).filter((player) => player !== game.side);
  const suffices = (actors: readonly string[]): boolean => !insufficient.has(setAsText(actors));
  const sufficient = minimalSets(players, suffices);
  const blocking = minimalSets(
    players,
    (actors) => !suffices(players.filter((player) => !actors.includes(player))),
  );
  expect(reference.sufficient).toEqual(sufficient);
  expect(reference.blocking).toEqual(blocking);
  const solution = solve(game);
  if ("type" in solution) throw new Error(solution.message);
  expect(solution.sufficient.listed).toEqual(sufficient);
  expect(solution.blocking.listed).toEqual(blocking);
}

test(
  `clingo, playing ${String(CASES)} generated games by rules of its own, agrees with both engines`,
  { timeout: 3_600_000 },
  async () => {
    await fc.assert(fc.asyncProperty(gameInScope, check), { numRuns: CASES, seed: SEED });
    for (const [what, times] of Object.entries(spoken))
      expect([what, times > CASES / 32]).toEqual([what, true]);
  },
);
