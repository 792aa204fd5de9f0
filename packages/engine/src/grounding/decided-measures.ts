import { settle } from "../completions/settle.js";
import type { Completion } from "../completions/settle.js";
import type { MeasureName, MeasureRule } from "../model/measure.js";
import type { Candidate } from "./candidates.js";
import type { Ground } from "./context.js";
import type { Condition, GroundProvision, MoveName } from "./game.js";
import { councilAt } from "./membership.js";
import type { Occurrence } from "./triggers.js";
import { sharedVote } from "./votes.js";

/** The matter of a vote on measures begins so, which tells it from a vote on whether a clause is set off. */
const MEASURES_OF = "measures of ";

/** Whether a vote is on what a response consists of. */
export function isOnMeasures(move: MoveName): boolean {
  return move.startsWith(MEASURES_OF, move.indexOf(":", "vote:".length) + 1);
}

/**
 * What another than its owner decides on ("such measures as the Council decides"): one provision for each kind that the question
 * tells apart, which waits for a decision that calls for it. What is called for is owed, or let, and nothing else is. `needed` are
 * the performances that each thing asked consists in; null where nothing is asked, so that whatever is called for is one kind.
 */
export function calledFor(
  ground: Ground,
  { clause, provision: { action } }: Pick<Candidate, "clause" | "provision">,
  provision: GroundProvision,
  occurrence: Occurrence,
  needed: readonly (readonly MeasureName[])[] | null,
  completion: Completion,
): readonly GroundProvision[] {
  if (action.type !== "respond") return [provision];
  const { decidedBy } = settle(action.measures, "measures", completion);
  if (decidedBy === undefined) return [provision];
  const kinds = kindsToldApart(provision.permitted, needed);
  // Where nothing asked can be called for, the provision stays, and is left out for that.
  if (kinds.length === 0) return [provision];
  return kinds.map((leaves, index) => {
    const matter = `${MEASURES_OF}${clause.name}:${occurrence.subject}:${leaves.join(",")}`;
    return {
      ...provision,
      name: `${provision.name}:called for ${String(index + 1)}`,
      conditions: [
        ...provision.conditions,
        decision(ground, decidedBy, provision, occurrence, matter, completion),
      ],
      required: provision.type === "duty" ? [leaves] : [],
      permitted: leaves,
    };
  });
}

/** Performances that belong to the same things asked are one kind; those that belong to none are left out. */
function kindsToldApart(
  permitted: readonly MeasureName[],
  needed: readonly (readonly MeasureName[])[] | null,
): readonly (readonly MeasureName[])[] {
  if (needed === null) return permitted.length === 0 ? [] : [permitted];
  const kinds = new Map<string, MeasureName[]>();
  for (const leaf of permitted) {
    const signature = needed.map((leaves) => (leaves.includes(leaf) ? "1" : "0")).join("");
    if (signature.includes("1")) kinds.set(signature, [...(kinds.get(signature) ?? []), leaf]);
  }
  return [...kinds.values()];
}

function decision(
  ground: Ground,
  decidedBy: NonNullable<MeasureRule["decidedBy"]>,
  { opens }: GroundProvision,
  { victim, attackers }: Occurrence,
  matter: string,
  completion: Completion,
): Condition {
  const nobody: Condition = { kind: "vote", needed: 1, moves: [] };
  if (decidedBy.type === "party") {
    const actor = decidedBy.party;
    return { kind: "vote", needed: 1, moves: [{ actor, move: `vote:${actor}:${matter}` }] };
  }
  const council = councilAt(ground, decidedBy.council, opens, completion);
  const disputants = [...(victim === null ? [] : [victim]), ...attackers];
  return council === null ? nobody : sharedVote(ground, council.rule, council.members, disputants, matter);
}
