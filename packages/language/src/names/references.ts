import { isReference, type AstNode, type Reference, type ReferenceInfo } from "langium";
import { reflection } from "../generated/ast.js";
import type { Checked } from "../diagnostics/rule.js";

/** A name that nothing declared answers to. */
export interface UnknownName {
  readonly name: string;
  readonly node: AstNode;
  readonly reference: Reference;
  /** What kind of thing is wanted: `Party`, `Actor`, `Article`, … */
  readonly wanted: string;
  /** How many more times the same name is missing. */
  readonly more: number;
}

interface Missing {
  readonly info: ReferenceInfo;
  readonly reference: Reference;
}

/** Several rules ask, each for names of its kinds. */
const knownMissing = new WeakMap<Checked, readonly Missing[]>();

function missingIn(checked: Checked): readonly Missing[] {
  const known = knownMissing.get(checked) ?? findMissing(checked);
  knownMissing.set(checked, known);
  return known;
}

function findMissing(checked: Checked): readonly Missing[] {
  const given = new Set<AstNode>(checked.given);
  return checked.documents
    .filter((document) => given.has(document.parseResult.value))
    .flatMap((document) =>
      document.references
        .filter(isReference)
        .flatMap((reference): readonly Missing[] => {
          const info = reference.error?.info;
          return info === undefined ? [] : [{ info, reference }];
        })
        .toSorted(
          (left, right) => (left.reference.$refNode?.offset ?? 0) - (right.reference.$refNode?.offset ?? 0),
        ),
    );
}

/**
 * Names of the wanted kinds that nothing answers to: each once, where it is first used, for one slip of the pen
 * in a declaration would otherwise be many errors. Names that may stand in an unread declaration are passed over.
 */
export function unknownNames(checked: Checked, kinds: readonly string[]): readonly UnknownName[] {
  const found = new Map<string, Missing[]>();
  for (const missing of missingIn(checked)) {
    const name = missing.reference.$refText;
    const wanted = reflection.getReferenceType(missing.info);
    if (!kinds.includes(wanted)) continue;
    if (name.split(".").some((part) => checked.unreadWords.has(part))) continue;
    const places = found.get(name);
    if (places === undefined) found.set(name, [missing]);
    else places.push(missing);
  }
  return [...found].flatMap(([name, places]): readonly UnknownName[] => {
    const [first] = places;
    if (first === undefined) return [];
    const { info, reference } = first;
    const wanted = reflection.getReferenceType(info);
    return [{ name, node: info.container, reference, wanted, more: places.length - 1 }];
  });
}

/** "It is used in 3 more places." — or nothing. */
export const moreUses = (more: number): string =>
  more === 0 ? "" : ` It is used in ${more} more place${more === 1 ? "" : "s"}.`;
