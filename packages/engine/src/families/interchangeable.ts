import type { Actor, Condition, Game, GroundProvision } from "../grounding/game.js";

/**
 * Partitions actors into classes of interchangeable ones: swapping two of a class gives the same game. What a set of
 * actors can force then depends only on how many of each class it has.
 */
export function interchangeable(game: Game, actors: readonly Actor[]): readonly (readonly Actor[])[] {
  const original = canonical(game, (actor) => actor);
  const classes: Actor[][] = [];
  for (const actor of actors) {
    const home = classes.find(([representative]) => {
      if (representative === undefined) return false;
      const swap = (name: Actor): Actor =>
        name === actor ? representative : name === representative ? actor : name;
      return canonical(game, swap) === original;
    });
    if (home === undefined) classes.push([actor]);
    else home.push(actor);
  }
  return classes;
}

/** The game as text after renaming its actors, whatever the order of its provisions and moves. */
function canonical(game: Game, rename: (actor: Actor) => Actor): string {
  const provisions = game.provisions.map((provision) => provisionText(provision, rename)).sort();
  const atoms = game.atoms
    .map(({ performer, needs }) => `${rename(performer)} ${JSON.stringify(needs)}`)
    .sort();
  const defecting = game.defecting.map(rename).sort();
  return JSON.stringify([provisions, atoms, defecting, rename(game.side)]);
}

function provisionText(provision: GroundProvision, rename: (actor: Actor) => Actor): string {
  const { owner, conditions, ...rest } = provision;
  return JSON.stringify([
    rename(owner),
    conditions.map((condition) => conditionText(condition, rename)).sort(),
    rest,
  ]);
}

/** A move is known by its actor and by what it is about; the actor stands in its name, and is renamed with it. */
function conditionText({ kind, needed, moves }: Condition, rename: (actor: Actor) => Actor): string {
  const renamed = moves
    .map(({ actor, move }) => `${rename(actor)} ${move.replace(`:${actor}:`, "::")}`)
    .sort();
  return JSON.stringify([kind, needed, renamed]);
}
