import type { OpenHole } from "../completions/variant.js";
import type { Ground } from "../grounding/context.js";
import type { Inquiry } from "../grounding/ground.js";
import { FORCES } from "../model/instrument.js";
import type { Force, Level, Model } from "../model/instrument.js";
import type { EngineProblem } from "../problem.js";
import { answerAt } from "./level.js";
import type { LevelAnswer } from "./level.js";

/** The levels, from law up. */
export const LEVELS: readonly Level[] = FORCES;

export type ByLevel = Readonly<Record<Level, LevelAnswer>>;

/** Works a question out at each level. */
export function answerAtEachLevel(
  ground: Ground,
  inquiry: Inquiry,
  holes: readonly OpenHole[],
): ByLevel | EngineProblem {
  const adding = addingLevels(ground.model);
  const answers: Partial<Record<Level, LevelAnswer>> = {};
  for (const [index, level] of LEVELS.entries()) {
    const before = answers[LEVELS[index - 1] ?? level];
    const answer =
      before === undefined || adding.has(level)
        ? answerAt(ground, inquiry, holes, level)
        : { ...before, level };
    if ("type" in answer) return answer;
    answers[level] = answer;
  }
  return answers as ByLevel;
}

/** The levels at which some article counts, in some reading, that does not at the level before. */
export function addingLevels({ instruments }: Model): ReadonlySet<Force> {
  const terms = instruments.flatMap(({ force, articles }) => [
    force,
    ...articles.flatMap((article) => (article.force === null ? [] : [article.force])),
  ]);
  return new Set(
    terms.flatMap((term): readonly Force[] => {
      if (term.type === "contested") return term.readings.map(({ value }) => value);
      return term.type === "unspecified" ? FORCES : [term.value];
    }),
  );
}
