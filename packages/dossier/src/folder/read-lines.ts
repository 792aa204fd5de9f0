import type * as z from "zod";
import type { FileSystem } from "../files/file-system.js";
import type { Placed } from "./dossier.js";
import { parseJson } from "./parse-json.js";
import type { DossierProblem } from "./problem.js";
import { readText } from "./read-text.js";

/** What a folder of `*.jsonl` files holds. */
export interface Lines<Value> {
  readonly found: readonly Placed<Value>[];
  readonly problems: readonly DossierProblem[];
}

/** Reads every `*.jsonl` of a folder, one value a line. Blank lines are let pass; a folder may be absent. */
export const readLines = async <Value>(
  files: FileSystem,
  folder: string,
  schema: z.ZodType<Value>,
): Promise<Lines<Value>> => {
  const found: Placed<Value>[] = [];
  const problems: DossierProblem[] = [];
  for (const name of (await files.list(folder)) ?? []) {
    if (!name.endsWith(".jsonl")) continue;
    const file = `${folder}/${name}`;
    const read = await readText(files, file);
    if (read.type === "problem") problems.push(read.problem);
    if (read.type !== "text") continue;
    for (const [index, text] of read.text
      .replace(/^\uFEFF/u, "")
      .split("\n")
      .entries()) {
      if (text.trim() === "") continue;
      const line = index + 1;
      const parsed = parseJson(text, schema, { file, line });
      if (parsed.type === "value") found.push({ value: parsed.value, file, line });
      else problems.push(...parsed.problems.map((problem) => ({ ...problem, line })));
    }
  }
  return { found, problems };
};
