import type { Completion } from "../completions/settle.js";
import type { Article, Clause, Instrument } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Moment } from "../time/moment.js";
import type { Ground } from "./context.js";
import { bindingOf, isBoundAt } from "./membership.js";
import { effectOf } from "./phases.js";

/** An article that takes the place of another, and the instrument in which it stands. */
export interface Replacement {
  readonly instrument: Instrument;
  readonly article: Article;
}

const NONE: readonly Replacement[] = [];

/** The articles that take the place of this one, those alone for which `counts`. */
export function replacementsOf(
  ground: Ground,
  instrument: Instrument,
  { name }: Article,
  counts: (replacement: Replacement) => boolean,
): readonly Replacement[] {
  const found = ground.model.instruments.flatMap((other) =>
    other.articles
      .filter(({ replaces }) => replaces?.instrument === instrument.name && replaces.article === name)
      .map((article) => ({ instrument: other, article }))
      .filter(counts),
  );
  // One list for all that nothing replaces, so that it is the same in every completion.
  return found.length === 0 ? NONE : found;
}

/** That an article is replaced: from when it is at the time asked about, since when it has been, and by what. */
interface Replaced {
  readonly from: Moment;
  readonly since: Moment;
  readonly by: Replacement;
}

/**
 * From when, and until when, one of these replaces an article between two parties: while it has effect and binds both. Null if
 * none does at any time from `at` on.
 */
export function replacedFrom(
  ground: Ground,
  replacements: readonly Replacement[],
  between: readonly PartyName[],
  at: Moment,
  completion: Completion,
): Replaced | null {
  let first: Replaced | null = null;
  for (const by of replacements) {
    const { from, until } = effectOf(ground, by.instrument, by.article, completion);
    if (from === null || (until !== null && until <= Math.max(at, from))) continue;
    const starts = Math.max(at, from);
    const bound = between.every((party) => isBoundAt(ground, by.instrument, party, starts, completion));
    if (!bound || (first !== null && first.from <= starts)) continue;
    const bindings = between.map((party) => bindingOf(ground, by.instrument, party, completion).from);
    first = { from: starts, since: Math.max(from, ...bindings), by };
  }
  return first;
}

/**
 * Whether what a clause gives rise to outlives the replacement of its article: what an event has set off does, since it is a legal
 * situation that the old text created (compare Vienna Convention, Article 70(1)(b)); what holds without an event does not.
 */
export function outlivesReplacement({ trigger }: Clause): boolean {
  return trigger !== null;
}
