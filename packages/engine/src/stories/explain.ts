import { branchesOf, isProblem } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import { holesUnder } from "../completions/variant.js";
import type { OpenHole } from "../completions/variant.js";
import { derivationOf } from "../explanation/derivation.js";
import { reasonsFor } from "../explanation/reasons.js";
import { solve } from "../families/families.js";
import type { DerivationStep, Reason } from "../finding.js";
import { groundOf } from "../grounding/context.js";
import type { Ground } from "../grounding/context.js";
import { playersOf } from "../grounding/game.js";
import type { Actor, Game } from "../grounding/game.js";
import type { Inquiry } from "../grounding/ground.js";
import type { Level, Model } from "../model/instrument.js";
import type { Question, Scenario } from "../model/scenario.js";
import type { EngineProblem } from "../problem.js";
import type { AskOptions } from "../verdicts/ask.js";
import { inquiryOf } from "../verdicts/inquiry.js";
import { answerAt } from "../verdicts/level.js";
import type { LevelAnswer, Value } from "../verdicts/level.js";
import { courseOf } from "./course.js";
import { otherClauses } from "./other-clauses.js";
import { playOf } from "./play-of.js";
import type { Explanation, Story } from "./story.js";
import { summaryOf } from "./summary.js";
import { suppositionsOf } from "./suppositions.js";
import { toldCompletion } from "./told-completion.js";
import type { ToldCompletion } from "./told-completion.js";

/** What is to be explained, and under which assumptions. */
export interface ExplainOptions extends AskOptions {
  readonly asked: Explanation["asked"];
  readonly level: Level;
  /** Whether domestic gates may stay shut. */
  readonly gatesFree: boolean;
}

/** Which values are told first: against an answer the worst, for it the best. */
const FIRST: Readonly<Record<Explanation["asked"], readonly Value[]>> = {
  why: ["assured", "discretionary", "impossible"],
  why_not: ["impossible", "discretionary", "assured"],
};

/**
 * Why a question has its verdict, or why it is not assured: a real play of one closed game told as a dated story, with
 * the answers of open terms that it supposes.
 *
 * @returns a typed problem for what cannot be asked. Where only the story is too large to search, that stands in it.
 */
export function explain(
  model: Model,
  scenario: Scenario,
  question: Question,
  { asked, level, gatesFree, variant, defecting }: ExplainOptions,
): Explanation | EngineProblem {
  const inquiry = inquiryOf(model, scenario, question, defecting);
  if ("type" in inquiry) return inquiry;
  const holes = holesUnder(model, holesOf(model, [scenario]), variant);
  if (isProblem(holes)) return holes;
  const ground = groundOf(model, scenario, gatesFree);
  const answer = answerAt(ground, inquiry, holes, level);
  if (isProblem(answer)) return answer;
  const value = FIRST[asked].find((one) => answer.range.includes(one)) ?? "impossible";
  const told = toldCompletion(answer, value);
  if (told === null) return nothingToTell();
  const story = storyOf(ground, inquiry, level, told, asked);
  return {
    asked,
    scenario: scenario.name,
    question: question.name,
    words: question.words,
    side: question.side,
    level,
    gatesFree,
    variant: variant?.name ?? null,
    defecting: inquiry.defecting,
    verdict: answer.verdict,
    told: value,
    sentence: summaryOf(model, { asked, level, verdict: answer.verdict, told: value, story, defecting }),
    suppositions: story === null ? [] : suppositionsOf(ground, told.met, holes),
    reasons: reasonsIn(ground, inquiry, answer, told),
    story,
    restsOn: restsOn(ground, inquiry, answer, told, holes, variant?.name ?? null),
  };
}

/** The reasons in the completion that is told. Where a clause is about something else there, that is the reason. */
function reasonsIn(
  ground: Ground,
  inquiry: Inquiry,
  answer: LevelAnswer,
  told: ToldCompletion,
): readonly Reason[] {
  const { grounding, value } = told.leaf;
  const reasons = reasonsFor(ground, inquiry, grounding, value, answer.level);
  if (value !== "impossible") return reasons;
  const others = otherClauses(ground, inquiry, answer, told);
  return others.length === 0 ? reasons : [...reasons.filter(({ clause }) => clause !== null), ...others];
}

/** Nothing to tell against what is assured, or for what is impossible. */
function storyOf(
  ground: Ground,
  inquiry: Inquiry,
  level: Level,
  { leaf, completion }: ToldCompletion,
  asked: Explanation["asked"],
): Story | EngineProblem | null {
  if (leaf.value === (asked === "why" ? "impossible" : "assured")) return null;
  const { grounding } = leaf;
  const committed = committedIn(grounding.game, leaf.value, asked);
  if (isProblem(committed)) return committed;
  const play = playOf(grounding.game, committed, asked === "why");
  if (isProblem(play)) return play;
  const playing = new Set([...committed, grounding.game.side]);
  return courseOf({ ground, inquiry, level, completion, grounding, play, committed: playing });
}

/** Who plays for the outcome: all, where not even that is enough; a smallest sufficient set, where it is; else nobody. */
function committedIn(
  game: Game,
  value: Value,
  asked: Explanation["asked"],
): readonly Actor[] | EngineProblem {
  if (value === "impossible") return playersOf(game);
  if (value === "assured" || asked === "why_not") return [];
  const solution = solve(game);
  return isProblem(solution) ? solution : (solution.sufficient.listed[0] ?? playersOf(game));
}

/** Assumptions of a variant, gates, and what was left out, of the completion that is told. */
function restsOn(
  ground: Ground,
  inquiry: Inquiry,
  answer: LevelAnswer,
  { leaf, completion }: ToldCompletion,
  holes: readonly OpenHole[],
  variant: string | null,
): readonly DerivationStep[] {
  const concerned = new Set(leaf.grounding.candidates.map(({ candidate }) => candidate.clause.name));
  const reached = branchesOf(answer.tree);
  const assumed = holes.filter(
    ({ name, assumedBy, clause }) =>
      assumedBy !== null && (reached.has(name) || (clause !== null && concerned.has(clause))),
  );
  const only: LevelAnswer = { ...answer, leaves: [{ result: leaf, completion }] };
  return derivationOf(ground, inquiry, only, assumed, variant).filter(
    ({ type }) => type !== "event" && type !== "clause",
  );
}

function nothingToTell(): EngineProblem {
  return {
    type: "problem",
    code: "no_story_searched",
    message: "No completion of the text was found to tell this in.",
    help: "Ask about one party at a time.",
  };
}
