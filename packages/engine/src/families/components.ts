import type { Actor, Atom, Game } from "../grounding/game.js";
import { playersOf } from "../grounding/game.js";

/** Atoms that share no player but the side: what happens to the one says nothing about the other. */
export interface Component {
  /** The players, without the side. */
  readonly players: readonly Actor[];
  /** The part of the game that concerns these atoms, asking for one of them. */
  readonly game: Game;
}

/** Divides a game into components, each with its own players and provisions. */
export function componentsOf(game: Game): readonly Component[] {
  const groups: { atoms: Atom[]; players: Set<Actor> }[] = [];
  for (const atom of game.atoms) {
    const players = new Set(playersOfAtom(game, atom));
    const touching = groups.filter((group) => [...players].some((player) => group.players.has(player)));
    const merged = { atoms: [atom], players };
    for (const group of touching) {
      merged.atoms.unshift(...group.atoms);
      for (const player of group.players) merged.players.add(player);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(merged);
  }
  return groups.map(({ atoms, players }) => {
    const performers = new Set(atoms.map(({ performer }) => performer));
    return {
      players: [...players].sort(),
      game: {
        ...game,
        atoms,
        needed: 1,
        provisions: game.provisions.filter(({ owner }) => performers.has(owner)),
        defecting: game.defecting.filter((party) => players.has(party)),
      },
    };
  });
}

function playersOfAtom(game: Game, { performer }: Atom): readonly Actor[] {
  const provisions = game.provisions.filter(({ owner }) => owner === performer);
  return playersOf({ ...game, provisions }).filter((player) => player !== game.side);
}
