import type { CompiledEnd, CompiledProvision } from "./compile-provision.js";
import { groupsOf } from "./group.js";
import { addAll, emptyMask } from "./masks.js";
import type { Mask } from "./masks.js";
import type { Program } from "./program.js";

/**
 * Provisions through which the same matters: one whose breach counts, which forbids or is displaced, by itself; all
 * others of a group together.
 */
export interface Unit {
  /** A provision of it, by its place in the game. */
  readonly index: number;
  readonly type: CompiledProvision["type"];
  readonly conditions: Int32Array;
  readonly ends: readonly CompiledEnd[];
  readonly lets: Mask;
  readonly forbids: Mask;
  /** By row: what is awaited in it or later. */
  readonly awaitedFrom: readonly Mask[];
  /** What each kind of what is required can be given by. */
  readonly kinds: readonly Mask[];
  /** By row: whether breaking it then or later takes an order away. */
  readonly constrainsFrom: Uint8Array;
  /** The provisions that yield to it, by their place in the game. */
  readonly displaces: readonly number[];
}

export function unitsOf(program: Program): readonly Unit[] {
  const provisions = program.provisions.filter((provision) => provision !== null);
  const { groupOf } = groupsOf(program);
  const units: Unit[] = [];
  const plain = new Map<number, Unit>();
  for (const provision of provisions) {
    const displaces = provisions
      .filter(({ displacements }) => displacements.some(({ by }) => by === provision.index))
      .map(({ index }) => index);
    const alone =
      provision.breach !== null ||
      provision.type === "prohibition" ||
      provision.constrains.includes(1) ||
      provision.displacements.length > 0 ||
      displaces.length > 0;
    const group = groupOf[provision.index] ?? -1;
    const known = alone ? undefined : plain.get(group);
    if (known === undefined) {
      const unit = unitOf(provision, displaces, program.moveWords);
      units.push(unit);
      if (!alone) plain.set(group, unit);
      continue;
    }
    addAll(known.lets, provision.lets);
    for (const [row, mask] of awaitedFrom(provision).entries()) {
      const sum = known.awaitedFrom[row];
      if (sum !== undefined) addAll(sum, mask);
    }
  }
  return units;
}

function unitOf(provision: CompiledProvision, displaces: readonly number[], moveWords: number): Unit {
  const { index, type, conditions, ends, lets, forbids, required, permitted, nonEmpty } = provision;
  const constrainsFrom = provision.constrains.map((_, row) =>
    provision.constrains.includes(1, row) ? 1 : 0,
  );
  const kinds = nonEmpty ? [...required, permitted] : required;
  return {
    index,
    type,
    conditions,
    ends,
    lets: type === "prohibition" ? emptyMask(moveWords) : lets.slice(),
    forbids,
    awaitedFrom: awaitedFrom(provision),
    kinds: kinds.map(({ moves }) => moves),
    constrainsFrom,
    displaces,
  };
}

function awaitedFrom({ awaited }: CompiledProvision): readonly Mask[] {
  const masks: Mask[] = awaited.map((mask) => mask.slice());
  for (let row = masks.length - 2; row >= 0; row -= 1) {
    const mask = masks[row];
    const next = masks[row + 1];
    if (mask !== undefined && next !== undefined) addAll(mask, next);
  }
  return masks;
}
