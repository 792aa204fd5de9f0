import { cannotAvoid } from "../evaluation/evaluate.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import { carries } from "./game.js";
import type { Condition, End, GroundProvision } from "./game.js";
import type { Ground } from "./context.js";

/**
 * Leaves out the prohibitions that the side lifts by its own move alone: the request without which no force may be used for a
 * victim. The side commits first in the first round in which it may, before which nobody could act under what the attack set off
 * either; so what is forbidden until then is forbidden to no effect, unless the side has something to gain from withholding its
 * request: a victim that asks for no force may hold a party that must give something to giving something else. Then, and where the
 * prohibition is lifted at another time or something else turns on it, it stays.
 */
export function withoutLifted(
  ground: Ground,
  provisions: readonly GroundProvision[],
  side: PartyName,
  needs: readonly (readonly MeasureName[])[],
): readonly GroundProvision[] {
  const asks = ground.events.some(({ event }) => event.type === "requests" && event.by === side);
  // What the scenario gives as asked for is asked for then, and not before.
  if (asks) return provisions;
  const lifted = new Set(
    provisions.filter(
      (provision) =>
        provision.type === "prohibition" &&
        provision.ends.some((end) => isLiftedBy(end, side) && end.from <= provision.opens) &&
        !isReferredTo(provision, provisions),
    ),
  );
  if (lifted.size === 0) return provisions;
  return provisions.filter(
    (provision) =>
      !lifted.has(provision) ||
      gainsByWithholding(
        provision,
        provisions.filter((other) => other.owner === provision.owner && !lifted.has(other)),
        needs,
      ),
  );
}

/**
 * Whether the side may gain from leaving the prohibition in place: not where all that is forbidden would serve it, and not
 * where every duty of the owner leaves a way round what is asked even without what is forbidden.
 */
function gainsByWithholding(
  { permitted: forbidden }: GroundProvision,
  others: readonly GroundProvision[],
  needs: readonly (readonly MeasureName[])[],
): boolean {
  if (needs.every((leaves) => forbidden.every((leaf) => leaves.includes(leaf)))) return false;
  const bound = others.some(({ type, displacedBy }) => type === "prohibition" || displacedBy.length > 0);
  if (bound) return true;
  const keep = (leaves: readonly MeasureName[]): readonly MeasureName[] =>
    leaves.filter((leaf) => !forbidden.includes(leaf));
  return others.some(({ type, required, permitted, nonEmpty }) => {
    if (type !== "duty" || permitted.every((leaf) => !forbidden.includes(leaf))) return false;
    const narrowed = { required: required.map(keep), permitted: keep(permitted), nonEmpty };
    return needs.some((leaves) => {
      const asked = new Set(leaves);
      return cannotAvoid(narrowed, asked) && !cannotAvoid({ required, permitted, nonEmpty }, asked);
    });
  });
}

function isLiftedBy({ condition, notice }: End, side: PartyName): boolean {
  return notice === null && condition.kind === "request" && carries(condition, own(condition, side));
}

function own(condition: Exclude<Condition, { kind: "breach" }>, side: PartyName): readonly string[] {
  return condition.moves.filter(({ actor }) => actor === side).map(({ actor }) => actor);
}

function isReferredTo({ name }: GroundProvision, provisions: readonly GroundProvision[]): boolean {
  return provisions.some(({ conditions, ends }) =>
    [...conditions, ...ends.map(({ condition }) => condition)].some(
      (condition) => condition.kind === "breach" && condition.of === name,
    ),
  );
}
