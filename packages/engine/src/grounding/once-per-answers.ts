import type { Completion } from "../completions/settle.js";
import type { Clause, Force, Level, Provision } from "../model/instrument.js";
import type { HoleName } from "../model/term.js";
import type { SlotValue } from "../model/variant.js";
import { replacementsOf } from "./amendments.js";
import type { Candidate } from "./candidates.js";
import type { Ground } from "./context.js";
import type { Inquiry } from "./ground.js";
import type { GroundCandidate } from "./provisions.js";

/** A completion that notes which of its answers were looked at. */
class NotedCompletion extends Map<HoleName, SlotValue> {
  readonly looked = new Map<HoleName, SlotValue>();

  override get(hole: HoleName): SlotValue | undefined {
    const answer = super.get(hole);
    if (answer !== undefined) this.looked.set(hole, answer);
    return answer;
  }
}

interface Known {
  readonly force: Force;
  /** At which level, for a text that an amendment may replace at one and not at another; null for all others. */
  readonly level: Level | null;
  readonly answers: ReadonlyMap<HoleName, SlotValue>;
  readonly grounded: readonly GroundCandidate[];
}

/** By clause and provision: two readings of what sets a clause off are two clauses of one provision. */
const known = new WeakMap<Ground, WeakMap<Inquiry, Map<Clause, Map<Provision, Known[]>>>>();

/**
 * What a text comes to for an inquiry, worked out once for all completions that give the same answers to the holes it turns on.
 * Thousands of completions of a text of many holes differ in others only.
 */
export function oncePerAnswers(
  ground: Ground,
  inquiry: Inquiry,
  { instrument, article, clause, provision, force, level: asked }: Candidate,
  completion: Completion,
  workOut: (completion: Completion) => readonly GroundCandidate[],
): readonly GroundCandidate[] {
  const ofGround = known.get(ground) ?? new WeakMap<Inquiry, Map<Clause, Map<Provision, Known[]>>>();
  known.set(ground, ofGround);
  const ofInquiry = ofGround.get(inquiry) ?? new Map<Clause, Map<Provision, Known[]>>();
  ofGround.set(inquiry, ofInquiry);
  const ofClause = ofInquiry.get(clause) ?? new Map<Provision, Known[]>();
  ofInquiry.set(clause, ofClause);
  const before = ofClause.get(provision) ?? [];
  ofClause.set(provision, before);
  const level = replacementsOf(ground, instrument, article, () => true).length > 0 ? asked : null;
  const same = before.find(
    (one) => one.force === force && one.level === level && agrees(one.answers, completion),
  );
  if (same !== undefined) return same.grounded;
  const noted = new NotedCompletion(completion);
  const grounded = workOut(noted);
  before.push({ force, level, answers: noted.looked, grounded });
  return grounded;
}

function agrees(answers: ReadonlyMap<HoleName, SlotValue>, completion: Completion): boolean {
  for (const [hole, answer] of answers) if (completion.get(hole) !== answer) return false;
  return true;
}
