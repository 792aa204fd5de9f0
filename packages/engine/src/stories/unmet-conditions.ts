import { deedTowards } from "./awaited-deeds.js";
import { sentence } from "../explanation/words.js";
import type { Actor, Condition, GroundProvision } from "../grounding/game.js";
import { movesTowards } from "../grounding/game.js";
import { made } from "../reference/state.js";
import { isMet, moversOf } from "./conditions.js";
import { omission } from "./facts.js";
import type { Fact } from "./facts.js";
import { agreeing, whoInWords } from "./performances.js";
import type { Because } from "./story.js";
import { articleOf } from "./telling.js";
import type { Telling } from "./telling.js";
import { brokenInWords, decidedIn, votesInWords } from "./waiting.js";

type Counted = Exclude<Condition, { kind: "breach" }>;

const OPEN: Readonly<Record<Counted["kind"], Because>> = {
  finding: "finding_open",
  vote: "vote_open",
  weighted_vote: "vote_open",
  gate: "gate_open",
  request: "request_open",
  consent: "consent_open",
  act: "act_open",
};

/** What a provision waited for in vain: who did not move, and why each was free not to. */
export function inVain(telling: Telling, owned: GroundProvision): readonly Fact[] {
  const { board, end } = telling.play;
  return owned.conditions
    .filter((condition) => !isMet(board, condition, end))
    .flatMap((condition) =>
      condition.kind === "breach"
        ? [unbroken(telling, owned, condition.of)]
        : undone(telling, owned, condition),
    );
}

function unbroken(telling: Telling, owned: GroundProvision, of: string): Fact {
  return omission(telling, owned, owned.owner, "no_breach", [], () => {
    const article = sentence(articleOf(telling, owned));
    return `${article} follows only on a breach, and ${brokenInWords(telling, of)} has not been broken.`;
  });
}

function undone(telling: Telling, owned: GroundProvision, condition: Counted): readonly Fact[] {
  const { board, end } = telling.play;
  const missing = movesTowards(condition).filter(({ move }) => !made(board, end, move));
  return missing.map(({ actor, move }) => {
    const isBarred = telling.grounding.game.barred.includes(move);
    const because = isBarred ? "barred" : OPEN[condition.kind];
    return omission(telling, owned, actor, because, [move], (actors) => {
      const free = isBarred ? "The scenario gives that it will not happen." : freedom(condition, actors);
      return `${neglect(telling, owned, condition, actors)}. ${free} ${missed(telling, owned, condition)}`;
    });
  });
}

/** What was not done, by whom. */
function neglect(
  telling: Telling,
  owned: GroundProvision,
  condition: Counted,
  actors: readonly Actor[],
): string {
  const who = sentence(whoInWords(telling, actors));
  const article = articleOf(telling, owned);
  const not = `${who} ${agreeing(actors, "do")} not`;
  switch (condition.kind) {
    case "finding":
      return `${not} find that ${article} is set off`;
    case "vote":
    case "weighted_vote":
      return `${not} vote for a decision ${decidedIn(condition, article)}`;
    case "gate":
      return `${not} allow what ${article} provides for`;
    case "request":
      return `${not} request what ${article} provides for`;
    case "consent":
      return `${not} consent to what ${article} provides for`;
    case "act": {
      const { verb, object } = deedTowards(telling, condition) ?? {
        verb: "do",
        object: ` what ${article} waits for`,
      };
      return `${not} ${verb}${object}`;
    }
  }
}

/** Why it was free to leave that undone. */
function freedom({ kind }: Counted, actors: readonly Actor[]): string {
  const its = actors.length === 1 ? "it" : "them";
  switch (kind) {
    case "finding":
      return `The finding belongs to ${its}; nothing makes it due by then, so that omission and delay are open.`;
    case "vote":
    case "weighted_vote":
      return "A vote is free: no clause makes one in favour due by then.";
    case "gate":
      return `It is for ${its} to allow or to withhold it.`;
    case "request":
      return "Nothing obliges to ask.";
    case "consent":
      return "Consent is free.";
    case "act":
      return "Nothing makes it due by then.";
  }
}

/** How far the condition was from being met, and what follows. */
function missed(telling: Telling, owned: GroundProvision, condition: Counted): string {
  const { board, end } = telling.play;
  const moved = moversOf(board, condition, end);
  const nothing = `without it ${articleOf(telling, owned)} gives rise to nothing`;
  switch (condition.kind) {
    case "vote": {
      const votes = moved.length === 0 ? "none" : whoInWords(telling, moved);
      return `It takes ${votesInWords(condition.needed, condition.moves.length)}; in favour: ${votes}; ${nothing}.`;
    }
    case "weighted_vote": {
      const votes = moved.length === 0 ? "none" : whoInWords(telling, moved);
      return `In favour: ${votes}, which does not carry it by the rule; ${nothing}.`;
    }
    default:
      return `${sentence(nothing)}.`;
  }
}
