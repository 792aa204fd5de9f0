import { PASS } from "../choices.js";
import type { Layout } from "../layout.js";
import type { Position } from "../position.js";
import type { Cluster } from "./clusters.js";

/** Several moves of one cluster, or of one player. */
type Option = readonly number[];

/** How a cluster stands: which of its moves were made, and since when what it remembers holds. */
export function standingOf({ moves, remembered }: Cluster, { made, met }: Position): string {
  const bits = moves.map((move) => made[move] ?? 0).join("");
  return remembered.length === 0 ? bits : `${bits}:${remembered.map((place) => met[place] ?? -1).join(",")}`;
}

/**
 * The joint moves of one team in a round, one of each kind: clusters that are alike, stand alike and have moved alike
 * in this round already are told apart only by how many of them do what.
 */
export function* jointMoves(
  { players }: Layout,
  classes: readonly (readonly Cluster[])[],
  position: Position,
  openTo: (player: number) => readonly number[] | null,
  already: ReadonlySet<number>,
): Generator<readonly number[]> {
  const inClusters = new Set(classes.flat().flatMap((cluster) => cluster.players));
  const factors: (() => Generator<Option>)[] = [];
  for (let player = 0; player < players.length; player += 1) {
    const open = inClusters.has(player) ? null : openTo(player);
    if (open === null) continue;
    const options = open.map((choice): Option => (choice === PASS ? [] : [choice]));
    factors.push(function* each() {
      yield* options;
    });
  }
  for (const members of classes) {
    const alike = new Map<string, Cluster[]>();
    for (const cluster of members) {
      const moved = cluster.moves.map((move) => (already.has(move) ? 1 : 0)).join("");
      const text = `${standingOf(cluster, position)}|${moved}`;
      alike.set(text, [...(alike.get(text) ?? []), cluster]);
    }
    for (const group of alike.values()) {
      const options = optionsOf(group[0], openTo);
      if (options.length > 0) factors.push(() => shared(group, options, 0, 0));
    }
  }
  yield* products(factors, 0);
}

/** What one cluster can do, its moves called by their place in the cluster. */
function optionsOf(
  cluster: Cluster | undefined,
  openTo: (player: number) => readonly number[] | null,
): readonly Option[] {
  let options: readonly Option[] = [[]];
  for (const player of cluster?.players ?? []) {
    const open = openTo(player);
    if (open === null) continue;
    options = options.flatMap((option) =>
      open.map((choice) => (choice === PASS ? option : [...option, cluster?.moves.indexOf(choice) ?? -1])),
    );
  }
  return options;
}

/** Every way to share options among clusters that are alike, the first option for all of them first. */
function* shared(
  group: readonly Cluster[],
  options: readonly Option[],
  option: number,
  from: number,
): Generator<Option> {
  const chosen = options[option];
  if (chosen === undefined) return;
  const isLast = option === options.length - 1;
  const left = group.length - from;
  for (let count = left; count >= (isLast ? left : 0); count -= 1) {
    const moves = group
      .slice(from, from + count)
      .flatMap((cluster) => chosen.map((place) => cluster.moves[place] ?? -1));
    if (count === left) yield moves;
    else for (const rest of shared(group, options, option + 1, from + count)) yield [...moves, ...rest];
  }
}

function* products(
  factors: readonly (() => Generator<Option>)[],
  from: number,
): Generator<readonly number[]> {
  const factor = factors[from];
  if (factor === undefined) {
    yield [];
    return;
  }
  for (const first of factor()) for (const rest of products(factors, from + 1)) yield [...first, ...rest];
}
