import { AstUtils, GrammarAST } from "langium";
import { theWorkspace } from "../workspace.js";
import { DECLARATION_WORDS, RESERVED_WORDS } from "./reserved-words.js";

/** A word of the language, as its grammar has it. */
export interface Keyword {
  readonly word: string;
  /** Whether a declaration begins with it. */
  readonly opensDeclaration: boolean;
  /** Whether it may never serve as a name. */
  readonly isReserved: boolean;
  /** The rules of the grammar in which it stands, by name and in order: `Unit`, `Modality`. */
  readonly rules: readonly string[];
}

/** Every word of the language, in the order of the alphabet; for whoever shows texts without reading them. */
export function keywords(): readonly Keyword[] {
  const rules = new Map<string, Set<string>>();
  for (const node of AstUtils.streamAllContents(theWorkspace().foedus.Grammar)) {
    if (!GrammarAST.isKeyword(node) || !/^[a-z]+$/u.test(node.value)) continue;
    const rule = AstUtils.getContainerOfType(node, GrammarAST.isParserRule);
    if (rule === undefined) continue;
    const known = rules.get(node.value) ?? new Set();
    rules.set(node.value, known.add(rule.name));
  }
  return [...rules.keys()].sort().map((word) => ({
    word,
    opensDeclaration: DECLARATION_WORDS.has(word),
    isReserved: RESERVED_WORDS.has(word),
    rules: [...(rules.get(word) ?? [])].sort(),
  }));
}
