import type { Diagnostic } from "@foedus/language";
import { readTexts } from "./texts.js";
import type { Texts } from "./texts.js";

/** What is wrong or doubtful in texts. */
export const check = async (texts: Texts): Promise<readonly Diagnostic[]> =>
  (await readTexts(texts)).diagnostics;
