import { isProblem } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import { holesUnder } from "../completions/variant.js";
import type { OpenHole } from "../completions/variant.js";
import type { Verdict } from "../finding.js";
import { groundOf } from "../grounding/context.js";
import type { Ground } from "../grounding/context.js";
import type { Inquiry } from "../grounding/ground.js";
import type { Level, Model } from "../model/instrument.js";
import { partyInWords } from "../model/lookup.js";
import type { PartyName } from "../model/party.js";
import type { Question, Scenario } from "../model/scenario.js";
import type { EngineProblem } from "../problem.js";
import { courseOf } from "../stories/course.js";
import type { Story, Supposition } from "../stories/story.js";
import { suppositionsOf } from "../stories/suppositions.js";
import { toldCompletion } from "../stories/told-completion.js";
import type { ToldCompletion } from "../stories/told-completion.js";
import type { AskOptions } from "../verdicts/ask.js";
import { inquiryOf } from "../verdicts/inquiry.js";
import { answerAt } from "../verdicts/level.js";
import type { Leaf, LevelAnswer, Value } from "../verdicts/level.js";
import { exploreOrders } from "./explore-orders.js";
import type { Explored } from "./explore-orders.js";
import { playAlong } from "./play-along.js";
import type { Path } from "./plain-search.js";
import { saidOf } from "./saying.js";
import { ORDER_LIMITS } from "./types.js";
import type { OrderBound, OrderLimits, OrderPlay } from "./types.js";

/** What is to be told, and under which assumptions. */
export interface QuestionOrdersOptions extends AskOptions {
  readonly level: Level;
  /** Whether domestic gates may stay shut. */
  readonly gatesFree: boolean;
  readonly limits?: OrderLimits;
}

/** The orders of events in one completion of the text. */
export interface OrdersInCompletion {
  /** What the question comes to there. */
  readonly value: Value;
  readonly suppositions: readonly Supposition[];
  /** `kept` where what is lawful could not be told in so large a game. */
  readonly play: OrderPlay;
  readonly sentence: string;
  /** An order in which what is asked is reached, and one in which it is not; null where none was found. */
  readonly reached: Story | null;
  readonly failed: Story | null;
  readonly states: number;
  readonly complete: boolean;
  readonly bound: OrderBound | null;
}

/** Whether some order of events leads to what a question asks, and some to its failure. */
export interface QuestionOrders {
  readonly type: "question_orders";
  readonly scenario: string;
  readonly question: string;
  readonly words: string;
  readonly side: PartyName;
  readonly level: Level;
  readonly gatesFree: boolean;
  readonly variant: string | null;
  readonly defecting: readonly PartyName[];
  readonly verdict: Verdict;
  /** Whether every completion that differs is told, or of each value the one that supposes least. */
  readonly covers: "every_completion" | "one_for_each_value";
  readonly completions: readonly OrdersInCompletion[];
}

/**
 * Whether some order of lawful events leads to what is asked, and some to its failure, each told as a dated story.
 *
 * @returns a typed problem for what cannot be asked. A limit that was hit stands in the answer.
 */
export function ordersForQuestion(
  model: Model,
  scenario: Scenario,
  question: Question,
  { level, gatesFree, variant, defecting, limits = ORDER_LIMITS }: QuestionOrdersOptions,
): QuestionOrders | EngineProblem {
  const inquiry = inquiryOf(model, scenario, question, defecting);
  if ("type" in inquiry) return inquiry;
  const holes = holesUnder(model, holesOf(model, [scenario]), variant);
  if (isProblem(holes)) return holes;
  const ground = groundOf(model, scenario, gatesFree);
  const answer = answerAt(ground, inquiry, holes, level);
  if (isProblem(answer)) return answer;
  const { covers, told } = completionsToTell(answer);
  const completions: OrdersInCompletion[] = [];
  for (const one of told) {
    const found = tell(ground, inquiry, level, holes, one, limits);
    if (isProblem(found)) return found;
    completions.push(found);
  }
  return {
    type: "question_orders",
    scenario: scenario.name,
    question: question.name,
    words: question.words,
    side: question.side,
    level,
    gatesFree,
    variant: variant?.name ?? null,
    defecting: inquiry.defecting,
    verdict: answer.verdict,
    covers,
    completions,
  };
}

/** The one game, if all completions come to it; else for each value the completion that supposes least. */
function completionsToTell(answer: LevelAnswer): {
  readonly covers: QuestionOrders["covers"];
  readonly told: readonly ToldCompletion[];
} {
  const [first] = answer.leaves;
  const text = JSON.stringify(first?.result.grounding.game);
  const same = answer.leaves.every(({ result }) => JSON.stringify(result.grounding.game) === text);
  const told = answer.range.map((value) => toldCompletion(answer, value)).filter((found) => found !== null);
  return { covers: same ? "every_completion" : "one_for_each_value", told };
}

function tell(
  ground: Ground,
  inquiry: Inquiry,
  level: Level,
  holes: readonly OpenHole[],
  { leaf, completion, met }: ToldCompletion,
  limits: OrderLimits,
): OrdersInCompletion | EngineProblem {
  const { grounding, value } = leaf;
  const found = explored(grounding.game, limits);
  if (isProblem(found)) return found;
  const { play, explored: orders } = found;
  const { board, states, complete, bound } = orders;
  const story = (path: Path | null | undefined): Story | null => {
    if (path === null || path === undefined) return null;
    const played = playAlong(board, path);
    const movers = new Set(path.flatMap((move) => (move === null ? [] : [move.actor])));
    return courseOf({ ground, inquiry, level, completion, grounding, play: played, committed: movers });
  };
  const reached = story(orders.so[0]);
  const failed = story(orders.not[0]);
  const outcome = { play, reached: reached !== null, failed: failed !== null, complete, bound, states };
  return {
    value,
    suppositions: suppositionsOf(ground, met, holes),
    play,
    sentence: saidOf(outcome, value, partyInWords(ground.model, inquiry.side), inquiry.defecting.length > 0),
    reached,
    failed,
    states,
    complete,
    bound,
  };
}

/** Lawful orders; where the game is too large to tell what is lawful, those in which every duty is kept. */
function explored(
  game: Leaf["grounding"]["game"],
  limits: OrderLimits,
): { readonly play: OrderPlay; readonly explored: Explored } | EngineProblem {
  const observed = [{ type: "outcome" }] as const;
  const lawful = exploreOrders(game, { play: "lawful", observed, limits });
  if (lawful.type === "explored") return { play: "lawful", explored: lawful };
  const kept = exploreOrders(game, { play: "kept", observed, limits });
  return kept.type === "explored" ? { play: "kept", explored: kept } : kept;
}
