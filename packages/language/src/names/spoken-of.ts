import type { AstNode } from "langium";
import {
  isArea,
  isParty,
  isPartyDeclaration,
  isPlace,
  isScenario,
  isVariant,
  type Area,
  type File,
  type Party,
  type Place,
} from "../generated/ast.js";
import { inARow } from "./tree.js";

/** What the library declares for many instruments, of which one text speaks of few. */
type Shared = Party | Place | Area;

const isShared = (node: unknown): node is Shared => isParty(node) || isPlace(node) || isArea(node);

/** The names used in a node, and in all that stands below it. */
function namedIn(root: AstNode): readonly string[] {
  return inARow(root).uses.map(({ reference }) => reference.$refText);
}

/**
 * The names of parties, places and areas that files of the library are taken for: those that something else names, outside the
 * library's scenarios and variants. A state that no text speaks of would bind nobody, and general law would have to be played
 * out for it all the same. What given files declare themselves is no matter of this.
 */
export function spokenOf(given: readonly File[], library: readonly File[]): ReadonlySet<string> {
  const shared = new Map<string, Shared[]>();
  for (const node of library.flatMap((file) => inARow(file).nodes.filter(isShared))) {
    shared.set(node.name, [...(shared.get(node.name) ?? []), node]);
  }
  const speaking = library.flatMap((file) =>
    file.declarations.filter(
      (one) =>
        !isPlace(one) && !isArea(one) && !isScenario(one) && !isVariant(one) && !isPartyDeclaration(one),
    ),
  );
  const listed = speaking.flatMap((one) =>
    inARow(one)
      .nodes.filter(isParty)
      .map(({ name }) => name),
  );
  const pending = [...listed, ...[...given, ...speaking].flatMap(namedIn)];
  const spoken = new Set<string>();
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (spoken.has(name)) continue;
    spoken.add(name);
    for (const node of shared.get(name) ?? []) pending.push(...namedIn(node));
  }
  return spoken;
}
