import {
  articleByName,
  findClause,
  holesOf,
  holesUnder,
  menuSource,
  partyInWords,
  underVariant,
} from "@foedus/engine";
import type { Hole, Model, Variant } from "@foedus/engine";
import { formsOf, sayModel } from "@foedus/language";
import type { AgreementForm, Diagnostic, SaidLine } from "@foedus/language";
import { LIBRARY } from "./library.js";
import { readTexts } from "./texts.js";
import type { Texts } from "./texts.js";

/** One answer to an open question, and what it comes to. */
export interface SheetAnswer {
  /** As findings and variants call it: `territory of ukraine`. */
  readonly label: string;
  /** The instrument that answers so; null where the text itself gives the answers. */
  readonly drawnFrom: string | null;
  readonly effect: string | null;
}

/** An open question of the text that is looked at, with its menu. */
export interface SheetHole {
  readonly name: string;
  readonly slot: Hole["slot"];
  readonly kind: Hole["kind"];
  /** The words that are vague or contested. */
  readonly words: string | null;
  readonly clause: string | null;
  readonly article: string | null;
  /** What it is said to be like, and the answer that this marks. */
  readonly like: { readonly title: string; readonly answer: string | null } | null;
  readonly menu: readonly SheetAnswer[];
  readonly mustAnswer: readonly string[];
  readonly sources: readonly string[];
  /** What the chosen variant assumes; null where it leaves this open. */
  readonly assumed: string | null;
}

/** A variant of the dossier, and what it assumes. */
export interface SheetVariant {
  readonly name: string;
  readonly title: string;
  readonly path: string;
  /** Where it begins in its text, as a UTF-16 offset. */
  readonly start: number;
  readonly assumes: readonly { readonly hole: string; readonly label: string }[];
}

/** What a text says, read together with the others of its dossier. */
export interface Sheet {
  readonly type: "sheet";
  /** The text that was read, to know which one this is about. */
  readonly text: string;
  readonly problems: readonly Diagnostic[];
  /** Mistakes of the other texts of the dossier. */
  readonly elsewhere: readonly Diagnostic[];
  readonly forms: readonly AgreementForm[];
  /** Null where a mistake of some text leaves it without a meaning. */
  readonly meaning: {
    readonly lines: readonly SaidLine[];
    readonly holes: readonly SheetHole[];
    readonly variants: readonly SheetVariant[];
    /** Where the chosen variant cannot be shown: why. */
    readonly variantProblem: string | null;
  } | null;
  readonly parties: readonly { readonly name: string; readonly title: string }[];
}

interface SheetAsked extends Texts {
  /** The text that is looked at. */
  readonly path: string;
  /** The variant under which it is read; null for as it is written. */
  readonly variant: string | null;
}

const isError = ({ severity }: Diagnostic): boolean => severity === "error";

const offsetOf = (
  text: string,
  { line, column }: { readonly line: number; readonly column: number },
): number => {
  let at = 0;
  for (let count = 1; count < line; count += 1) at = text.indexOf("\n", at) + 1;
  return at + column - 1;
};

function sheetHole(model: Model, hole: Hole, assumed: string | null): SheetHole {
  const { name, slot, kind, words, clause, like, menu, mustAnswer, sources } = hole;
  const instrument =
    like === null ? undefined : model.instruments.find((one) => one.name === like.article.instrument);
  const title =
    like === null
      ? ""
      : `${instrument?.title ?? like.article.instrument}, ${articleByName(like.article.article)}`;
  const article = model.instruments
    .flatMap((one) => one.articles)
    .find(({ clauses }) => clauses.some((one) => one.name === clause));
  return {
    name,
    slot,
    kind,
    words,
    clause: clause === null || findClause(model, clause) === null ? null : clause,
    article:
      article === undefined ? null : article.title === "" ? articleByName(article.name) : article.title,
    like: like === null ? null : { title, answer: like.answer },
    menu: menu.map(({ label }) => ({
      label,
      drawnFrom: menuSource(slot, label)?.drawnFrom ?? null,
      effect: menuSource(slot, label)?.effect ?? null,
    })),
    mustAnswer: mustAnswer.map((party) => partyInWords(model, party)),
    sources,
    assumed,
  };
}

function sheetVariant(model: Model, texts: Texts, variant: Variant): SheetVariant {
  const { name, title, location } = variant;
  const text = texts.files.find(({ path }) => path === location.file)?.text ?? "";
  const under = holesUnder(model, holesOf(model), variant);
  const assumes = "type" in under ? [] : under.filter(({ assumedBy }) => assumedBy !== null);
  return {
    name,
    title,
    path: location.file,
    start: offsetOf(text, location),
    assumes: assumes.map((hole) => ({ hole: hole.name, label: hole.menu[0]?.label ?? "" })),
  };
}

function meaningOf(model: Model, variants: readonly Variant[], asked: SheetAsked): Sheet["meaning"] {
  const own = model.instruments.filter(({ location }) => location.file === asked.path);
  const named = new Set(own.map(({ name }) => name));
  const chosen = variants.find(({ name }) => name === asked.variant) ?? null;
  const under = chosen === null ? model : underVariant(model, chosen);
  const shown = "type" in under ? model : under;
  const written = sayModel(model, own);
  const order = written.flatMap(({ holes }) => holes);
  const assumed = new Map(
    chosen === null ? [] : sheetVariant(model, asked, chosen).assumes.map(({ hole, label }) => [hole, label]),
  );
  const holes = holesOf(model)
    .filter(({ name }) => order.includes(name))
    .toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
  return {
    lines:
      own.length === 0
        ? []
        : sayModel(
            shown,
            shown.instruments.filter(({ name }) => named.has(name)),
          ),
    holes: holes.map((hole) => sheetHole(model, hole, assumed.get(hole.name) ?? null)),
    variants: variants.map((variant) => sheetVariant(model, asked, variant)),
    variantProblem: "type" in under ? under.message : null,
  };
}

/** The parties to the agreements of a text, and where it has none those that it can name. */
function partiesOf(model: Model, path: string): Sheet["parties"] {
  const own = model.instruments.filter(({ location }) => location.file === path);
  const names = new Set(own.flatMap(({ parties }) => parties.map(({ party }) => party)));
  const known = model.parties.map(({ name, title }) => ({ name, title }));
  return names.size === 0 ? known : known.filter(({ name }) => names.has(name));
}

/** What a text says: its clauses as sentences, as forms, what it leaves open, and what is wrong with it. */
export const sheet = async (asked: SheetAsked): Promise<Sheet> => {
  const { model, variants, diagnostics } = await readTexts(asked);
  const { path, files } = asked;
  const problems = diagnostics.filter(({ file }) => file === path);
  return {
    type: "sheet",
    text: files.find((file) => file.path === path)?.text ?? "",
    problems,
    elsewhere: diagnostics.filter((one) => one.file !== path && isError(one)),
    forms: await formsOf(files, LIBRARY, path),
    meaning: diagnostics.some(isError) ? null : meaningOf(model, variants, asked),
    parties: partiesOf(model, path),
  };
};
