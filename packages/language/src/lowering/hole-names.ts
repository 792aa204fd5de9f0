import type { HoleName } from "@foedus/engine";
import type { Unspecified } from "../generated/ast.js";

/** Gives each hole a name of its own: a second of the same slot in an article gets a number. */
export class HoleNames {
  private readonly taken = new Map<string, number>();

  /** The name for the next hole of this kind: `a.b.deadline`, then `a.b.deadline-2`. */
  next(name: string): HoleName {
    const count = (this.taken.get(name) ?? 0) + 1;
    this.taken.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  }

  /** The hole of an `unspecified`: shared where it is given a name, else its own. */
  of(node: Unspecified, instrument: string | null, name: string): HoleName {
    if (node.hole === undefined) return this.next(name);
    return instrument === null ? node.hole : `${instrument}.${node.hole}`;
  }
}
