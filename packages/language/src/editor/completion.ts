import { STANDARD_MEASURES } from "@foedus/engine";
import { CompletionItemKind, type CompletionItem, type Position } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Analysis } from "../parse-files.js";
import { compareCodePoints } from "../diagnostics/diagnostic.js";
import { expectedHere, type ExpectedHere } from "./expected-here.js";
import { allNamed, fullName, kindOf, titleOf, type Named } from "./named.js";
import { answersHere } from "./slot-answers.js";

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

interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly detail: string;
  /** Offers of one rank stand together: names and answers before words of the language. */
  readonly rank: number;
}

function namesFor(analysis: Analysis, { state }: ExpectedHere): readonly Offer[] {
  const kinds = new Set(state.refersTo.flatMap((type): readonly string[] => MEANT[type] ?? [type]));
  const offers = new Map<string, Offer>();
  for (const node of allNamed(analysis)) {
    if (!kinds.has(node.$type)) continue;
    const label = fullName(node);
    offers.set(label, {
      label,
      kind: ICONS[node.$type],
      detail: `${titleOf(node)} (${kindOf(node)})`,
      rank: 1,
    });
  }
  const standard = kinds.has("Measure") ? STANDARD_MEASURES : [];
  for (const { name, title } of standard) {
    offers.set(name, { label: name, kind: ICONS.Measure, detail: `${title} (measure)`, rank: 1 });
  }
  return [...offers.values()];
}

/** In a variant a name may be that of a hole. */
function holesFor(analysis: Analysis, { state, declaration }: ExpectedHere): readonly Offer[] {
  if (declaration !== "variant" || !state.expected.includes("ID")) return [];
  return [...new Set(analysis.holePlaces.values())].map((hole) => ({
    label: hole,
    kind: CompletionItemKind.Variable,
    detail: "what the text leaves open",
    rank: 1,
  }));
}

const keywordsFor = ({ state }: ExpectedHere): readonly Offer[] =>
  state.expected
    .filter((label) => /^[a-z]+$/u.test(label))
    .map((label) => ({ label, kind: CompletionItemKind.Keyword, detail: "", rank: 2 }));

/**
 * What may be written at a position: names of the kinds that may stand there, answers of the menu of a slot that is open there,
 * and the words of the language that can follow. Nothing inside a title or a comment.
 */
export function complete(analysis: Analysis, text: string, position: Position): readonly CompletionItem[] {
  const document = TextDocument.create("", "foedus", 0, text);
  const here = expectedHere(text, document.offsetAt(position));
  if (here === null) return [];
  const answers = answersHere(here).map(({ text: label, slot }): Offer => ({
    label,
    kind: CompletionItemKind.Value,
    detail: `an answer of the menu: ${slot}`,
    rank: 0,
  }));
  const offers = [...answers, ...namesFor(analysis, here), ...holesFor(analysis, here), ...keywordsFor(here)];
  const range = { start: document.positionAt(here.from), end: position };
  const seen = new Set<string>();
  return offers
    .filter(({ label }) => !seen.has(label) && seen.add(label))
    .toSorted((left, right) => left.rank - right.rank || compareCodePoints(left.label, right.label))
    .map(({ label, kind, detail, rank }) => ({
      label,
      kind,
      ...(detail === "" ? {} : { detail }),
      sortText: `${String(rank)}${label}`,
      filterText: label,
      textEdit: { range, newText: label },
    }));
}
