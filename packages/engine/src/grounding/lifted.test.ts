import fc from "fast-check";
import { expect, test } from "vitest";
import { ReferenceInterpreter } from "../reference/effectivity.js";
import { subsets } from "../reference/lawful.js";
import { boardOf } from "../reference/state.js";
import { permissiveGame } from "../testing/arbitrary-game.js";
import { groundOf } from "./context.js";
import { UNHINDERED, playersOf } from "./game.js";
import type { Game, GroundProvision } from "./game.js";
import { withoutLifted } from "./lifted.js";
import { course } from "../testing/pact.js";
import { pactWith } from "../testing/pact.js";

const unlessRequested = (owner: string): GroundProvision => ({
  ...UNHINDERED,
  name: `request:${owner}`,
  clause: "custom",
  type: "prohibition",
  owner,
  opens: 0,
  closes: null,
  conditions: [],
  ends: [
    {
      condition: { kind: "request", needed: 1, moves: [{ actor: "side", move: "request:side:custom" }] },
      from: 0,
      notice: null,
    },
  ],
  due: { type: "none" },
  required: [],
  permitted: ["armed_force"],
  nonEmpty: false,
});

test("a victim that asks for no force may hold an ally that owes something to giving something else", () => {
  const ground = groundOf(pactWith(), course(), false);
  const duty: GroundProvision = {
    ...unlessRequested("us"),
    name: "pact:us",
    type: "duty",
    ends: [],
    permitted: ["armed_force", "materiel"],
    nonEmpty: true,
    due: { type: "at", moment: 0 },
  };
  const provisions = [duty, unlessRequested("us")];
  expect(withoutLifted(ground, provisions, "side", [["materiel"]])).toEqual(provisions);
  expect(withoutLifted(ground, provisions, "side", [["armed_force"]])).toEqual([duty]);
});

test("what the side lifts by its own request alone binds nobody in a question asked from that side", () => {
  const ground = groundOf(pactWith(), course(), false);
  fc.assert(
    fc.property(permissiveGame, (game) => {
      const provisions = [...game.provisions, unlessRequested("us"), unlessRequested("uk")];
      const forbidding: Game = { ...game, provisions };
      fc.pre(boardOf(forbidding).moves.length <= 6);
      const kept = withoutLifted(ground, provisions, "side", game.atoms[0]?.needs ?? []);
      fc.pre(kept.length < provisions.length);
      const plain = new ReferenceInterpreter({ ...game, provisions: kept });
      const lifted = new ReferenceInterpreter(forbidding);
      for (const actors of subsets(playersOf(game).filter((player) => player !== "side"))) {
        expect(lifted.isSufficient(actors)).toBe(plain.isSufficient(actors));
      }
    }),
    { numRuns: 300 },
  );
});
