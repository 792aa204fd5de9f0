import { eventInWords } from "../explanation/events.js";
import { sentence } from "../explanation/words.js";
import { NO_CLAUSE, performName } from "../grounding/game.js";
import type { GroundProvision } from "../grounding/game.js";
import { hasArisen, isFailing, momentAt, outcomeHolds } from "../reference/state.js";
import type { State } from "../reference/state.js";
import type { Moment } from "../time/moment.js";
import { acting, breaching, brokenByGiven } from "./acts.js";
import { isInPeriod } from "./conditions.js";
import { ending } from "./ending.js";
import { dayOf, stepsOf } from "./facts.js";
import type { Fact } from "./facts.js";
import { omissionsOf } from "./omissions.js";
import { arising, ceasing, settingOff } from "./setting-off.js";
import type { Story, StoryStep } from "./story.js";
import type { Telling } from "./telling.js";

/** Tells a play, step by step, in the order in which it happens; what was left undone stands before the end. */
export function courseOf(telling: Telling): Story {
  const { play, committed, grounding } = telling;
  const teller = new Teller(telling);
  for (const round of play.rounds) {
    teller.look(round.before);
    teller.add(round.moves.map((move) => acting(telling, move, round.before)));
    if (round.moves.length === 0) teller.close(round.before);
  }
  const reached = outcomeHolds(play.board, play.end);
  if (!reached) teller.add(omissionsOf(telling, teller));
  return {
    type: "story",
    reached,
    committed: play.board.players.filter((actor) => committed.has(actor) && actor !== grounding.game.side),
    steps: [...teller.steps, ending(telling)],
    play: play.rounds.map(({ before, moves }) => ({
      instant: before.instant,
      moves: moves.map(({ name }) => name),
    })),
  };
}

/** Whether a text provides for it: what is open without one is told when it is done. */
function isOfText({ clause }: GroundProvision): boolean {
  return clause !== NO_CLAUSE;
}

/** Watches a play from state to state and writes down what is new in each. */
class Teller {
  readonly steps: StoryStep[] = [];
  readonly arisen = new Map<GroundProvision, Moment>();
  readonly broken = new Set<GroundProvision>();
  readonly ceased = new Map<GroundProvision, Moment>();
  readonly #telling: Telling;
  readonly #quoted = new Set<string>();
  readonly #setOff = new Set<GroundProvision>();
  #told: Moment = Number.NEGATIVE_INFINITY;

  constructor(telling: Telling) {
    this.#telling = telling;
  }

  /** Writes down facts that belong to one state. */
  add(facts: readonly Fact[]): void {
    this.steps.push(...stepsOf(facts, this.#quoted));
  }

  /** What is new in a state: events of its instant, clauses set off, what they waited for, what no longer applies. */
  look(state: State): void {
    const telling = this.#telling;
    const { board } = telling.play;
    const now = momentAt(board, state.instant);
    this.add(this.#events(now));
    const begun: Fact[] = [];
    const changed: Fact[] = [];
    for (const provision of board.game.provisions) {
      const arisen = hasArisen(board, provision, state);
      if (isInPeriod(board, provision, state) && !this.#setOff.has(provision)) {
        this.#setOff.add(provision);
        if (isOfText(provision)) begun.push(settingOff(telling, provision, state, now));
        if (arisen) this.arisen.set(provision, now);
      } else if (arisen && (!this.arisen.has(provision) || this.ceased.has(provision))) {
        const again = this.ceased.delete(provision);
        if (isOfText(provision)) changed.push(arising(telling, provision, now, again));
        if (!this.arisen.has(provision)) this.arisen.set(provision, now);
      } else if (!arisen && this.arisen.has(provision) && !this.ceased.has(provision)) {
        this.ceased.set(provision, now);
        if (isOfText(provision)) changed.push(ceasing(telling, provision, now));
      }
    }
    this.add(begun);
    this.add(this.#brokenByGiven(state, now));
    this.add(changed);
  }

  /** What is broken as an instant ends. */
  close(state: State): void {
    const { board } = this.#telling.play;
    const broken = board.game.provisions.filter(
      (provision) => !this.broken.has(provision) && isFailing(board, provision, state),
    );
    for (const provision of broken) this.broken.add(provision);
    this.add(broken.map((provision) => breaching(this.#telling, provision, state)));
  }

  /** The promises that what is given at this instant breaks. */
  #brokenByGiven({ breachedAt, instant }: State, now: Moment): readonly Fact[] {
    const { game } = this.#telling.play.board;
    const given = new Set(game.given.flatMap(({ move, at }) => (at <= now ? [move] : [])));
    return game.provisions.flatMap((provision, index) => {
      const { type, owner, permitted } = provision;
      const isGiven = permitted.some((leaf) => given.has(performName(owner, leaf)));
      if (type !== "prohibition" || breachedAt[index] !== instant || !isGiven || this.broken.has(provision))
        return [];
      this.broken.add(provision);
      return [brokenByGiven(this.#telling, provision, now)];
    });
  }

  #events(now: Moment): readonly Fact[] {
    const { ground } = this.#telling;
    const fresh = ground.events.filter(({ moment }) => this.#told < moment && moment <= now);
    this.#told = now;
    return fresh.map(({ moment, event }) => ({
      type: "event",
      date: dayOf(moment),
      because: null,
      actor: null,
      moves: [],
      standing: null,
      quotes: false,
      words: () => `${sentence(eventInWords(ground, event))}.`,
    }));
  }
}
