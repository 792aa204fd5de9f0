import { GENERAL_LAW, STANDARD_MEASURES, type MenuSource } from "@foedus/engine";
import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type Position,
} from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../parse-files.js";
import { compareCodePoints } from "../diagnostics/diagnostic.js";
import { DECLARATION_WORDS } from "../parsing/reserved-words.js";
import { expectedHere, phraseFrom, type ExpectedHere } from "./expected-here.js";
import { allNamed, fullName, kindOf, titleOf, type Named } from "./named.js";
import { holesByName } from "./open-terms.js";
import { fileOf } from "./place.js";
import { SENTENCE_PATTERNS } from "./sentence-patterns.js";
import { answersHere } from "./slot-answers.js";

/** What completion draws on. */
export interface Known {
  readonly analysis: Analysis;
  /** The whole library, of which the analysis holds what is drawn on already. */
  readonly library?: Analysis;
  /** Whether the client can show patterns with places to fill in. */
  readonly hasPatterns?: boolean;
}

/** What kinds of thing a reference of the grammar may mean. */
const MEANT: Readonly<Record<string, readonly Named["$type"][]>> = {
  Actor: ["Party", "Group"],
  Finder: ["Party", "Council"],
  Spot: ["Place", "Area"],
};

const ICONS: Readonly<Record<Named["$type"], CompletionItemKind>> = {
  Agreement: CompletionItemKind.Module,
  Area: CompletionItemKind.Unit,
  Article: CompletionItemKind.Reference,
  Council: CompletionItemKind.Interface,
  Group: CompletionItemKind.Class,
  Measure: CompletionItemKind.EnumMember,
  Party: CompletionItemKind.Constant,
  Phase: CompletionItemKind.Event,
  Place: CompletionItemKind.Unit,
  Scenario: CompletionItemKind.Event,
  Variant: CompletionItemKind.Struct,
};

/** Offers of one rank stand together, the likeliest first. */
enum Rank {
  answer,
  own,
  word,
  drawnOn,
  library,
  nextSentence,
  pattern,
}

interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail: string;
  readonly rank: Rank;
  readonly documentation?: string;
  /** What is written, with places to fill in, where that is not the label. */
  readonly pattern?: string;
}

/** Whether a name here would begin the next sentence: one would rather finish this one first. */
const isBehindSentence = ({ opensLine, state }: ExpectedHere): boolean =>
  !opensLine && state.expected.includes("when");

function namesFor({ analysis, library }: Known, here: ExpectedHere): readonly Offer[] {
  const kinds = new Set(here.state.refersTo.flatMap((type): readonly string[] => MEANT[type] ?? [type]));
  const offered = (node: Named, rank: Rank): Offer => ({
    label: fullName(node),
    kind: ICONS[node.$type],
    detail: `${titleOf(node)} (${kindOf(node)}${rank === Rank.own ? "" : ", of the library"})`,
    rank: isBehindSentence(here) ? Rank.nextSentence : rank,
  });
  const isMeant = (node: Named): boolean => kinds.has(node.$type);
  const names = allNamed(analysis)
    .filter(isMeant)
    .map((node) => offered(node, fileOf(analysis, node)?.isGiven === true ? Rank.own : Rank.drawnOn));
  const standard = [
    ...STANDARD_MEASURES.map((one) => ({ ...one, kind: "Measure" as const })),
    ...GENERAL_LAW.map((one) => ({ ...one, kind: "Agreement" as const })),
  ].filter(({ kind }) => kinds.has(kind));
  const ofTheLanguage = standard.map(({ name, title, kind }): Offer => ({
    label: name,
    kind: ICONS[kind],
    detail: `${title} (${kind === "Measure" ? "measure" : "general law"})`,
    rank: kind === "Measure" ? Rank.own : Rank.library,
  }));
  const others = (library === undefined ? [] : allNamed(library).filter(isMeant)).map((node) =>
    offered(node, Rank.library),
  );
  return [...names, ...ofTheLanguage, ...others];
}

/** Slots that a variant settles by the name of the open term; the others have words of their own, such as `place =`. */
const BY_NAME: ReadonlySet<string> = new Set(["membership", "rule", "reading"]);

