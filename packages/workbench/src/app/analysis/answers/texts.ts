import { withGeneralLaw } from "@foedus/engine";
import type { Model, Scenario, Variant } from "@foedus/engine";
import { parseFiles } from "@foedus/language";
import type { Diagnostic, ParsedFiles, SourceFile } from "@foedus/language";
import type { Problem } from "../../data/service.js";
import { LIBRARY } from "./library.js";

/** Texts of a dossier, read together: `agreements/NAME.foedus`, `scenarios/NAME.foedus`. */
export interface Texts {
  readonly files: readonly SourceFile[];
}

/** Texts without errors. */
export interface SoundTexts {
  readonly type: "sound";
  /** With general law, as every question about verdicts is asked. */
  readonly model: Model;
  /** Without it: what was agreed. */
  readonly agreed: Model;
  readonly scenarios: readonly Scenario[];
  readonly variants: readonly Variant[];
}

/** The last texts that were read: questions about the same ones follow each other. */
let last: { readonly key: string; readonly parsed: Promise<ParsedFiles> } | null = null;

/** Reads texts together with what they need of the library. */
export const readTexts = ({ files }: Texts): Promise<ParsedFiles> => {
  const key = JSON.stringify(files);
  if (last?.key !== key) last = { key, parsed: parseFiles(files, LIBRARY) };
  return last.parsed;
};

const inWords = ({ file, line, column, message }: Diagnostic): string =>
  `${file}:${line}:${column} ${message}`;

/** Texts that can be computed with, or what is to be set right first: a text with errors has no meaning. */
export const soundTexts = async (texts: Texts): Promise<SoundTexts | Problem> => {
  const { model, scenarios, variants, diagnostics } = await readTexts(texts);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0)
    return { type: "sound", model: withGeneralLaw(model), agreed: model, scenarios, variants };
  return {
    type: "problem",
    code: "texts_broken",
    message: "A text with mistakes has no meaning to compute with.",
    help: "Set right what the lines say.",
    lines: errors.map(inWords),
  };
};

/** Which scenario and which of its questions are meant, and under which assumptions. */
export interface Asked extends Texts {
  readonly scenario: string;
  readonly question: string;
  /** The variant that fills holes; null for the texts as they are written. */
  readonly variant: string | null;
  readonly defecting: readonly string[];
}

/** Something named that is not there. */
export const unknownName = (
  kind: string,
  name: string,
  known: readonly { readonly name: string }[],
): Problem => ({
  type: "problem",
  code: "unknown_name",
  message: `There is no ${kind} “${name}”.`,
  help:
    known.length === 0
      ? `The texts have no ${kind}.`
      : `Known are: ${known.map((one) => one.name).join(", ")}.`,
});

/** The scenario and the variant that are meant by their names. */
export const chosenIn = (
  { scenarios, variants }: SoundTexts,
  asked: { readonly scenario: string; readonly variant: string | null },
): { readonly type: "chosen"; readonly scenario: Scenario; readonly variant: Variant | null } | Problem => {
  const scenario = scenarios.find(({ name }) => name === asked.scenario);
  if (scenario === undefined) return unknownName("scenario", asked.scenario, scenarios);
  const variant = variants.find(({ name }) => name === asked.variant) ?? null;
  if (asked.variant !== null && variant === null) return unknownName("variant", asked.variant, variants);
  return { type: "chosen", scenario, variant };
};
