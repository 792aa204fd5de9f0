import type { Completion } from "../completions/settle.js";
import type { Need } from "../model/act.js";
import type { PartyExpression } from "../model/party.js";
import { actorsOf } from "./actors.js";
import type { Roles } from "./actors.js";
import type { Ground } from "./context.js";
import { actName, performName } from "./game.js";
import type { Condition, CountCondition, GroundProvision } from "./game.js";
import { councilAt } from "./membership.js";
import { voteCondition } from "./votes.js";

/** What needs are grounded against: a clause's matter, its roles, and what other clauses require. */
export interface NeedContext {
  readonly ground: Ground;
  readonly roles: Roles;
  readonly completion: Completion;
  /** `clause:subject`, the matter that requests, consents and votes are about. */
  readonly matter: string;
  /** What another clause provides for each of its owners. */
  readonly providedBy: (clause: string) => readonly GroundProvision[];
}

/** The conditions that an act of another, which a provision needs, comes to. Each of a group that is named as *each* must act. */
export function needConditions(need: Need<PartyExpression>, context: NeedContext): readonly Condition[] {
  const { ground, roles, completion, matter } = context;
  switch (need.type) {
    case "request":
    case "consent":
      return [byActors(need.type, need.by, (actor) => `${need.type}:${actor}:${matter}`, context)];
    case "act":
      return [byActors("act", need.by, (actor) => actName(actor, need.act), context)];
    case "vote": {
      const council = councilAt(ground, need.council, roles.at, completion);
      if (council === null) return [{ kind: "vote", needed: 1, moves: [] }];
      const disputants = [...(roles.victim === null ? [] : [roles.victim]), ...roles.attackers];
      return [
        voteCondition(council.rule, council.members, disputants, (actor) => `vote:${actor}:${matter}:need`),
      ];
    }
    case "performance":
      return performanceConditions(context.providedBy(need.clause));
    case "event":
      // An event is nobody's move: it holds a provision back until it happens (see `hindrances.ts`).
      return [];
  }
}

function byActors(
  kind: "request" | "consent" | "act",
  by: PartyExpression,
  moveOf: (actor: string) => string,
  { ground, roles, completion }: NeedContext,
): CountCondition {
  const actors = actorsOf(ground, by, roles, completion);
  const needed = by.type === "each" ? Math.max(1, actors.length) : 1;
  return { kind, needed, moves: actors.map((actor) => ({ actor, move: moveOf(actor) })) };
}

/**
 * What a clause requires or lets has been done once each of its owners has given something of each required kind, and
 * something at all where nothing is required in particular. A clause that gives nobody anything to do is never done.
 */
function performanceConditions(provided: readonly GroundProvision[]): readonly Condition[] {
  const given = provided.filter(({ type }) => type !== "prohibition");
  if (given.length === 0) return [{ kind: "act", needed: 1, moves: [] }];
  return given.flatMap(({ owner, required, permitted }) =>
    (required.length === 0 ? [permitted] : required).map((leaves): Condition => ({
      kind: "act",
      needed: 1,
      moves: leaves.map((leaf) => ({ actor: owner, move: performName(owner, leaf) })),
    })),
  );
}
