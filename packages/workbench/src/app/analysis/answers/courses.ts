import { agenda, floorAndCeiling, replay } from "@foedus/engine";
import type { AgendaItem, FloorAndCeiling, Replay } from "@foedus/engine";
import type { Problem } from "../../data/service.js";
import type { AnswerContext } from "./context.js";
import { chosenIn, soundTexts } from "./texts.js";
import type { Texts } from "./texts.js";

interface ScenarioAsked extends Texts {
  readonly scenario: string;
  readonly variant: string | null;
}

/** What each performer gives a party at least and at most, at each level. */
export const floors = async (
  asked: ScenarioAsked & {
    readonly side: string;
    readonly performers: readonly string[];
    readonly defecting: readonly string[];
  },
  { progress }: AnswerContext,
): Promise<readonly FloorAndCeiling[] | Problem> => {
  const sound = await soundTexts(asked);
  if (sound.type === "problem") return sound;
  const chosen = chosenIn(sound, asked);
  if (chosen.type === "problem") return chosen;
  const { side, performers, defecting } = asked;
  const found: FloorAndCeiling[] = [];
  for (const [index, performer] of performers.entries()) {
    progress(index / performers.length);
    const one = floorAndCeiling(sound.model, chosen.scenario, {
      side,
      performer,
      variant: chosen.variant,
      defecting,
    });
    if ("type" in one) return one;
    found.push(...one);
  }
  return found;
};

/** What has become of every duty as of a date, out of the events given by then; general law is left out. */
export const duties = async (
  asked: ScenarioAsked & { readonly asOf: string; readonly knownTo: string | null },
): Promise<Replay | Problem> => {
  const sound = await soundTexts(asked);
  if (sound.type === "problem") return sound;
  const chosen = chosenIn(sound, asked);
  if (chosen.type === "problem") return chosen;
  const { asOf, knownTo } = asked;
  return replay(sound.agreed, chosen.scenario, { asOf, knownTo, variant: chosen.variant });
};

/** The open questions, those that narrow the most first, over all scenarios. */
export const openQuestions = async (texts: Texts): Promise<readonly AgendaItem[] | Problem> => {
  const sound = await soundTexts(texts);
  if (sound.type === "problem") return sound;
  return agenda(sound.model, sound.scenarios, { variant: null, defecting: [] });
};
