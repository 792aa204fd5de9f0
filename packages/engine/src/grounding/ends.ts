import type { Ending } from "../model/instrument.js";
import type { Moment } from "../time/moment.js";
import { noticeFrom } from "./acts-on-instruments.js";
import { denotes } from "./actors.js";
import type { Candidate } from "./candidates.js";
import type { End } from "./game.js";
import { breachedSince } from "./given-breaches.js";
import { needConditions } from "./needs.js";
import type { NeedContext } from "./needs.js";

/**
 * What brings a provision to an end by somebody's move: an act or a breach that its text names, what lifts a
 * prohibition, and its owner's own exit. Endings by others, or under general law, do not fire.
 */
export function endsOf(
  { instrument, clause, provision }: Candidate,
  context: NeedContext,
  inForceFrom: Moment,
): readonly End[] {
  const at = { from: inForceFrom, notice: null };
  const lifting = (provision.unless ?? [])
    .flatMap((need) => needConditions(need, context))
    .map((condition) => ({ ...at, condition }));
  const stated = clause.until.flatMap((ending) => statedEnds(ending, context, inForceFrom));
  const { ground, completion, roles } = context;
  const { owner } = roles;
  const byOwner = (move: string): End["condition"] => ({
    kind: "act",
    needed: 1,
    moves: [{ actor: owner, move: `${move}:${owner}:${instrument.name}` }],
  });
  const powers = (instrument.powers ?? []).flatMap(({ type, holder, onBreachOf }): readonly End[] => {
    const isHolder =
      holder.type === "role"
        ? holder.role === "owner"
        : denotes(ground, holder, owner, completion, inForceFrom);
    const from =
      onBreachOf === undefined ? inForceFrom : breachedSince(ground, onBreachOf, owner, completion);
    return isHolder && from !== null ? [{ condition: byOwner(type), from, notice: null }] : [];
  });
  // A prohibition may be left like a duty: whoever leaves an instrument leaves what it forbids as well.
  const noticed = noticeFrom(ground, instrument, completion);
  const exit: readonly End[] =
    instrument.exit === undefined || noticed === null
      ? []
      : [
          {
            from: Math.max(inForceFrom, noticed),
            notice: instrument.exit.notice,
            condition: byOwner("withdraw"),
          },
        ];
  return [...lifting, ...stated, ...powers, ...exit];
}

function statedEnds(ending: Ending, context: NeedContext, from: Moment): readonly End[] {
  switch (ending.type) {
    case "act":
      return needConditions({ type: "act", by: ending.by, act: ending.act }, context).map((condition) => ({
        condition,
        from,
        notice: null,
      }));
    case "breach":
      return context
        .providedBy(ending.clause)
        .map(({ name }) => ({ condition: { kind: "breach", of: name }, from, notice: null }));
    case "date":
    case "event":
    case "attack_on_beneficiary":
    case "unless_renewed":
      return [];
  }
}
