import { findGroup } from "../model/lookup.js";
import type {
  Article,
  Clause,
  Instrument,
  Model,
  Provision,
  Reservation,
  TriggerCondition,
} from "../model/instrument.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyExpression, PartyName } from "../model/party.js";

/** One provision of an instrument as it binds, lets or forbids one party. */
export interface Undertaking {
  readonly instrument: Instrument;
  readonly article: Article;
  readonly clause: Clause;
  readonly provision: Provision;
  readonly owner: PartyName;
  /** Whether it surely is that party's: not where it holds on one reading alone, nor of who may only be a member. */
  readonly isCertain: boolean;
  /** What an attack must be for it, by the text and by the party's own reservations. */
  readonly conditions: readonly TriggerCondition[];
  /** Measures that the party has reserved out of it. */
  readonly without: readonly MeasureName[];
}

/** Everything an instrument provides for, party by party, in the order of the text. */
export function undertakingsOf(model: Model, instrument: Instrument): readonly Undertaking[] {
  return instrument.articles.flatMap((article) =>
    article.clauses.flatMap((clause) =>
      clause.provisions.flatMap((provision) =>
        ownersOf(model, provision.owner, clause.trigger).flatMap(({ party, isCertain }) => {
          const reservations = reservationsOf(model, instrument, article, party);
          if (reservations.some(({ effect }) => effect.type === "not_bound")) return [];
          const isRead = clause.onReading !== undefined || (provision.onReadings ?? []).length > 0;
          return [
            {
              instrument,
              article,
              clause,
              provision,
              owner: party,
              isCertain: isCertain && !isRead,
              conditions: [
                ...(clause.trigger?.type === "armed_attack" ? (clause.trigger.conditions ?? []) : []),
                ...reservations.flatMap(({ effect }) =>
                  effect.type === "only_where" ? effect.conditions : [],
                ),
              ],
              without: reservations.flatMap(({ effect }) =>
                effect.type === "without" ? effect.measures : [],
              ),
            },
          ];
        }),
      ),
    ),
  );
}

/** Who owns a provision, whoever is attacked; the aggressor is no party that a text can name beforehand. */
function ownersOf(
  model: Model,
  owner: PartyExpression,
  trigger: Clause["trigger"],
): readonly { readonly party: PartyName; readonly isCertain: boolean }[] {
  switch (owner.type) {
    case "party":
      return [{ party: owner.name, isCertain: true }];
    case "role":
      return owner.role === "victim" && trigger !== null && "victim" in trigger
        ? ownersOf(model, trigger.victim, null)
        : [];
    case "any":
    case "each": {
      const membership = findGroup(model, owner.group)?.membership;
      if (membership === undefined) return [];
      const { known, others, universe } = membership;
      const stated = others.type === "stated" || others.type === "assumed" ? others.value : null;
      return [
        ...[...known, ...(stated ?? [])].map((party) => ({ party, isCertain: true })),
        ...(stated === null ? universe : []).map((party) => ({ party, isCertain: false })),
      ];
    }
  }
}

function reservationsOf(
  { instruments }: Model,
  { name: instrument }: Instrument,
  { name }: Article,
  party: PartyName,
): readonly Reservation[] {
  return instruments.flatMap(({ reservations = [] }) =>
    reservations.filter(
      (one) => one.party === party && one.article.instrument === instrument && one.article.article === name,
    ),
  );
}
