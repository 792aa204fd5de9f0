import { isMonotone } from "../evaluation/evaluate.js";
import { conditionsAndEnds, movesTowards, performName, playersOf } from "../grounding/game.js";
import type { Atom, Game, GroundProvision } from "../grounding/game.js";

/** A part of a game that shares nothing with the others: what happens in the one says nothing about the other. */
export interface Component {
  /** The part's atoms and provisions; it takes all of its atoms. */
  readonly game: Game;
  readonly monotone: boolean;
}

/**
 * Divides a game into the parts that hang together: through an actor who owns or moves in several provisions, through a move that
 * several wait for, or because one speaks of another by name. Parts in which nothing is asked are left out.
 *
 * The side may move in several parts. That holds parts together only where they are not monotone: there it may matter that it makes
 * one move a round, while in a monotone part it does not matter when within an instant it moves.
 */
export function componentsOf(game: Game): readonly Component[] {
  const whole: Component = {
    game: { ...game, needed: game.atoms.length },
    monotone: isMonotone(game),
  };
  // A monotone game is compiled in one; its rule is divided afterwards.
  if (whole.monotone) return [whole];
  const parts = divided(game, (provision) => linksOf(game, provision)).map((part) => ({
    game: part,
    monotone: isMonotone(part),
  }));
  const tied = new Set(
    parts.filter((part) => !part.monotone && sideMoves(part.game)).map((part) => part.game),
  );
  if (tied.size < 2) return parts.filter((part) => part.game.atoms.length > 0);
  const merged = merge(game, [...tied]);
  return [...parts.filter((part) => !tied.has(part.game)), { game: merged, monotone: false }].filter(
    (part) => part.game.atoms.length > 0,
  );
}

/** What a provision has to do with: actors, moves, and provisions, each by a name of its own kind. */
function linksOf(game: Game, provision: GroundProvision): readonly string[] {
  const links = [`actor ${provision.owner}`, `provision ${provision.name}`];
  for (const condition of conditionsAndEnds(provision)) {
    if (condition.kind === "breach") links.push(`provision ${condition.of}`);
    for (const { actor, move } of movesTowards(condition)) {
      links.push(actor === game.side ? `move ${move}` : `actor ${actor}`);
    }
  }
  for (const { by } of provision.displacedBy) links.push(`provision ${by}`);
  // What the side owes may be a move that another provision waits for.
  if (provision.owner === game.side) {
    for (const leaf of provision.permitted) links.push(`move ${performName(provision.owner, leaf)}`);
  }
  return links;
}

function divided(
  game: Game,
  linksOfProvision: (provision: GroundProvision) => readonly string[],
): readonly Game[] {
  const groups = new Map<string, string>();
  const rootOf = (link: string): string => {
    let root = link;
    for (let up = groups.get(root); up !== undefined && up !== root; up = groups.get(root)) root = up;
    groups.set(link, root);
    return root;
  };
  const links = game.provisions.map(linksOfProvision);
  for (const [first = "", ...rest] of links) for (const link of rest) groups.set(rootOf(link), rootOf(first));
  const parts = new Map<string, { provisions: GroundProvision[]; atoms: Atom[] }>();
  const partOf = (link: string): { provisions: GroundProvision[]; atoms: Atom[] } => {
    const root = rootOf(link);
    const known = parts.get(root) ?? { provisions: [], atoms: [] };
    parts.set(root, known);
    return known;
  };
  for (const provision of game.provisions) partOf(`actor ${provision.owner}`).provisions.push(provision);
  for (const atom of game.atoms) partOf(`actor ${atom.performer}`).atoms.push(atom);
  return [...parts.values()].map(({ provisions, atoms }) => partWith(game, provisions, atoms));
}

function partWith(game: Game, provisions: readonly GroundProvision[], atoms: readonly Atom[]): Game {
  const part: Game = { ...game, provisions, atoms, needed: atoms.length };
  const players = new Set(playersOf(part));
  return { ...part, defecting: game.defecting.filter((party) => players.has(party)) };
}

/** Whether the side has anything to do in a part. */
function sideMoves({ side, provisions }: Game): boolean {
  return provisions.some(
    (provision) =>
      provision.owner === side ||
      conditionsAndEnds(provision).some((condition) =>
        movesTowards(condition).some(({ actor }) => actor === side),
      ),
  );
}

/** Several parts as one, in the order of the whole. */
function merge(game: Game, parts: readonly Game[]): Game {
  const provisions = new Set(parts.flatMap((part) => part.provisions));
  const atoms = new Set(parts.flatMap((part) => part.atoms));
  return partWith(
    game,
    game.provisions.filter((provision) => provisions.has(provision)),
    game.atoms.filter((atom) => atoms.has(atom)),
  );
}
