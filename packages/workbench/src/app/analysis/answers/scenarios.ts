import { instrumentsAlone, replayCourse } from "@foedus/engine";
import type { DutyCourse } from "@foedus/engine";
import { scenarioFormsOf } from "@foedus/language";
import type { ScenarioForms } from "@foedus/language";
import type { Problem } from "../../data/service.js";
import { LIBRARY } from "./library.js";
import { chosenIn, soundTexts } from "./texts.js";
import type { Texts } from "./texts.js";

/** The scenarios of the texts, with the place of each event and question; also of texts with mistakes. */
export const scenarioForms = (texts: Texts): Promise<ScenarioForms> => scenarioFormsOf(texts.files, LIBRARY);

/**
 * What becomes of every duty of the dossier's own instruments from the first event to a day. Those of the library that they only draw
 * on are left out.
 */
export const course = async (
  asked: Texts & { readonly scenario: string; readonly variant: string | null; readonly until: string },
): Promise<readonly DutyCourse[] | Problem> => {
  const sound = await soundTexts(asked);
  if (sound.type === "problem") return sound;
  const chosen = chosenIn(sound, asked);
  if (chosen.type === "problem") return chosen;
  const given = new Set(asked.files.map(({ path }) => path));
  const own = sound.agreed.instruments.filter(({ location }) => given.has(location.file));
  const model = instrumentsAlone(
    sound.agreed,
    own.map(({ name }) => name),
  );
  return replayCourse(model, chosen.scenario, { until: asked.until, variant: chosen.variant });
};
