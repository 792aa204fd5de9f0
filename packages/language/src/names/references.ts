import {
  AstUtils,
  GrammarUtils,
  isReference,
  type AstNode,
  type Reference,
  type ReferenceInfo,
} from "langium";
import { isAgreement, isArticle, isDeclaration, isPartyEntry, reflection } from "../generated/ast.js";
import type { Finding } from "../diagnostics/diagnostic.js";
import type { Checked } from "../diagnostics/rule.js";
import { LEFT_OUT } from "../parsing/words.js";
import { agreementOf } from "./article-name.js";
import { allOf } from "./declared.js";
import { guessOf } from "./guesses.js";

/** A name that nothing declared answers to. */
export interface UnknownName {
  readonly name: string;
  readonly node: AstNode;
  readonly reference: Reference;
  /** What kind of thing is wanted: `Party`, `Actor`, `Article`, … */
  readonly wanted: string;
  /** How many more times the same name is missing. */
  readonly more: number;
  /** What was taken for it: the name of that, and its declaration if the slip of the pen is rather there. */
  readonly guess: { readonly name: string; readonly misdeclared: AstNode | null } | null;
}

interface Missing {
  readonly info: ReferenceInfo;
  readonly reference: Reference;
  readonly wanted: string;
  readonly name: string;
  readonly guess: { readonly name: string; readonly node: AstNode | undefined } | null;
}

interface Names {
  /** By the slip of the pen that is behind them: the names that are missing, in order. */
  readonly slips: readonly (readonly Missing[])[];
  /** What is used by its own name somewhere. */
  readonly used: ReadonlySet<AstNode | undefined>;
}

/** Several rules ask, each for names of its kinds. */
const known = new WeakMap<Checked, Names>();

/** A party, or what may stand in its place, is one kind of thing that is missing. */
const FAMILIES: Readonly<Record<string, string>> = { Actor: "Party", Finder: "Party" };

function missingAt(reference: Reference, agreements: ReadonlySet<string>): Missing | null {
  const guess = guessOf(reference);
  if (guess === undefined) {
    const info = reference.error?.info;
    if (info === undefined) return null;
    const kind = reflection.getReferenceType(info);
    const [agreement = "", ...rest] = reference.$refText.split(".");
    return kind === "Article" && rest.length > 0 && !agreements.has(agreement)
      ? { info, reference, wanted: "Agreement", name: agreement, guess: null }
      : { info, reference, wanted: kind, name: reference.$refText, guess: null };
  }
  const { info, description, part, agreement } = guess;
  const meant = agreement ?? description;
  const wanted = agreement === null ? reflection.getReferenceType(info) : "Agreement";
  const node = meant.node ?? (agreement === null ? reference.ref : undefined);
  return { info, reference, wanted, name: part, guess: { name: meant.name, node } };
}

/** Whether a missing name is told of elsewhere: it was left out, or may stand in a declaration that could not be read. */
const isToldOf = ({ name, guess, wanted }: Missing, { unreadWords }: Checked): boolean =>
  // A line that cannot be read may be the one that follows the missing heading of an agreement.
  (wanted === "Agreement" && unreadWords.size > 0) ||
  name.includes(LEFT_OUT) ||
  guess?.name.includes(LEFT_OUT) === true ||
  name.split(".").some((part) => unreadWords.has(part));

/** What is missing, called alike wherever it is: `article-3` below `pact` is `pact.article-3`. */
function fullNameOf({ name, wanted, info }: Missing): string {
  const declaration = AstUtils.getContainerOfType(info.container, isDeclaration);
  const agreement = declaration === undefined ? null : agreementOf(declaration);
  return wanted === "Article" && !name.includes(".") && agreement !== null
    ? `${agreement.name}.${name}`
    : name;
}

