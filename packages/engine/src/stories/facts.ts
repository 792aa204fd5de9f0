import type { Actor, GroundProvision, MoveName } from "../grounding/game.js";
import { sortedUnique } from "../order/code-point.js";
import type { CalendarDate } from "../time/moment.js";
import { dateOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import type { Because, StoryStep } from "./story.js";
import type { Standing, Telling } from "./telling.js";
import { quoteOf, standingOf } from "./telling.js";

/** One thing told of one actor, before those of whom the same is told are put together. */
export interface Fact extends Pick<StoryStep, "type" | "date" | "because"> {
  readonly actor: Actor | null;
  readonly moves: readonly MoveName[];
  readonly standing: Standing | null;
  /** The sentence, said of these actors; `again` where the clause was quoted before. */
  readonly words: (actors: readonly Actor[], again: boolean) => string;
  /** Whether the clause is quoted in it when it is first told. */
  readonly quotes: boolean;
}

/** A date, or null after all that is given. */
export function dayOf(moment: Moment): CalendarDate | null {
  return Number.isFinite(moment) ? dateOf(moment) : null;
}

/** What somebody did not do by the date asked about, and why that was open. */
export function omission(
  telling: Telling,
  owned: GroundProvision,
  actor: Actor,
  because: Because,
  moves: readonly MoveName[],
  words: (actors: readonly Actor[]) => string,
): Fact {
  const { asked } = telling.grounding.game;
  return {
    type: "omits",
    date: asked === null ? null : dayOf(asked),
    because,
    actor,
    moves,
    standing: standingOf(telling, owned),
    quotes: false,
    words,
  };
}

/** A name no actor has: in its place a sentence shows whether it is the same for two of them. */
const SOMEBODY = "\u0000";

/** Puts together what is told of several actors in the same words; clauses told before are not quoted again. */
export function stepsOf(facts: readonly Fact[], quoted: Set<string>): readonly StoryStep[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const clause = fact.standing?.clause.name ?? "";
    const said = fact.words([SOMEBODY], true);
    const key = JSON.stringify([fact.type, fact.date, clause, fact.because, said]);
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { type, date, because, standing, words, quotes } = first;
    const clause = standing?.clause.name ?? null;
    const again = clause !== null && quoted.has(clause);
    if (quotes && clause !== null) quoted.add(clause);
    const actors = sortedUnique(group.flatMap(({ actor }) => (actor === null ? [] : [actor])));
    const step: StoryStep = {
      type,
      date,
      clause,
      quote: quotes && !again && standing !== null ? quoteOf(standing.clause) : null,
      sources: standing === null ? [] : [...standing.instrument.sources, ...standing.article.sources],
      level: standing?.force ?? null,
      actors,
      moves: [...new Set(group.flatMap(({ moves }) => moves))],
      because,
      sentence: words(actors, again),
    };
    return [step];
  });
}
