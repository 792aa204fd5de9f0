import { ask, instrumentsAlone, withGeneralLaw } from "@foedus/engine";
import type { EngineProblem, Finding } from "@foedus/engine";
import type { Problem } from "../../data/service.js";
import type { AnswerContext } from "./context.js";
import { chosenIn, soundTexts, unknownName } from "./texts.js";
import type { Texts } from "./texts.js";

/** The verdicts of all questions of a scenario as if one instrument were all there is, with those that bear on it. */
export const findingsAlone = async (
  asked: Texts & { readonly scenario: string; readonly instrument: string },
  { progress }: AnswerContext,
): Promise<readonly (Finding | EngineProblem)[] | Problem> => {
  const sound = await soundTexts(asked);
  if (sound.type === "problem") return sound;
  const chosen = chosenIn(sound, { scenario: asked.scenario, variant: null });
  if (chosen.type === "problem") return chosen;
  const { instruments } = sound.agreed;
  if (!instruments.some(({ name }) => name === asked.instrument))
    return unknownName("agreement", asked.instrument, instruments);
  const model = withGeneralLaw(instrumentsAlone(sound.agreed, [asked.instrument]));
  const { questions } = chosen.scenario;
  return questions.map((question, index) => {
    progress(index / questions.length);
    return ask(model, chosen.scenario, question, { variant: null, defecting: [] });
  });
};
