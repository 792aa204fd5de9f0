import { holesOf } from "@foedus/engine";
import { parseFiles, precedentsOf } from "@foedus/language";
import type { Precedent } from "@foedus/language";
import type { Problem } from "../../data/service.js";
import { LIBRARY } from "./library.js";
import { soundTexts } from "./texts.js";
import type { Texts } from "./texts.js";

/** How the instruments of the library answer what is open in a text. */
export const precedents = async (
  asked: Texts & { readonly hole: string },
): Promise<readonly Precedent[] | Problem> => {
  const sound = await soundTexts(asked);
  if (sound.type === "problem") return sound;
  // All of the library has to be read, not what these texts draw on alone.
  const { model } = await parseFiles([...asked.files, ...LIBRARY]);
  const hole = holesOf(model).find(({ name }) => name === asked.hole);
  const given = new Set(asked.files.map(({ path }) => path));
  const among = model.instruments.filter(({ location }) => !given.has(location.file));
  return hole === undefined ? [] : precedentsOf(model, hole, among);
};
