import type { MeasureName } from "../model/measure.js";
import type { Moment } from "../time/moment.js";
import type { Ground } from "./context.js";
import {
  NO_CLAUSE,
  UNHINDERED,
  beneficiaryOf,
  conditionsAndEnds,
  movesTowards,
  performName,
  takesNoLeave,
} from "./game.js";
import type { Actor, Condition, GroundProvision, MoveName } from "./game.js";

/** From when to when something is open, exclusive; null: to the end. */
interface Window {
  readonly opens: Moment;
  readonly closes: Moment | null;
}

/**
 * What somebody can do though no clause lets it: nobody needs leave to withdraw its forces, to test a weapon or to attack. What is
 * forbidden is open while it is forbidden, or it could not be breached; what somebody else waits for is open throughout, as any act is
 * that clauses wait for. What a clause only requires or lets is done under that clause.
 */
export function openActs(
  { start }: Ground,
  provisions: readonly GroundProvision[],
): readonly GroundProvision[] {
  const leaving = provisions.filter(({ permitted }) => permitted.some(isOpen));
  if (leaving.length === 0) return [];
  const awaited = awaitedIn(provisions);
  const windows = new Map<string, Window & { readonly owner: Actor; readonly leaves: Set<string> }>();
  for (const { owner, type, permitted, opens, closes } of leaving) {
    for (const leaf of permitted.filter(isOpen)) {
      const isAwaited = takesNoLeave(leaf) && awaited.has(performName(owner, leaf));
      if (!isAwaited && type !== "prohibition") continue;
      const window: Window = isAwaited ? { opens: start, closes: null } : { opens, closes };
      const key = `${owner} ${String(window.opens)} ${String(window.closes)}`;
      const known = windows.get(key) ?? { ...window, owner, leaves: new Set<string>() };
      known.leaves.add(leaf);
      windows.set(key, known);
    }
  }
  return [...windows.values()].map(({ owner, opens, closes, leaves }) => ({
    ...UNHINDERED,
    name: `free:${owner}:acts from ${String(opens)} to ${String(closes)}`,
    clause: NO_CLAUSE,
    type: "permission",
    owner,
    opens,
    closes,
    conditions: [],
    due: { type: "none" },
    required: [],
    permitted: [...leaves],
    nonEmpty: false,
  }));
}

/** Acts and attacks; and help for somebody other than the side, which counts for nothing but what forbids it. */
function isOpen(leaf: MeasureName): boolean {
  return takesNoLeave(leaf) || beneficiaryOf(leaf).beneficiary !== null;
}

/** The moves that some clause waits for, or would end by. */
function awaitedIn(provisions: readonly GroundProvision[]): ReadonlySet<MoveName> {
  const conditions = new Set<Condition>(provisions.flatMap(conditionsAndEnds));
  return new Set([...conditions].flatMap((condition) => movesTowards(condition).map(({ move }) => move)));
}
