import { endOfPeriod } from "../time/moment.js";
import type { Candidate } from "./candidates.js";
import { determinerOf } from "./conditions.js";
import { UNHINDERED, makingOf, movesTowards } from "./game.js";
import type { GroundProvision } from "./game.js";
import type { NeedContext } from "./needs.js";
import type { Occurrence } from "./triggers.js";

/**
 * The duties of those whom a time binds to find, or to vote for, what is so. Without such a time a finding may be
 * omitted, and a vote is free.
 */
export function bindingFindings(
  provision: GroundProvision,
  { clause }: Candidate,
  occurrence: Occurrence,
  { ground, completion }: NeedContext,
): readonly GroundProvision[] {
  if (clause.trigger === null) return [];
  const determiner = determinerOf(ground, clause, occurrence, completion);
  if (determiner.type !== "party" && determiner.type !== "council") return [];
  const { within } = determiner;
  const { moment } = occurrence;
  if (within === undefined) return [];
  const awaited = provision.conditions.filter(
    ({ kind }) => kind === "finding" || kind === "vote" || kind === "weighted_vote",
  );
  return awaited.flatMap((condition) =>
    movesTowards(condition).map(({ actor, move }) => ({
      ...UNHINDERED,
      name: `${clause.name}#determination:${actor}:${move}`,
      clause: clause.name,
      type: "duty" as const,
      owner: actor,
      opens: moment,
      closes: provision.closes,
      conditions: [],
      due: { type: "at" as const, moment: endOfPeriod(moment, within) },
      required: [[makingOf(move)]],
      permitted: [makingOf(move)],
      nonEmpty: false,
    })),
  );
}