/** In a variant a name may be that of an open term, or of what somebody owes in an article: `pact.guarantee.us`. */
function holesFor({ analysis }: Known, { state, declaration }: ExpectedHere): readonly Offer[] {
  if (declaration !== "variant") return [];
  const holes = [...holesByName(analysis).values()];
  const owned = holes.filter(
    ({ slot, name }) => (slot === "measures" || slot === "deadline") && name.split(".").length > 3,
  );
  const targets = owned.map(({ name }): Offer => ({
    label: name.replace(/\.[^.]*$/u, ""),
    kind: CompletionItemKind.Variable,
    detail: "what is owed there, with what is open in it",
    rank: Rank.own,
  }));
  const byName = holes
    .filter(({ slot, kind }) => BY_NAME.has(slot) || kind === "contested")
    .map(({ name, menu }) => ({
      label: name,
      kind: CompletionItemKind.Variable,
      detail: `what the text leaves open, with ${String(menu.length)} answers`,
      rank: Rank.own,
    }));
  return [
    ...(state.refersTo.includes("Article") ? targets : []),
    ...(state.expected.includes("ID") ? byName : []),
  ];
}

/** Words of the language, with those that must follow; a declaration is begun where a line begins. */
function wordsFor(here: ExpectedHere): readonly Offer[] {
  return here.state.expected
    .filter(
      (word) =>
        /^[a-z]+$/u.test(word) && (here.opensLine || !DECLARATION_WORDS.has(word) || !here.state.canEnd),
    )
    .map((word) => ({
      label: phraseFrom(here, word),
      kind: CompletionItemKind.Keyword,
      detail: "",
      rank: Rank.word,
    }));
}

function patternsFor({ hasPatterns = false }: Known, { isAtMargin, state }: ExpectedHere): readonly Offer[] {
  if (!hasPatterns || !isAtMargin || !state.canEnd) return [];
  return SENTENCE_PATTERNS.map(({ label, detail, text }) => ({
    label,
    kind: CompletionItemKind.Snippet,
    detail,
    rank: Rank.pattern,
    pattern: text,
  }));
}

/** Who answers so and what it does, to be read beside the answer. */
const told = ({ drawnFrom, effect }: MenuSource): string =>
  drawnFrom === "–" ? `Effect: ${effect}.` : `Drawn from: ${drawnFrom}.\n\nEffect: ${effect}.`;

/**
 * What may be written at a position: names of the kinds that may stand there, answers of the menu of a slot that is open there,
 * and the words of the language that can follow. Nothing inside a title or a comment.
 */
export function complete(known: Known, text: string, position: Position): readonly CompletionItem[] {
  const document = TextDocument.create("", "foedus", 0, text);
  const here = expectedHere(text, document.offsetAt(position));
  if (here === null) return [];
  const answers = answersHere(known.analysis, here).map(({ text: label, slot, source }): Offer => ({
    label,
    kind: CompletionItemKind.Value,
    detail: `${slot}: an answer of the menu`,
    rank: Rank.answer,
    ...(source === null ? {} : { documentation: told(source) }),
  }));
  const offers = [
    ...answers,
    ...namesFor(known, here),
    ...holesFor(known, here),
    ...wordsFor(here),
    ...patternsFor(known, here),
  ].toSorted((left, right) => left.rank - right.rank || compareCodePoints(left.label, right.label));
  const range = { start: document.positionAt(here.from), end: position };
  const seen = new Set<string>();
  return offers
    .filter(({ label }) => !seen.has(label) && seen.add(label))
    .map(({ label, kind, detail, rank, documentation, pattern }) => ({
      label,
      kind,
      ...(detail === "" ? {} : { detail }),
      ...(documentation === undefined
        ? {}
        : { documentation: { kind: "markdown" as const, value: documentation } }),
      sortText: `${String(rank)}${label}`,
      filterText: label,
      textEdit: { range, newText: pattern ?? label },
      ...(pattern === undefined ? {} : { insertTextFormat: InsertTextFormat.Snippet }),
    }));
}
