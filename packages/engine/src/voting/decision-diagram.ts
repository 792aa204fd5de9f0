import { gameOfStructure } from "./simple-game-structure.js";
import type { SimpleGame } from "./simple-games.js";
import type { VotingStructure } from "./structure.js";

/**
 * The minimal winning coalitions of a rule as a decision diagram: voters are asked one after the other, and what is the same from
 * there on stands there once. For rules of many quotas in which each voter stands in few. (Bryant 1986; minimal sets of a monotone
 * diagram: Rauzy 1993; diagrams of families of sets: Minato 1993.)
 */
export interface MinimalDiagram {
  readonly root: FamilyNode;
  /** By number in the diagram: the voter's place in the structure. */
  readonly places: readonly number[];
}

/** Sets of voters: those with the voter, and those without. `"none"`: no set; `"empty"`: the empty set alone. */
export type FamilyNode = "none" | "empty" | Branch;

interface Branch {
  readonly voter: number;
  readonly with: FamilyNode;
  readonly without: FamilyNode;
}

type PassNode = boolean | { readonly voter: number; readonly yes: PassNode; readonly no: PassNode };

/** Raised within this file where a diagram gets too large. */
class TooLarge {
  readonly type = "too_large";
}

/**
 * The diagram of the minimal winning coalitions; null if it is too large.
 * @param limit So many steps may be taken.
 */
export function minimalDiagram(structure: VotingStructure, limit: number): MinimalDiagram | null {
  const { games, game, places } = gameOfStructure(structure);
  const spend = budget(limit);
  try {
    const passing = passDiagram(game, (one, inFavour) => games.assumeFirst(one, inFavour), spend);
    return { root: minimalOf(passing, spend), places };
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}

function budget(limit: number): (steps: number) => void {
  let left = limit;
  return (steps) => {
    left -= steps;
    if (left < 0) throw new TooLarge();
  };
}

function passDiagram(
  root: SimpleGame,
  assumeFirst: (game: SimpleGame, inFavour: boolean) => SimpleGame,
  spend: (steps: number) => void,
): PassNode {
  const known = new Map<SimpleGame, PassNode>();
  const visit = (game: SimpleGame): PassNode => {
    if (game.form.type === "always") return true;
    if (game.form.type === "never") return false;
    const remembered = known.get(game);
    if (remembered !== undefined) return remembered;
    // To divide a game of many voters takes longer.
    spend(1 + game.volume / 8);
    const no = visit(assumeFirst(game, false));
    const yes = visit(assumeFirst(game, true));
    const node = yes === no ? yes : { voter: game.first, yes, no };
    known.set(game, node);
    return node;
  };
  return visit(root);
}

/** Minimal with the voter are those minimal once the voter is in favour that do not pass already without. */
function minimalOf(root: PassNode, spend: (steps: number) => void): FamilyNode {
  const minimal = new Map<PassNode, FamilyNode>();
  const left = new Map<Branch, Map<PassNode, FamilyNode>>();

  const losing = (family: FamilyNode, passing: PassNode): FamilyNode => {
    if (family === "none" || passing === true) return "none";
    if (passing === false) return family;
    if (family === "empty") return losing(family, passing.no);
    const known = left.get(family)?.get(passing);
    if (known !== undefined) return known;
    spend(1);
    let result: FamilyNode;
    if (passing.voter < family.voter) result = losing(family, passing.no);
    else {
      const same = passing.voter === family.voter;
      result = branch(
        family.voter,
        losing(family.with, same ? passing.yes : passing),
        losing(family.without, same ? passing.no : passing),
      );
    }
    const row = left.get(family) ?? new Map<PassNode, FamilyNode>();
    left.set(family, row.set(passing, result));
    return result;
  };

  const visit = (node: PassNode): FamilyNode => {
    if (node === true) return "empty";
    if (node === false) return "none";
    const known = minimal.get(node);
    if (known !== undefined) return known;
    spend(1);
    const without = visit(node.no);
    const result = branch(node.voter, losing(visit(node.yes), node.no), without);
    minimal.set(node, result);
    return result;
  };

  const unique = new Map<FamilyNode, Map<FamilyNode, Map<number, Branch>>>();
  const branch = (voter: number, withIt: FamilyNode, without: FamilyNode): FamilyNode => {
    if (withIt === "none") return without;
    const row = unique.get(withIt) ?? new Map<FamilyNode, Map<number, Branch>>();
    unique.set(withIt, row);
    const cell = row.get(without) ?? new Map<number, Branch>();
    row.set(without, cell);
    const known = cell.get(voter);
    if (known !== undefined) return known;
    const made: Branch = { voter, with: withIt, without };
    cell.set(voter, made);
    return made;
  };
  return visit(root);
}

/** How many sets there are. */
export function countSets(root: FamilyNode): bigint {
  const known = new Map<FamilyNode, bigint>();
  const visit = (node: FamilyNode): bigint => {
    if (typeof node === "string") return node === "none" ? 0n : 1n;
    const remembered = known.get(node);
    if (remembered !== undefined) return remembered;
    const count = visit(node.with) + visit(node.without);
    known.set(node, count);
    return count;
  };
  return visit(root);
}

/** The sets, the smallest first, until the visitor has enough. Answers whether there are no more. */
export function visitSets(root: FamilyNode, visit: (voters: readonly number[]) => boolean): boolean {
  const sizes = sizesOf(root);
  const chosen: number[] = [];
  /** Whether to go on. */
  const descend = (node: FamilyNode, size: number): boolean => {
    if (!hasSize(sizes, node, size)) return true;
    if (typeof node === "string") return visit(chosen);
    chosen.push(node.voter);
    const goOn = descend(node.with, size - 1);
    chosen.pop();
    return goOn && descend(node.without, size);
  };
  const all = sizes.get(root) ?? 0n;
  for (let size = 0; 1n << BigInt(size) <= all; size += 1) if (!descend(root, size)) return false;
  return true;
}

/** The size of the smallest set; null if there is none. */
export function smallestSize(root: FamilyNode): number | null {
  const sizes = sizesOf(root);
  const all = sizes.get(root) ?? 0n;
  if (all === 0n) return null;
  let size = 0;
  while (!hasSize(sizes, root, size)) size += 1;
  return size;
}

type Sizes = ReadonlyMap<FamilyNode, bigint>;

function hasSize(sizes: Sizes, node: FamilyNode, size: number): boolean {
  return size >= 0 && (((sizes.get(node) ?? 0n) >> BigInt(size)) & 1n) === 1n;
}

/** Which sizes the sets below a node have, one bit each. */
function sizesOf(root: FamilyNode): Sizes {
  const sizes = new Map<FamilyNode, bigint>([
    ["none", 0n],
    ["empty", 1n],
  ]);
  const visit = (node: FamilyNode): bigint => {
    const known = sizes.get(node);
    if (known !== undefined || typeof node === "string") return known ?? 0n;
    const found = (visit(node.with) << 1n) | visit(node.without);
    sizes.set(node, found);
    return found;
  };
  visit(root);
  return sizes;
}
