import fc from "fast-check";
import { expect, test } from "vitest";
import { playersOf } from "../../grounding/game.js";
import { ReferenceInterpreter } from "../../reference/effectivity.js";
import { subsets } from "../../reference/lawful.js";
import { anyGame } from "../../testing/arbitrary-game.js";
import { layOut } from "../layout.js";
import { relevantPart } from "./relevant-part.js";

const CASES = Number(process.env["FOEDUS_CASES"] ?? "500");
const SEED = Number(process.env["FOEDUS_SEED"] ?? "20261124");

test(
  "the part on which the outcome turns is forced by whoever forces the whole",
  { timeout: 3_600_000 },
  () => {
    let smaller = 0;
    fc.assert(
      fc.property(anyGame, (whole) => {
        // One performer alone is asked for, so that what concerns the other may fall away.
        const one = { ...whole, atoms: whole.atoms.slice(0, 1), needed: 1 };
        const part = relevantPart(layOut(one));
        if (part.provisions.length < one.provisions.length) smaller += 1;
        const [inWhole, inPart] = [new ReferenceInterpreter(one), new ReferenceInterpreter(part)];
        for (const actors of subsets(playersOf(one).filter((player) => player !== one.side))) {
          expect([actors, inPart.isSufficient(actors)]).toEqual([actors, inWhole.isSufficient(actors)]);
        }
      }),
      { numRuns: CASES, seed: SEED },
    );
    expect(smaller).toBeGreaterThan(CASES / 10);
  },
);
