import { AstUtils, CstUtils, GrammarAST, type AstNode, type CstNode, type LeafCstNode } from "langium";
import {
  CLAUSE_LINE,
  CLAUSE_WORDS,
  CLAUSES,
  DECLARATIONS,
  ENTRY_LISTS,
  FURTHER,
  LINES,
  PART_WORDS,
  SENTENCE,
  type LinePlace,
} from "./layout-table.js";

/**
 * What may happen before a word. A depth says how deep in the sentence it is: shallow joints are broken first.
 * - line: always a new line;
 * - part: a part of a sentence that may be left out, and so may hang on a line of its own;
 * - entry: one of a list that stands on one line or one a line; end: the brace behind such a list;
 * - item: one more of a list, behind a comma or from its "and" on, broken only where the line is full;
 * - inner: never broken, unless a comment stands there.
 */
export type Joint =
  | { readonly type: "line"; readonly place: LinePlace; readonly isDeclaration: boolean }
  | { readonly type: "part"; readonly depth: number }
  | { readonly type: "entry"; readonly depth: number; readonly list: object }
  | { readonly type: "end"; readonly list: object }
  | { readonly type: "item"; readonly depth: number }
  | { readonly type: "inner" };

/** What begins with a word, from the inside out. */
interface Beginning {
  /** The lists of the grammar of which something begins here, with the node that has the list. */
  readonly lists: readonly { readonly name: string; readonly owner: AstNode }[];
  /** The node whose sentence could do without what begins here; the outermost. */
  readonly optionalIn: AstNode | null;
  /** The nodes of which sentences begin here that follow one another without any mark between. */
  readonly sentencesOf: readonly AstNode[];
  /** The node in whose sentence this begins one more of a list, as "and" does. */
  readonly furtherIn: AstNode | null;
}

const callsSentence = (element: GrammarAST.AbstractElement): boolean =>
  GrammarAST.isRuleCall(element) &&
  GrammarAST.isParserRule(element.rule.ref) &&
  !element.rule.ref.fragment &&
  element.rule.ref.dataType === undefined &&
  element.rule.ref.returnType === undefined;

/** Whether an element is a part that a sentence may have or not, and more than a word that colours another. */
function isOptionalPart(element: GrammarAST.AbstractElement): boolean {
  if (element.cardinality === undefined) return false;
  if (GrammarAST.isAssignment(element)) return callsSentence(element.terminal);
  if (GrammarAST.isGroup(element)) {
    return element.cardinality === "?" && element.elements.some((part) => !GrammarAST.isKeyword(part));
  }
  return callsSentence(element);
}

const isRepeated = (element: GrammarAST.AbstractElement): boolean =>
  (element.cardinality === "*" || element.cardinality === "+") && !GrammarAST.isGroup(element);

/** Whether nothing need stand before an element in its group. */
function isFirst(element: GrammarAST.AbstractElement, group: GrammarAST.Group): boolean {
  for (const part of group.elements) {
    if (part === element) return true;
    if (!GrammarAST.isAction(part) && part.cardinality !== "?" && part.cardinality !== "*") return false;
  }
  return false;
}

function beginningAt(leaf: LeafCstNode): Beginning {
  const lists: { name: string; owner: AstNode }[] = [];
  const sentencesOf: AstNode[] = [];
  let optionalIn: AstNode | null = null;
  let furtherIn: AstNode | null = null;
  let node: CstNode = leaf;
  // A name, a title or a mark alone is no part.
  const isWord = /^[A-Za-z0-9]/u.test(leaf.text);
  let isPart = isWord && GrammarAST.isKeyword(leaf.grammarSource);
  for (;;) {
    const { container } = node;
    let element: AstNode | undefined = node.grammarSource;
    if (container === undefined || element === undefined) break;
    const owner = container.astNode;
    while (GrammarAST.isAbstractElement(element)) {
      if (GrammarAST.isAssignment(element) && node !== leaf) lists.push({ name: element.feature, owner });
      if (lists.at(-1)?.owner === owner && isRepeated(element)) sentencesOf.push(owner);
      if (isPart && isOptionalPart(element)) optionalIn = owner;
      if (isPart && GrammarAST.isGroup(element) && element.cardinality === "*") furtherIn = owner;
      const parent: AstNode | undefined = element.$container;
      if (GrammarAST.isGroup(parent) && !isFirst(element, parent))
        return { lists, sentencesOf, optionalIn, furtherIn };
      element = parent;
    }
    if (container.offset !== leaf.offset) break;
    node = container;
    isPart = isWord;
  }
  return { lists, sentencesOf, optionalIn, furtherIn };
}

