import { holesOf, holesUnder } from "@foedus/engine";
import { fillingOf, newVariant, parseFiles, placeInVariant } from "@foedus/language";
import type { Problem } from "../../data/service.js";
import { LIBRARY } from "./library.js";
import { soundTexts } from "./texts.js";
import type { Texts } from "./texts.js";

interface AssumeAsked extends Texts {
  readonly hole: string;
  readonly label: string;
  /** A variant of the texts, or the name of a new one. */
  readonly variant: string;
  /** What a new variant is called. */
  readonly title: string;
  /** The text that a new variant is put into. */
  readonly into: string;
}

/** What is put into which text, so that a variant assumes an answer. */
export interface Assumption {
  readonly type: "assumption";
  readonly path: string;
  readonly at: number;
  readonly insert: string;
}

const impossible = (message: string, help: string): Problem => ({
  type: "problem",
  code: "cannot_assume",
  message,
  help,
});

const NO_PLACE = "Open the variant's text and write the answer there.";

/** Writes an answer into a variant, which may be a new one. The texts are read again with it, so that it is known to hold. */
export const assume = async (asked: AssumeAsked): Promise<Assumption | Problem> => {
  const sound = await soundTexts(asked);
  if (sound.type === "problem") return sound;
  const hole = holesOf(sound.agreed).find(({ name }) => name === asked.hole);
  const filling = hole === undefined ? null : fillingOf(sound.agreed, hole, asked.label);
  if (filling === null)
    return impossible("A variant cannot say this.", "Write it into the text, or leave it open.");
  const known = sound.variants.find(({ name }) => name === asked.variant);
  const path = known?.location.file ?? asked.into;
  const text = asked.files.find((file) => file.path === path)?.text ?? "";
  const place = known === undefined ? null : placeInVariant(text, startOf(text, known.name));
  if (known !== undefined && place === null)
    return impossible("This variant has no braces to add to.", NO_PLACE);
  const apart = text.trim() === "" ? "" : text.endsWith("\n") ? "\n" : "\n\n";
  const assumption: Assumption =
    place === null
      ? {
          type: "assumption",
          path,
          at: text.length,
          insert: `${apart}${newVariant(asked.variant, asked.title, filling)}`,
        }
      : { type: "assumption", path, at: place.at, insert: `${place.before}${filling}` };
  return (await holds(asked, assumption))
    ? assumption
    : impossible(
        known === undefined
          ? "A variant of this name cannot be made."
          : "The variant settles this already, or otherwise.",
        known === undefined ? "Choose another name: letters, digits and “_”." : NO_PLACE,
      );
};

const startOf = (text: string, name: string): number =>
  new RegExp(`^variant\\s+${name}\\b`, "mu").exec(text)?.index ?? 0;

async function holds(asked: AssumeAsked, { path, at, insert }: Assumption): Promise<boolean> {
  const others = asked.files.filter((file) => file.path !== path);
  const text = asked.files.find((file) => file.path === path)?.text ?? "";
  const changed = { path, text: `${text.slice(0, at)}${insert}${text.slice(at)}` };
  const { model, variants, diagnostics } = await parseFiles([...others, changed], LIBRARY);
  if (diagnostics.some(({ severity }) => severity === "error")) return false;
  const variant = variants.find(({ name }) => name === asked.variant) ?? null;
  const under = holesUnder(model, holesOf(model), variant);
  if ("type" in under) return false;
  const filled = under.find(({ name }) => name === asked.hole);
  return filled !== undefined && filled.assumedBy === asked.variant && filled.menu[0]?.label === asked.label;
}