function namesIn(checked: Checked): Names {
  const given = new Set<AstNode>(checked.given);
  const agreements = new Set(allOf(checked, isAgreement).map(({ name }) => name));
  const slips = new Map<unknown, Map<string, Missing[]>>();
  const used = new Set<AstNode | undefined>();
  for (const document of checked.documents) {
    const references = document.references
      .filter(isReference)
      .toSorted((left, right) => (left.$refNode?.offset ?? 0) - (right.$refNode?.offset ?? 0));
    for (const reference of references) {
      const missing = missingAt(reference, agreements);
      if (missing === null) {
        const { ref } = reference;
        used.add(ref);
        // Who names an article by its full name names its agreement.
        const agreement = isArticle(ref) ? agreementOf(ref) : null;
        if (agreement !== null && reference.$refText.startsWith(`${agreement.name}.`)) used.add(agreement);
      } else if (given.has(document.parseResult.value) && !isToldOf(missing, checked)) {
        const key = missing.guess?.node ?? FAMILIES[missing.wanted] ?? missing.wanted;
        const names = slips.get(key) ?? new Map<string, Missing[]>();
        slips.set(key, names);
        const name = fullNameOf(missing);
        const places = names.get(name);
        if (places === undefined) names.set(name, [missing]);
        else places.push(missing);
      }
    }
  }
  return { slips: [...slips.values()].flatMap((names) => [...names.values()]), used };
}

function namesOf(checked: Checked): Names {
  const names = known.get(checked) ?? namesIn(checked);
  known.set(checked, names);
  return names;
}

/** Whether a title says a name: "Salt Islands" says `salt_islands`. */
function saysName(node: AstNode, name: string): boolean {
  const title = "title" in node && typeof node.title === "string" ? node.title : "";
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/gu, "_");
  return `_${plain(title)}_`.includes(`_${plain(name)}_`);
}

/**
 * The declaration in which the slip of the pen is rather than in the uses: nothing calls it by the name it has there, and it is
 * used more than once by another, or that other is in its title.
 */
function misdeclared({ name, guess }: Missing, uses: number, checked: Checked, names: Names): AstNode | null {
  const node = guess?.node;
  if (node === undefined || isArticle(node) || names.used.has(node)) return null;
  const isGiven = checked.given.some((file) => file === AstUtils.getDocument(node).parseResult.value);
  return isGiven && (uses > 1 || (saysName(node, name) && !saysName(node, guess?.name ?? ""))) ? node : null;
}

/**
 * Names of the wanted kinds that nothing answers to: each slip of the pen once, where it is first used, or else where a party is
 * named as one. Names that may stand in an unread declaration are passed over.
 */
export function unknownNames(checked: Checked, kinds: readonly string[]): readonly UnknownName[] {
  const names = namesOf(checked);
  return names.slips.flatMap((places): readonly UnknownName[] => {
    const first = places.find(({ info }) => isPartyEntry(info.container)) ?? places[0];
    if (first === undefined || !kinds.includes(first.wanted)) return [];
    const { info, reference, wanted, name, guess } = first;
    const more = places.length - 1;
    const declaration = misdeclared(first, places.length, checked, names);
    return [
      {
        name,
        node: info.container,
        reference,
        wanted,
        more,
        guess: guess === null ? null : { name: guess.name, misdeclared: declaration },
      },
    ];
  });
}

/** The names that nothing answers to, and the parts of paths among them. */
export function missingParts(checked: Checked): ReadonlySet<string> {
  const names = namesOf(checked);
  return new Set(names.slips.flatMap(([first]) => first?.name.split(".") ?? []));
}

/** "It is used in 3 more places." — or nothing. */
export const moreUses = (more: number): string =>
  more === 0 ? "" : ` It is used in ${more} more place${more === 1 ? "" : "s"}.`;

/** A slip of the pen in a declaration, told there. */
export function misdeclaredName({ name, more, guess }: UnknownName): Finding | null {
  const node = guess?.misdeclared ?? null;
  if (node === null || guess === null) return null;
  const uses = more === 0 ? "in one place" : `in ${more + 1} places`;
  return {
    node,
    at: GrammarUtils.findNodeForProperty(node.$cstNode, "name"),
    message: `"${guess.name}" is declared here, and nothing speaks of it; "${name}" is spoken of ${uses}, and nothing declares it.`,
    help: `Did you mean "${name}" here?`,
  };
}
