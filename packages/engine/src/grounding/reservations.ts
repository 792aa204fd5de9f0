import type { Article, Instrument, Reservation } from "../model/instrument.js";
import type { MeasureName, MeasureRule } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import type { Ground } from "./context.js";

const NONE: readonly Reservation[] = [];

/**
 * The reservations, understandings and exceptions that bear on what a party owes, or may claim, under an article. What a party has
 * reserved against others, they may claim against it (Vienna Convention, Article 21(1)(b)); an exception that the text itself
 * makes for a party bears on what it owes alone.
 */
export function reservationsOn(
  { model }: Ground,
  instrument: Instrument,
  { name }: Article,
  owner: PartyName,
  side: PartyName,
): readonly Reservation[] {
  const found = model.instruments.flatMap(({ reservations = NONE }) =>
    reservations.filter(
      ({ article, party, type }) =>
        article.instrument === instrument.name &&
        article.article === name &&
        (party === owner || (party === side && type !== "exception")),
    ),
  );
  return found.length === 0 ? NONE : found;
}

/** By rule, and what is left out of it: the rule without that, the same each time. */
const known = new WeakMap<MeasureRule, Map<string, MeasureRule>>();

/** What a rule comes to where some measures may not be among the response, nor are required of its owner. */
export function withoutMeasures(
  { taxonomy }: Ground,
  rule: MeasureRule,
  reservations: readonly Reservation[],
): MeasureRule {
  const measures = reservations.flatMap(({ effect }): readonly MeasureName[] =>
    effect.type === "without" ? effect.measures : [],
  );
  if (measures.length === 0) return rule;
  const narrowed = known.get(rule) ?? new Map<string, MeasureRule>();
  known.set(rule, narrowed);
  const key = measures.join(" ");
  const without = narrowed.get(key) ?? {
    ...rule,
    required: rule.required.filter((kind) => !measures.some((left) => taxonomy.isKindOf(kind, left))),
    excluded: [...rule.excluded, ...measures],
    // Nothing is owed of which nothing is left.
    nonEmpty:
      rule.nonEmpty && rule.permitted.some((kind) => !measures.some((left) => taxonomy.isKindOf(kind, left))),
  };
  narrowed.set(key, without);
  return without;
}
