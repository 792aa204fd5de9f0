import { GrammarUtils } from "langium";
import { InlayHintKind, type InlayHint, type Range } from "vscode-languageserver-types";
import type { Analysis } from "../parse-files.js";
import { holesByName } from "./open-terms.js";
import { fileOf } from "./place.js";

/**
 * Behind the words that leave a term open stands the name of the open term, by which variants and findings call it: nobody
 * has to work out that the second deadline of an owner is `-2`. Nothing where the text names it itself.
 */
export function inlayHints(analysis: Analysis, path: string, shown: Range): readonly InlayHint[] {
  const holes = holesByName(analysis);
  const hints = [...analysis.holePlaces].flatMap(([node, name]): readonly InlayHint[] => {
    const words =
      GrammarUtils.findNodeForKeyword(node.$cstNode, "unspecified") ??
      GrammarUtils.findNodeForKeyword(node.$cstNode, "contested") ??
      node.$cstNode;
    if (words === undefined || fileOf(analysis, node)?.path !== path) return [];
    const position = words.range.end;
    if (position.line < shown.start.line || position.line > shown.end.line) return [];
    if ("hole" in node && node.hole !== undefined) return [];
    const answers = holes.get(name)?.menu.length ?? 0;
    const tooltip = `Open, with ${String(answers)} answers. A variant settles it by this name.`;
    return [{ position, label: name, kind: InlayHintKind.Type, paddingLeft: true, tooltip }];
  });
  return hints.toSorted(
    ({ position: one }, { position: other }) => one.line - other.line || one.character - other.character,
  );
}
