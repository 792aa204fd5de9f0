import type { Ending } from "../model/instrument.js";
import type { Moment } from "../time/moment.js";
import type { Candidate } from "./candidates.js";
import type { End } from "./game.js";
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
  const { owner } = context.roles;
  const byOwner = (move: string): End["condition"] => ({
    kind: "act",
    needed: 1,
    moves: [{ actor: owner, move: `${move}:${owner}:${instrument.name}` }],
  });
  const isHolder = (instrument.powers ?? []).filter(({ holder }) => {
    if (holder.type === "party") return holder.name === owner;
    return holder.type === "role" && holder.role === "owner";
  });
  const powers = isHolder.map(({ type }) => ({ ...at, condition: byOwner(type) }));
  // A prohibition may be left like a duty: whoever leaves an instrument leaves what it forbids as well.
  const exit =
    instrument.exit === undefined
      ? []
      : [{ from: inForceFrom, notice: instrument.exit.notice, condition: byOwner("withdraw") }];
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
