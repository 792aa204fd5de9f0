import type { AstNode } from "langium";
import type { Analysis } from "../parse-files.js";
import type { Choice, Field, FieldName, FreeValue, Stretch } from "./field.js";

/** The words of a file, out of which fields are cut. */
export class Words {
  readonly #text: string;
  readonly #analysis: Analysis;

  constructor(text: string, analysis: Analysis) {
    this.#text = text;
    this.#analysis = analysis;
  }

  /**
   * A field at a place; `node` is what may be an open question there. What is put where nothing stands begins with a blank. A range
   * never reaches over a comment: it begins with the field's own first word.
   */
  field(
    field: FieldName,
    { start, end }: Stretch,
    state: Field["state"],
    node: AstNode,
    choices: readonly Choice[],
    free: FreeValue | null = null,
  ): Field {
    const hole =
      state === "stated" || state === "absent" ? null : (this.#analysis.holePlaces.get(node) ?? null);
    const written = this.#text.slice(start, end);
    if (state !== "absent") return { field, start, end, written, state, hole, choices, free };
    const apart = (text: string): string => (/^\S/u.test(text) ? ` ${text}` : text);
    return {
      field,
      start,
      end,
      written,
      state,
      hole,
      choices: choices.map((choice) => ({ ...choice, text: apart(choice.text) })),
      free: free === null ? null : { ...free, before: apart(free.before) },
    };
  }
}