function depthOf(node: AstNode): number {
  let depth = 0;
  for (let at = node.$container; at !== undefined; at = at.$container) depth += 1;
  return depth;
}

const isInClause = (node: AstNode): boolean =>
  AstUtils.getContainerOfType(node, (one): one is AstNode => one.$containerProperty === CLAUSES) !==
  undefined;

/** The line that a keyword opens by itself. */
function lineOfWord(leaf: LeafCstNode, next: Beginning | undefined): LinePlace | undefined {
  const element = leaf.grammarSource;
  if (!GrammarAST.isKeyword(element)) return undefined;
  if (leaf.text === FURTHER.word) {
    return next?.lists.some((list) => list.name === FURTHER.before) === true ? FURTHER.place : undefined;
  }
  if (!CLAUSE_WORDS.has(leaf.text) || !isInClause(leaf.astNode)) return undefined;
  // In "where flagrant determined by facts", the second word goes on with the part that the first opens.
  const group: AstNode = element.$container;
  const isWithinPart =
    GrammarAST.isGroup(group) && group.cardinality !== undefined && !isFirst(element, group);
  return isWithinPart ? undefined : CLAUSE_LINE;
}

/** The joints before the words of a text that was read, by where the words begin. */
export function jointsOf(tree: AstNode): ReadonlyMap<number, Joint> {
  const root = tree.$cstNode;
  const leaves =
    root === undefined
      ? []
      : CstUtils.flattenCst(root)
          .filter((leaf) => !leaf.hidden)
          .toArray();
  const beginnings = leaves.map(beginningAt);
  const listed = new Set<AstNode>();
  const joints = new Map<number, Joint>();
  let isInSentence = false;
  for (const [index, leaf] of leaves.entries()) {
    const beginning = beginnings[index];
    if (beginning === undefined) continue;
    const before = leaves[index - 1];
    const joint = jointBefore(leaf, beginning, { before, next: beginnings[index + 1], listed, isInSentence });
    if (joint.type === "line") isInSentence = isSentenceAt(leaf, joint);
    if (joint.type === "entry") listed.add(joint.list as AstNode);
    joints.set(leaf.offset, joint);
  }
  return joints;
}

const isDeclaration = (node: AstNode): boolean => node.$containerProperty === DECLARATIONS;

/** Whether a line is a sentence of a declaration rather than a part of the declaration itself. */
const isSentenceAt = (leaf: LeafCstNode, joint: Joint): boolean =>
  joint.type === "line" && !joint.isDeclaration && !isDeclaration(leaf.astNode);

interface Around {
  readonly before: LeafCstNode | undefined;
  readonly next: Beginning | undefined;
  /** The nodes with a list of entries that has begun. */
  readonly listed: ReadonlySet<AstNode>;
  readonly isInSentence: boolean;
}

function jointBefore(leaf: LeafCstNode, beginning: Beginning, around: Around): Joint {
  const { lists, sentencesOf, optionalIn, furtherIn } = beginning;
  const { before, next, listed, isInSentence } = around;
  const word = lineOfWord(leaf, next);
  const list = lists.findLast(({ name }) => Object.hasOwn(LINES, name));
  // A declaration that goes on behind its sentences must not look like a part of the last of them.
  const goesOn = isInSentence && isDeclaration(leaf.astNode) && /^[A-Za-z]/u.test(leaf.text);
  const isSentence = sentencesOf.some(isDeclaration) || goesOn;
  const place =
    word ?? (list === undefined ? undefined : LINES[list.name]) ?? (isSentence ? SENTENCE : undefined);
  if (place !== undefined) {
    return { type: "line", place, isDeclaration: lists.some(({ name }) => name === DECLARATIONS) };
  }
  const entry = lists.find(({ name }) => ENTRY_LISTS.has(name));
  if (entry !== undefined) return { type: "entry", depth: depthOf(entry.owner), list: entry.owner };
  const isKeyword = GrammarAST.isKeyword(leaf.grammarSource);
  if (leaf.text === "}" && isKeyword && listed.has(leaf.astNode)) return { type: "end", list: leaf.astNode };
  if (before?.text === "," || before?.text === ";") return { type: "item", depth: depthOf(before.astNode) };
  if (furtherIn !== null) return { type: "item", depth: depthOf(furtherIn) };
  if (optionalIn !== null) return { type: "part", depth: depthOf(optionalIn) };
  if (isKeyword && PART_WORDS.has(leaf.text)) return { type: "part", depth: depthOf(leaf.astNode) };
  return { type: "inner" };
}
