import { GrammarUtils, type AstNode } from "langium";
import { holesOf, type Hole } from "@foedus/engine";
import { isHoleSetting } from "../generated/ast.js";
import { inARow } from "../names/tree.js";
import type { Analysis } from "../parse-files.js";
import { fileOf, type Standing } from "./place.js";
import type { Use } from "./uses.js";

/** A term that a text leaves open, and the words that leave it so. */
export interface OpenTerm {
  readonly hole: Hole;
  readonly node: AstNode;
}

/** Every open term with its menu, by its name. */
export const holesByName = ({ model, scenarios }: Analysis): ReadonlyMap<string, Hole> =>
  new Map(holesOf(model, scenarios).map((hole) => [hole.name, hole]));

/** The open term whose words stand at a place, or around it; null where nothing is open. */
export function openTermAt(analysis: Analysis, { node }: Standing): OpenTerm | null {
  for (let at: AstNode | undefined = node; at !== undefined; at = at.$container) {
    const name = analysis.holePlaces.get(at);
    const hole = name === undefined ? undefined : holesByName(analysis).get(name);
    if (hole !== undefined) return { hole, node: at };
  }
  return null;
}

/** The name of the open term that a setting of a variant, or the words of the text at a place, speak of; or null. */
export function holeNameAt(analysis: Analysis, standing: Standing): string | null {
  const { node, leaf } = standing;
  if (isHoleSetting(node)) {
    const name = GrammarUtils.findNodeForProperty(node.$cstNode, "hole");
    return name !== undefined && name.offset <= leaf.offset && leaf.end <= name.end ? node.hole : null;
  }
  const open = openTermAt(analysis, standing);
  const isNamed = open === null || ["unspecified", "contested"].includes(leaf.text) || open.node === node;
  return open !== null && isNamed ? open.hole.name : null;
}

/** Where the text leaves a term open: in several places, where they share a name. */
export function openPlaces(analysis: Analysis, name: string): readonly Use[] {
  return [...analysis.holePlaces].flatMap(([node, hole]) => {
    const file = hole === name ? fileOf(analysis, node) : null;
    const at = node.$cstNode;
    return file === null || at === undefined ? [] : [{ path: file.path, at }];
  });
}

/** Where variants settle an open term by its name. */
export function settingsOf(analysis: Analysis, name: string): readonly Use[] {
  return analysis.files.flatMap(({ path, tree }) =>
    inARow(tree)
      .nodes.filter(isHoleSetting)
      .flatMap((setting) => {
        const at = GrammarUtils.findNodeForProperty(setting.$cstNode, "hole");
        return at === undefined || setting.hole !== name ? [] : [{ path, at }];
      }),
  );
}
