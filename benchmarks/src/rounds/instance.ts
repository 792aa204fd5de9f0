import { UNHINDERED } from "@foedus/engine";
import type { Condition, CountCondition, End, Game, GroundProvision } from "@foedus/engine";

/**
 * A guarantee of some parties for one, in several rounds: the victim asks, a third of the members must find an attack, two thirds of
 * the council must vote, each member's parliament must agree, and then each member gives what it owes.
 *
 * It is not monotone: a member may leave with five days' notice; the guarantee lapses when the Security Council acts, and turns into
 * monitoring once the neighbour accepts a ceasefire; a third of the members may impose sanctions only after the neighbour breaks its
 * own promise (snapback), and are forbidden to until then.
 */

const DAY = 24;
const ASKED = 30 * DAY;
/** The Security Council may act from here on. */
const ACTS_FROM = 10 * DAY;

const VICTIM = "victim";
const NEIGHBOUR = "neighbour";
const SECURITY_COUNCIL = "security_council";
const RESTRAINT = "restraint:neighbour:border";

/** The members of the council, by number from 0. */
export function memberOf(place: number): string {
  return `m${String(place).padStart(3, "0")}`;
}

/** The organ on which a member's part depends. */
export function parliamentOf(member: string): string {
  return `${member}.parliament`;
}

/** The game of so many members. */
export function gameOf(size: number): Game {
  const members = Array.from({ length: size }, (_, place) => memberOf(place));
  const third = Math.ceil(size / 3);
  const request = counted("request", 1, [VICTIM], "attack");
  const joint: readonly Condition[] = [
    request,
    counted("finding", third, members, "attack"),
    counted("vote", Math.ceil((2 * size) / 3), members, "attack"),
  ];
  const ceasefire = counted("act", 1, [NEIGHBOUR], "ceasefire");
  const lapses: readonly End[] = [
    { condition: ceasefire, from: 0, notice: null },
    { condition: counted("act", 1, [SECURITY_COUNCIL], "measures"), from: ACTS_FROM, notice: null },
  ];
  return {
    side: VICTIM,
    defecting: [NEIGHBOUR],
    provisions: [
      ...members.flatMap((member, place) => provisionsOf(member, place % 3, joint, lapses)),
      ...members.map((member) =>
        provision("monitoring", "permission", member, ["monitors"], { conditions: [request, ceasefire] }),
      ),
      { ...provision("restraint", "prohibition", NEIGHBOUR, ["deployment"]), name: RESTRAINT },
      provision("freedom", "permission", NEIGHBOUR, ["deployment"]),
    ],
    given: [],
    barred: [],
    instants: [0, 3 * DAY, ACTS_FROM, ASKED],
    asked: ASKED,
    atoms: members.map((performer) => ({ performer, needs: [["armed_force", "sanctions", "monitors"]] })),
    needed: third,
  };
}

/** Members of the first kind owe armed force, of the second armed force or materiel; of the third they may impose sanctions. */
function provisionsOf(
  member: string,
  kind: number,
  joint: readonly Condition[],
  lapses: readonly End[],
): readonly GroundProvision[] {
  if (kind === 2) {
    return [
      provision("sanctions", "permission", member, ["sanctions"]),
      provision("relief", "prohibition", member, ["sanctions"], {
        ends: [{ condition: { kind: "breach", of: RESTRAINT }, from: 0, notice: null }],
      }),
    ];
  }
  const leaves = counted("act", 1, [member], "withdrawal");
  return [
    provision("guarantee", "duty", member, kind === 0 ? ["armed_force"] : ["armed_force", "materiel"], {
      conditions: [...joint, counted("gate", 1, [parliamentOf(member)], "attack")],
      ends: [...lapses, { condition: leaves, from: 0, notice: { amount: 5, unit: "days" } }],
      due: { type: "after_conditions", duration: { amount: 72, unit: "hours" } },
      required: kind === 0 ? [["armed_force"]] : [],
      nonEmpty: true,
    }),
  ];
}

function provision(
  clause: string,
  type: GroundProvision["type"],
  owner: string,
  permitted: readonly string[],
  changes: Partial<GroundProvision> = {},
): GroundProvision {
  return {
    ...UNHINDERED,
    name: `${clause}:${owner}:attack`,
    clause,
    type,
    owner,
    opens: 0,
    closes: null,
    conditions: [],
    due: { type: "none" },
    required: [],
    permitted,
    nonEmpty: false,
    ...changes,
  };
}

function counted(
  kind: CountCondition["kind"],
  needed: number,
  actors: readonly string[],
  matter: string,
): CountCondition {
  return { kind, needed, moves: actors.map((actor) => ({ actor, move: `${kind}:${actor}:${matter}` })) };
}

/** How many players a game has, and how many moves they can come to. */
export function extentOf({ side, provisions }: Game): { readonly players: number; readonly moves: number } {
  const players = new Set([side]);
  const moves = new Set<string>();
  for (const { type, owner, permitted, conditions, ends } of provisions) {
    players.add(owner);
    if (type !== "prohibition") for (const leaf of permitted) moves.add(`${owner} gives ${leaf}`);
    for (const condition of [...conditions, ...ends.map((end) => end.condition)]) {
      if (condition.kind === "breach") continue;
      for (const { actor, move } of condition.moves) {
        players.add(actor);
        moves.add(move);
      }
    }
  }
  return { players: players.size, moves: moves.size };
}
