import type { Location } from "@foedus/engine";
import { AstUtils, type AstNode } from "langium";
import { HoleNames } from "./hole-names.js";

/** What every step of lowering shares: where things stand, and which hole names are taken. */
export interface LoweringContext {
  readonly holes: HoleNames;
  readonly locate: (node: AstNode) => Location;
}

/** The clause's words as written, on one line and without comments: for quoting. */
export function wordsOf(node: AstNode): string {
  const text = node.$cstNode?.text ?? "";
  return text
    .replaceAll(/"[^"\r\n]*"|--[^\r\n]*/gu, (part) => (part.startsWith("--") ? "" : part))
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** A context for trees whose files are known by the address of their document. */
export function loweringContext(paths: ReadonlyMap<string, string>): LoweringContext {
  return {
    holes: new HoleNames(),
    locate: (node) => {
      const start = node.$cstNode?.range.start ?? { line: 0, character: 0 };
      return {
        file: paths.get(AstUtils.getDocument(node).uri.toString()) ?? "",
        line: start.line + 1,
        column: start.character + 1,
        words: wordsOf(node),
      };
    },
  };
}

/** A word in quotation marks, or a bare one, without the marks. */
export const unquoted = (word: string): string => (word.startsWith('"') ? word.slice(1, -1) : word);
