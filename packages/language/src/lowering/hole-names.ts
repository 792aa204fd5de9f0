import type { HoleName } from "@foedus/engine";
import type { AstNode } from "langium";
import type { Unspecified } from "../generated/ast.js";

/** Gives each hole a name of its own: a second of the same slot in an article gets a number. */
export class HoleNames {
  private readonly taken = new Map<string, number>();
  /** By the words that leave something open: the hole they are. */
  readonly places = new Map<AstNode, HoleName>();

  /** The name for the next hole of this kind, which `node` is: `a.b.deadline`, then `a.b.deadline-2`. */
  next(name: string, node: AstNode): HoleName {
    const count = (this.taken.get(name) ?? 0) + 1;
    this.taken.set(name, count);
    const hole = count === 1 ? name : `${name}-${count}`;
    this.places.set(node, hole);
    return hole;
  }

  /** The hole of an `unspecified`: shared where it is given a name, else its own. */
  of(node: Unspecified, instrument: string | null, name: string): HoleName {
    if (node.hole === undefined) return this.next(name, node);
    const hole = instrument === null ? node.hole : `${instrument}.${node.hole}`;
    this.places.set(node, hole);
    return hole;
  }
}
