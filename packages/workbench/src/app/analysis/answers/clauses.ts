import { sayModel } from "@foedus/language";
import type { SaidLine } from "@foedus/language";
import type { Problem } from "../../data/service.js";
import { soundTexts } from "./texts.js";
import type { Texts } from "./texts.js";

/** What the instruments of the given texts say, in plain English, from what is computed with. */
export const clauses = async (texts: Texts): Promise<readonly SaidLine[] | Problem> => {
  const sound = await soundTexts(texts);
  if (sound.type === "problem") return sound;
  const given = new Set(texts.files.map(({ path }) => path));
  const own = sound.model.instruments.filter(({ location }) => given.has(location.file));
  return sayModel(sound.model, own);
};
