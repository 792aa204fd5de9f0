import type { Actor, Condition, Game, GroundProvision } from "../grounding/game.js";
import type { Observed } from "./types.js";

/** Exchanges two actors; the organs of a party, which bear its name before a dot, go with it. */
export function exchange(first: Actor, second: Actor): (name: Actor) => Actor {
  const moved = (name: Actor, from: Actor, to: Actor): Actor | null => {
    if (name === from) return to;
    return name.startsWith(`${from}.`) ? `${to}${name.slice(from.length)}` : null;
  };
  return (name) => moved(name, first, second) ?? moved(name, second, first) ?? name;
}

/** The actor of a move, or the owner of a provision, stands between the first two colons of its name. */
export function renamed(name: string, rename: (actor: Actor) => Actor): string {
  if (name.startsWith("does:")) return `does:${renamed(name.slice("does:".length), rename)}`;
  const [kind = "", actor, ...rest] = name.split(":");
  return actor === undefined ? name : [kind, rename(actor), ...rest].join(":");
}

/**
 * Whether renaming its actors turns a game into itself, with everything that is observed: every provision into the
 * provision that bears the renamed name, every condition, atom, given move into one there is. Then the renaming is an
 * automorphism of the graph of its states.
 */
export function isAutomorphism(
  game: Game,
  observed: readonly Observed[],
  rename: (actor: Actor) => Actor,
): boolean {
  if (rename(game.side) !== game.side) return false;
  const conditions = new Map<Condition, readonly [string, string]>();
  const same = (actor: Actor): Actor => actor;
  const texts = (condition: Condition): readonly [string, string] => {
    const known = conditions.get(condition);
    if (known !== undefined) return known;
    const both = [conditionText(condition, same), conditionText(condition, rename)] as const;
    conditions.set(condition, both);
    return both;
  };
  const plain = (condition: Condition): string => texts(condition)[0];
  const turned = (condition: Condition): string => texts(condition)[1];
  const byName = new Map(game.provisions.map((provision) => [provision.name, provision]));
  for (const provision of game.provisions) {
    const image = byName.get(renamed(provision.name, rename));
    if (image === undefined) return false;
    if (provisionText(provision, rename, turned) !== provisionText(image, same, plain)) return false;
  }
  return restText(game, observed, rename) === restText(game, observed, same);
}

function provisionText(
  provision: GroundProvision,
  rename: (actor: Actor) => Actor,
  textOf: (condition: Condition) => string,
): string {
  const { name, owner, conditions, ends, required, permitted, displacedBy, ...rest } = provision;
  const leaves = (names: readonly string[]): readonly string[] =>
    names.map((leaf) => (leaf.startsWith("does:") ? renamed(leaf, rename) : leaf)).toSorted();
  return JSON.stringify([
    renamed(name, rename),
    rename(owner),
    conditions.map(textOf).toSorted(),
    ends.map(({ condition, from, notice }) => [textOf(condition), from, notice]),
    required.map(leaves),
    leaves(permitted),
    displacedBy.map((one) => [renamed(one.by, rename), leaves(one.leaves)]),
    Object.entries(rest).toSorted(([first], [second]) => (first < second ? -1 : 1)),
  ]);
}

function conditionText(condition: Condition, rename: (actor: Actor) => Actor): string {
  if (condition.kind === "breach") return `breach ${renamed(condition.of, rename)}`;
  const moves = condition.moves
    .map(({ actor, move }) => `${rename(actor)} ${renamed(move, rename)}${weightOf(condition, actor)}`)
    .toSorted();
  if (condition.kind !== "weighted_vote") return JSON.stringify([condition.kind, condition.needed, moves]);
  const { thresholds, formula } = condition.structure;
  return JSON.stringify([condition.kind, thresholds.map(({ quota }) => quota), formula, moves]);
}

/** What an actor weighs in each threshold of a weighted vote. */
function weightOf(condition: Exclude<Condition, { kind: "breach" }>, actor: Actor): string {
  if (condition.kind !== "weighted_vote") return "";
  const place = condition.structure.voters.indexOf(actor);
  return ` ${condition.structure.thresholds.map(({ weights }) => String(weights[place] ?? 0)).join(",")}`;
}

function restText(game: Game, observed: readonly Observed[], rename: (actor: Actor) => Actor): string {
  return JSON.stringify([
    game.atoms.map(({ performer, needs }) => `${rename(performer)} ${JSON.stringify(needs)}`).toSorted(),
    game.defecting.map(rename).toSorted(),
    game.given.map(({ move, at }) => `${renamed(move, rename)} ${String(at)}`),
    game.barred.map((move) => renamed(move, rename)).toSorted(),
    observed.map((one) => observedText(one, rename)),
  ]);
}

function observedText(observed: Observed, rename: (actor: Actor) => Actor): string {
  switch (observed.type) {
    case "outcome":
      return "outcome";
    case "made":
      return `made ${renamed(observed.move, rename)}`;
    case "breached":
    case "performed":
    case "ended":
      return `${observed.type} ${renamed(observed.provision, rename)}`;
    case "all":
    case "any":
      return JSON.stringify([
        observed.type,
        observed.parts.map((part) => observedText(part, rename)).toSorted(),
      ]);
  }
}
