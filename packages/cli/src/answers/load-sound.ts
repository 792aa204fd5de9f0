import type { Diagnostic } from "@foedus/language";
import type { Output } from "../commands/check.js";
import { describeProblem } from "../file-problem.js";
import { loadFoedus } from "../foedus-files.js";
import type { LoadedFoedus } from "../foedus-files.js";

/** Texts without errors, or the exit code after the reason was told. */
export type Sound = LoadedFoedus | { readonly type: "stopped"; readonly code: 1 | 2 };

/**
 * Loads texts that a command computes with: those without errors. Stops with 2 where a path cannot be read, with 1 where the texts have
 * errors, saying with `nothing` what therefore was not done.
 */
export async function loadSound(paths: readonly string[], nothing: string, io: Output): Promise<Sound> {
  const loaded = await loadFoedus(paths);
  if (loaded.type === "problems") {
    for (const problem of loaded.problems) io.stderr(describeProblem(problem));
    return { type: "stopped", code: 2 };
  }
  const errors = loaded.diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return loaded;
  io.stderr(`${described(errors)}${nothing}\n`);
  return { type: "stopped", code: 1 };
}

/** Errors without their excerpts, which `foedus check` shows. */
function described(errors: readonly Diagnostic[]): string {
  return errors
    .map(
      ({ file, line, column, code, message, help }) =>
        `${file}:${String(line)}:${String(column)} error ${code} ${message}\n  help: ${help}\n`,
    )
    .join("");
}
