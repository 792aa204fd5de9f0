import { canBeKept } from "../evaluation/evaluate.js";
import { askedInWords, sentence } from "../explanation/words.js";
import type { Condition, GroundProvision } from "../grounding/game.js";
import type { Moment } from "../time/moment.js";
import { NO_CLAUSE, movesTowards, performName } from "../grounding/game.js";
import { covers, hasArisen, isFailing, isForbidden, momentAt } from "../reference/state.js";
import type { Move, State } from "../reference/state.js";
import { deedOfMove } from "./awaited-deeds.js";
import type { Deed } from "./awaited-deeds.js";
import { isInPeriod } from "./conditions.js";
import { dayOf } from "./facts.js";
import type { Fact } from "./facts.js";
import { agreeing, deedOf, whoInWords } from "./performances.js";
import type { Because } from "./story.js";
import { articleOf, standingOf } from "./telling.js";
import type { Telling } from "./telling.js";
import { decidedIn } from "./waiting.js";

/** Somebody moves: what it does, under which clause, and why that is open to it. */
export function acting(telling: Telling, move: Move, state: State): Fact {
  const { board } = telling.play;
  const under = provisionFor(telling, move, state);
  const awaiting = awaitingOf(telling, move, state);
  const serves = under ?? awaiting?.provision ?? null;
  const forbidding = forbiddingOf(telling, move, under, state);
  const because = forbidding === null ? becauseOf(telling, move, under, state) : "breach";
  const what =
    move.performance !== null && under !== null && !move.performance.startsWith("does:")
      ? deedOf(telling, move.performance)
      : moveInWords(telling, awaiting, move);
  return {
    type: "acts",
    date: dayOf(momentAt(board, state.instant)),
    because,
    actor: move.actor,
    moves: [move.name],
    standing: serves === null ? null : standingOf(telling, serves),
    quotes: false,
    words: (actors) =>
      `${sentence(whoInWords(telling, actors))} ${agreeing(actors, what.verb)}${what.object}. ${reasonInWords(telling, because, forbidding ?? serves, actors.length > 1)}`,
  };
}

/** What forbids a move for which no clause provides: to make it is nothing but a breach. */
function forbiddingOf(
  { play: { board } }: Telling,
  move: Move,
  under: GroundProvision | null,
  state: State,
): GroundProvision | null {
  if (under === null || under.clause !== NO_CLAUSE) return null;
  return board.game.provisions.find((provision) => isForbidden(board, provision, move, state)) ?? null;
}

/** Under which of its provisions the actor performs: a duty that is due first, then a duty, then a permission. */
function provisionFor({ play: { board } }: Telling, move: Move, state: State): GroundProvision | null {
  const own = board.game.provisions.filter(
    (provision) =>
      provision.owner === move.actor &&
      provision.type !== "prohibition" &&
      provision.permitted.some(
        (leaf) => performName(provision.owner, leaf) === move.name && covers(board, provision, leaf, state),
      ) &&
      hasArisen(board, provision, state),
  );
  return (
    own.find((provision) => isFailing(board, provision, state)) ??
    own.find(({ type }) => type === "duty") ??
    own[0] ??
    null
  );
}

interface Awaiting {
  readonly provision: GroundProvision;
  readonly condition: Condition;
}

/** The first provision now running that waits for the move. */
function awaitingOf({ play: { board } }: Telling, { name }: Move, state: State): Awaiting | null {
  for (const provision of board.game.provisions) {
    if (!isInPeriod(board, provision, state)) continue;
    for (const condition of [...provision.conditions, ...provision.ends.map((end) => end.condition)]) {
      if (movesTowards(condition).some(({ move }) => move === name)) return { provision, condition };
    }
  }
  return null;
}

