import type { CompiledEnd, CompiledProvision } from "./compile-provision.js";
import { addAll, emptyMask } from "./masks.js";
import type { Mask } from "./masks.js";
import type { Program } from "./program.js";

/**
 * Provisions that arise and are over together in every state: they wait for the same and run at the same instants. All
 * the owners of one duty are one group, so that what holds in a state is worked out once for them.
 */
export interface Group {
  readonly conditions: Int32Array;
  readonly ends: readonly CompiledEnd[];
  readonly running: Uint8Array;
  readonly runningForGiven: Uint8Array;
  readonly closed: Uint8Array;
  readonly closedForGiven: Uint8Array;
  /** What its members let be given, those aside of which something may take precedence. */
  readonly lets: Mask;
  readonly awaited: readonly Mask[];
}

/** The groups of a program's provisions, and for each provision, in the order of the game, its group or -1. */
export function groupsOf({ provisions, moveWords }: Program): {
  readonly groups: readonly Group[];
  readonly groupOf: Int32Array;
} {
  const groups: Group[] = [];
  const known = new Map<string, number>();
  const groupOf = new Int32Array(provisions.length).fill(-1);
  for (const [index, provision] of provisions.entries()) {
    if (provision === null) continue;
    const key = keyOf(provision);
    const place = known.get(key) ?? groups.length;
    groupOf[index] = place;
    const group = groups[place];
    if (group === undefined) {
      known.set(key, place);
      const { conditions, ends, running, runningForGiven, closed, closedForGiven, awaited } = provision;
      const copies = awaited.map((mask) => mask.slice());
      const lets = provision.displacements.length > 0 ? emptyMask(moveWords) : provision.lets.slice();
      groups.push({
        conditions,
        ends,
        running,
        runningForGiven,
        closed,
        closedForGiven,
        lets,
        awaited: copies,
      });
      continue;
    }
    if (provision.displacements.length === 0) addAll(group.lets, provision.lets);
    for (const [row, mask] of provision.awaited.entries()) {
      const sum = group.awaited[row];
      if (sum !== undefined) addAll(sum, mask);
    }
  }
  return { groups, groupOf };
}

/** Ends with notice have clocks of their own, which keeps such provisions apart. */
function keyOf({
  conditions,
  ends,
  running,
  runningForGiven,
  closed,
  closedForGiven,
}: CompiledProvision): string {
  return JSON.stringify([
    [...conditions],
    ends.map(({ condition, clock }) => [condition, clock]),
    [running, runningForGiven, closed, closedForGiven].map((rows) => rows.join("")),
  ]);
}
