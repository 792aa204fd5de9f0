import { ask, explain, whoCanBlock } from "@foedus/engine";
import type { EngineProblem, Explanation, Finding, Level, WhoCanBlock } from "@foedus/engine";
import type { Problem } from "../../data/service.js";
import type { AnswerContext } from "./context.js";
import { chosenIn, soundTexts, unknownName } from "./texts.js";
import type { Asked, Texts } from "./texts.js";

/** Everything that one question is asked with. */
const inquiry = async (asked: Asked) => {
  const sound = await soundTexts(asked);
  if (sound.type === "problem") return sound;
  const chosen = chosenIn(sound, asked);
  if (chosen.type === "problem") return chosen;
  const { scenario, variant } = chosen;
  const question = scenario.questions.find(({ name }) => name === asked.question);
  if (question === undefined) return unknownName("question", asked.question, scenario.questions);
  return {
    type: "inquiry",
    model: sound.model,
    scenario,
    question,
    variant,
    defecting: asked.defecting,
  } as const;
};

/** The verdict of one question, with what it rests on. */
export const finding = async (asked: Asked): Promise<Finding | Problem> => {
  const found = await inquiry(asked);
  if (found.type === "problem") return found;
  const { model, scenario, question, variant, defecting } = found;
  return ask(model, scenario, question, { variant, defecting });
};

interface ScenarioAsked extends Texts {
  readonly scenario: string;
  readonly variant: string | null;
  readonly defecting: readonly string[];
}

/** The verdicts of all questions of a scenario, one after the other; what cannot be decided is a problem in its place. */
export const findings = async (
  asked: ScenarioAsked,
  { progress }: AnswerContext,
): Promise<readonly (Finding | EngineProblem)[] | Problem> => {
  const sound = await soundTexts(asked);
  if (sound.type === "problem") return sound;
  const chosen = chosenIn(sound, asked);
  if (chosen.type === "problem") return chosen;
  const { scenario, variant } = chosen;
  return scenario.questions.map((question, index) => {
    progress(index / scenario.questions.length);
    return ask(sound.model, scenario, question, { variant, defecting: asked.defecting });
  });
};

/** How many sets of a family are listed. */
const LISTED = 100;

/** Who can block the answer to a question, and who suffices for it. */
export const blockers = async (asked: Asked & { readonly level: Level }): Promise<WhoCanBlock | Problem> => {
  const found = await inquiry(asked);
  if (found.type === "problem") return found;
  const { model, scenario, question, variant, defecting } = found;
  const options = { variant, defecting, level: asked.level, gatesFree: false, limit: LISTED };
  return whoCanBlock(model, scenario, question, options);
};

/** Why a question has its verdict, or why it is not assured, as a dated story. */
export const explanation = async (
  asked: Asked & { readonly level: Level; readonly asked: Explanation["asked"] },
): Promise<Explanation | Problem> => {
  const found = await inquiry(asked);
  if (found.type === "problem") return found;
  const { model, scenario, question, variant, defecting } = found;
  const options = { asked: asked.asked, level: asked.level, gatesFree: false, variant, defecting };
  return explain(model, scenario, question, options);
};