/** A move towards what a clause waits for, as a verb and what follows it. */
function moveInWords(telling: Telling, awaiting: Awaiting | null, { name }: Move): Deed {
  if (awaiting === null) return { verb: "act", object: "" };
  const article = articleOf(telling, awaiting.provision);
  switch (awaiting.condition.kind) {
    case "finding":
      return { verb: "find", object: ` that ${article} is set off` };
    case "vote":
    case "weighted_vote":
      return { verb: "vote", object: ` for a decision ${decidedIn(awaiting.condition, article)}` };
    case "gate":
      return { verb: "allow", object: ` what ${article} provides for` };
    case "request":
      return { verb: "request", object: ` what ${article} provides for` };
    case "consent":
      return { verb: "consent", object: ` to what ${article} provides for` };
    case "act":
    case "breach":
      return deedOfMove(telling, name) ?? { verb: "do", object: ` what ${article} waits for` };
  }
}

function becauseOf(
  { play: { board }, inquiry, grounding }: Telling,
  move: Move,
  under: GroundProvision | null,
  state: State,
): Because {
  if (under !== null && isFailing(board, under, state)) {
    const asked = grounding.game.atoms.some(({ needs }) =>
      needs.some((leaves) => move.performance !== null && leaves.includes(move.performance)),
    );
    return asked || under.required.length > 0 ? "due" : "own_means";
  }
  return move.actor === inquiry.side ? "side" : "own_choice";
}

function reasonInWords(
  telling: Telling,
  because: Because,
  under: GroundProvision | null,
  many: boolean,
): string {
  const article = under === null ? "the clause" : articleOf(telling, under);
  switch (because) {
    case "due":
      return `This is due under ${article}.`;
    case "own_means":
      return `This keeps what is due under ${article}, which leaves the means to ${many ? "each of them" : "it"} and does not require ${askedInWords(telling.ground, telling.inquiry.asked)}.`;
    case "breach":
      return `${sentence(article)} forbids it: this is a breach${telling.inquiry.defecting.includes(under?.owner ?? "") ? `, for which ${many ? "they are" : "it is"} assumed to be ready` : ""}.`;
    case "side":
      return "The answer counts on this: it is in the hands of the party for whom the question is asked.";
    default:
      return under?.type === "permission" && under.clause !== NO_CLAUSE
        ? `${sentence(article)} permits it and obliges nobody: this is ${many ? "their" : "its"} choice.`
        : `No clause makes this due by then: it is ${many ? "their" : "its"} choice.`;
  }
}

/** A promise that is broken by what the scenario gives. */
export function brokenByGiven(telling: Telling, owned: GroundProvision, now: Moment): Fact {
  return {
    type: "breaches",
    date: dayOf(now),
    because: "breach",
    actor: owned.owner,
    moves: [],
    standing: standingOf(telling, owned),
    quotes: false,
    words: (actors) =>
      `${sentence(articleOf(telling, owned))} forbids this: it is a breach by ${whoInWords(telling, actors)}.`,
  };
}

/** A duty that is due and not performed as the day ends. */
export function breaching(telling: Telling, owned: GroundProvision, state: State): Fact {
  const article = articleOf(telling, owned);
  const assumed = telling.inquiry.defecting.includes(owned.owner);
  const because = canBeKept(owned) ? "breach" : "contradictory";
  return {
    type: "breaches",
    date: dayOf(momentAt(telling.play.board, state.instant)),
    because,
    actor: owned.owner,
    moves: [],
    standing: standingOf(telling, owned),
    quotes: false,
    words: (actors) => {
      const undone = `${sentence(whoInWords(telling, actors))} ${agreeing(actors, "have")} not done what is due under ${article}.`;
      if (because === "contradictory") {
        return `${undone} Nobody could: it requires what it does not permit.`;
      }
      const many = actors.length > 1;
      // Without a defector an open play breaks a duty only where not all of one owner's duties can be kept.
      return assumed
        ? `${undone} This is a breach: ${many ? "they are" : "it is"} assumed to be ready to do so.`
        : `${undone} ${many ? "Not all that they owe" : "Not all that it owes"} can be kept together, and this was not.`;
    },
  };
}
