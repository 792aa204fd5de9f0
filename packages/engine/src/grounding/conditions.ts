import { settle } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import type { Clause, Determiner } from "../model/instrument.js";
import type { DecisionRule, PartyName } from "../model/party.js";
import { sortedUnique } from "../order/code-point.js";
import type { Moment } from "../time/moment.js";
import { hasQuality } from "./attacks.js";
import { isMeant } from "./beneficiaries.js";
import { ownersOf } from "./candidates.js";
import type { Candidate } from "./candidates.js";
import { actorsOf } from "./actors.js";
import type { Ground } from "./context.js";
import { actName } from "./game.js";
import type { Condition } from "./game.js";
import { gatesBefore } from "./gates.js";
import { councilAt, isBoundAt } from "./membership.js";
import type { Occurrence } from "./triggers.js";
import { sharedVote } from "./votes.js";

/** What must be found, voted or opened before a provision has effect for its owner. */
export function conditionsOf(
  ground: Ground,
  candidate: Candidate,
  occurrence: Occurrence,
  owner: PartyName,
  at: Moment,
  completion: Completion,
): readonly Condition[] {
  const conditions: Condition[] = [];
  const { trigger } = candidate.clause;
  if (trigger?.type === "act") {
    const actors = actorsOf(ground, trigger.by, { owner, at, ...occurrence }, completion);
    const moves = actors.map((actor) => ({ actor, move: actName(actor, trigger.act) }));
    conditions.push({ kind: "act", needed: 1, moves });
  }
  if (trigger !== null) {
    const determination = determinationOf(ground, candidate, occurrence, owner, at, completion);
    if (determination !== null) conditions.push(determination);
  }
  if (ground.gatesFree) conditions.push(...gatesOf(candidate, owner));
  return conditions;
}

function gatesOf({ instrument, article }: Candidate, owner: PartyName): readonly Condition[] {
  return gatesBefore(instrument, article, owner).map(({ organ }) => {
    const actor = `${owner}.${organ}`;
    return { kind: "gate", needed: 1, moves: [{ actor, move: `open:${actor}:${instrument.name}` }] };
  });
}

/** Who determines that an occurrence sets the clause off: where the attack has the quality that the text names, its bypass. */
export function determinerOf(
  { scenario }: Ground,
  { bypass, determiner }: Clause,
  { attack }: Occurrence,
  completion: Completion,
): Determiner {
  return bypass !== undefined && attack !== null && hasQuality(scenario, attack, bypass.quality, completion)
    ? bypass.determiner
    : settle(determiner, "determiner", completion);
}

function determinationOf(
  ground: Ground,
  candidate: Candidate,
  occurrence: Occurrence,
  owner: PartyName,
  at: Moment,
  completion: Completion,
): Condition | null {
  const { clause } = candidate;
  const determiner = determinerOf(ground, clause, occurrence, completion);
  const { subject, victim, attackers } = occurrence;
  const matter = `${clause.name}:${subject}`;
  const disputants = [...(victim === null ? [] : [victim]), ...attackers];
  const votes = (rule: DecisionRule, members: readonly PartyName[]): Condition =>
    sharedVote(ground, rule, members, disputants, matter);
  switch (determiner.type) {
    case "facts":
    case "silent":
      return null;
    case "party": {
      const finders = actorsOf(ground, determiner.by, { owner, at, ...occurrence }, completion);
      return {
        kind: "finding",
        needed: 1,
        moves: finders.map((actor) => ({ actor, move: `find:${actor}:${matter}` })),
      };
    }
    case "council": {
      const council = councilAt(ground, determiner.council, at, completion);
      return council === null ? null : votes(council.rule, council.members);
    }
    case "guarantors": {
      const owners = guarantorsOf(ground, candidate, occurrence, owner, at, completion);
      return votes(GUARANTORS_RULE[determiner.rule], owners);
    }
  }
}

const GUARANTORS_RULE = { unanimity: { type: "unanimity" }, majority: { type: "majority" } } as const;

/** By completion, clause, moment, victim and attackers: whoever owes under a clause is the same for each of them. */
const guarantors = new WeakMap<Completion, Map<string, readonly PartyName[]>>();

/** Those who owe under a clause at a moment. */
function guarantorsOf(
  ground: Ground,
  { instrument, clause }: Candidate,
  occurrence: Occurrence,
  owner: PartyName,
  at: Moment,
  completion: Completion,
): readonly PartyName[] {
  const known = guarantors.get(completion) ?? new Map<string, readonly PartyName[]>();
  guarantors.set(completion, known);
  const side = occurrence.victim ?? owner;
  const key = [clause.name, String(at), side, ...occurrence.attackers].join(" ");
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const owners = sortedUnique(
    clause.provisions
      .filter(({ type }) => type === "duty")
      .flatMap((provision) =>
        ownersOf(ground, clause, provision, side, completion).filter(
          (party) =>
            isMeant(provision, party, occurrence) && isBoundAt(ground, instrument, party, at, completion),
        ),
      ),
  );
  known.set(key, owners);
  return owners;
}
