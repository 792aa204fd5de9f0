import type { Model } from "@foedus/engine";
import { sayModel } from "../say.js";

/** What a person reads of a model, a line for each thing said. */
export function told(model: Model): string {
  return sayModel(model)
    .map(({ kind, text, clause }) => {
      if (kind === "title") return `\n## ${text}`;
      return kind === "note" ? `(${text})` : `${clause === null ? "" : `${clause}: `}${text}`;
    })
    .join("\n");
}
