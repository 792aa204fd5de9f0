import type { Instrument, Model } from "@foedus/engine";
import { sayModel } from "../say.js";

/** What a person reads of a model, or of some of its instruments, a line for each thing said. */
export function told(model: Model, only: readonly Instrument[] | null = null): string {
  return sayModel(model, only)
    .map(({ kind, text, clause }) => {
      if (kind === "title") return `\n## ${text}`;
      return kind === "note" ? `(${text})` : `${clause === null ? "" : `${clause}: `}${text}`;
    })
    .join("\n");
}
