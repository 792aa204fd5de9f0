import { CstUtils, isLeafCstNode, isReference } from "langium";
import { SemanticTokenTypes } from "vscode-languageserver-types";
import { inARow } from "../names/tree.js";
import type { AnalysedFile } from "../parse-files.js";
import { isNamedThing, nameNode, type Named } from "./named.js";

/** The kinds of words that are told apart, in the order of the protocol's legend. */
export const TOKEN_TYPES = [
  SemanticTokenTypes.keyword,
  SemanticTokenTypes.modifier,
  SemanticTokenTypes.class,
  SemanticTokenTypes.enum,
  SemanticTokenTypes.enumMember,
  SemanticTokenTypes.namespace,
  SemanticTokenTypes.function,
  SemanticTokenTypes.type,
  SemanticTokenTypes.string,
  SemanticTokenTypes.number,
  SemanticTokenTypes.event,
  SemanticTokenTypes.macro,
] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

/** Words that say what is owed, let or forbidden. */
const DEONTIC: ReadonlySet<string> = new Set(["must", "not", "may", "has", "have", "power"]);
/** Words that leave something open. */
const OPEN: ReadonlySet<string> = new Set(["unspecified", "contested", "like"]);

const NAMES: Readonly<Record<Named["$type"], TokenType>> = {
  Agreement: SemanticTokenTypes.namespace,
  Area: SemanticTokenTypes.type,
  Article: SemanticTokenTypes.function,
  Council: SemanticTokenTypes.enum,
  Group: SemanticTokenTypes.enum,
  Measure: SemanticTokenTypes.enumMember,
  Party: SemanticTokenTypes.class,
  Phase: SemanticTokenTypes.event,
  Place: SemanticTokenTypes.type,
  Scenario: SemanticTokenTypes.event,
  Variant: SemanticTokenTypes.macro,
};

/** By the offset of a word: what it names. */
function namesIn(tree: AnalysedFile["tree"]): ReadonlyMap<number, TokenType> {
  const found = new Map<number, TokenType>();
  const { nodes, uses } = inARow(tree);
  for (const node of nodes) {
    const at = isNamedThing(node) ? nameNode(node) : undefined;
    if (isNamedThing(node) && at !== undefined) found.set(at.offset, NAMES[node.$type]);
  }
  for (const { reference } of uses) {
    if (!isReference(reference) || reference.$refNode === undefined) continue;
    const { ref } = reference;
    if (!isNamedThing(ref)) continue;
    for (const leaf of CstUtils.flattenCst(reference.$refNode)) found.set(leaf.offset, NAMES[ref.$type]);
  }
  return found;
}

function typeOf(image: string, terminal: string): TokenType | null {
  if (terminal === "STRING") return SemanticTokenTypes.string;
  if (["DATE", "INT", "NUMBERING", "HOUR"].includes(terminal)) return SemanticTokenTypes.number;
  if (DEONTIC.has(image)) return SemanticTokenTypes.modifier;
  if (OPEN.has(image)) return SemanticTokenTypes.macro;
  return terminal === image && /^[a-z]+$/u.test(image) ? SemanticTokenTypes.keyword : null;
}

/** The words of a file with what they are, packed as the protocol wants them: five numbers a word, counted from the last. */
export function semanticTokens({ tree }: AnalysedFile): readonly number[] {
  const root = tree.$cstNode;
  if (root === undefined) return [];
  const names = namesIn(tree);
  const packed: number[] = [];
  let last = { line: 0, character: 0 };
  for (const leaf of CstUtils.streamCst(root).filter(isLeafCstNode)) {
    if (leaf.hidden) continue;
    const type = names.get(leaf.offset) ?? typeOf(leaf.text, leaf.tokenType.name);
    if (type === null) continue;
    const { line, character } = leaf.range.start;
    const column = line === last.line ? character - last.character : character;
    packed.push(line - last.line, column, leaf.length, TOKEN_TYPES.indexOf(type), 0);
    last = { line, character };
  }
  return packed;
}
