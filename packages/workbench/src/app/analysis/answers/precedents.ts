import { holesOf } from "@foedus/engine";
import { parseFiles, precedentsOf } from "@foedus/language";
import type { ParsedFiles, Precedent } from "@foedus/language";
import type { Problem } from "../../data/service.js";
import { LIBRARY } from "./library.js";
import { soundTexts } from "./texts.js";
import type { Texts } from "./texts.js";

/** The last texts, read with the whole library: questions about the same ones follow each other. */
let last: { readonly key: string; readonly parsed: Promise<ParsedFiles> } | null = null;

/** Reads texts together with all of the library, not what they draw on alone. */
const withLibrary = ({ files }: Texts): Promise<ParsedFiles> => {
  const key = JSON.stringify(files);
  if (last?.key !== key) last = { key, parsed: parseFiles([...files, ...LIBRARY]) };
  return last.parsed;
};

/** How the instruments of the library answer what is open in a text. */
export const precedents = async (
  asked: Texts & { readonly hole: string },
): Promise<readonly Precedent[] | Problem> => {
  const sound = await soundTexts(asked);
  if (sound.type === "problem") return sound;
  const { model } = await withLibrary(asked);
  const hole = holesOf(model).find(({ name }) => name === asked.hole);
  const given = new Set(asked.files.map(({ path }) => path));
  const among = model.instruments.filter(({ location }) => !given.has(location.file));
  return hole === undefined ? [] : precedentsOf(model, hole, among);
};
