import { expect, test } from "vitest";
import { UNHINDERED } from "../grounding/game.js";
import type { Game, GroundProvision } from "../grounding/game.js";
import { interchangeable } from "./interchangeable.js";

const permission = (
  name: string,
  owner: string,
  changes: Partial<GroundProvision> = {},
): GroundProvision => ({
  ...UNHINDERED,
  name: `${name}:${owner}:attack`,
  clause: name,
  type: "permission",
  owner,
  opens: 0,
  closes: null,
  conditions: [],
  due: { type: "none" },
  required: [],
  permitted: ["armed_force"],
  nonEmpty: false,
  ...changes,
});

const game = (provisions: readonly GroundProvision[]): Game => ({
  side: "ukraine",
  defecting: [],
  provisions,
  given: [],
  barred: [],
  instants: [0],
  asked: 0,
  atoms: ["uk", "us"].map((performer) => ({ performer, needs: [["armed_force"]] })),
  needed: 1,
});

test("two who are displaced each by its own are interchangeable", () => {
  const own = (owner: string): readonly GroundProvision[] => [
    permission("a", owner),
    permission("b", owner, { displacedBy: [{ by: `a:${owner}:attack`, leaves: ["armed_force"] }] }),
  ];
  expect(interchangeable(game([...own("uk"), ...own("us")]), ["uk", "us"])).toEqual([["uk", "us"]]);
});

test("two who are displaced by what only one of them has are not", () => {
  const displacedBy = [{ by: "a:us:attack", leaves: ["armed_force"] }];
  const provisions = [
    permission("a", "us"),
    permission("a", "uk"),
    permission("b", "us", { displacedBy }),
    permission("b", "uk", { displacedBy }),
  ];
  expect(interchangeable(game(provisions), ["uk", "us"])).toEqual([["uk"], ["us"]]);
});
