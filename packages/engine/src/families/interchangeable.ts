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
function canonical(game: Game, actorNamed: (actor: Actor) => Actor): string {
  const owners = new Map(game.provisions.map(({ name, owner }) => [name, owner]));
  const rename: Renaming = {
    actor: actorNamed,
    provision: (name) => {
      const owner = owners.get(name);
      return owner === undefined ? name : `${unnamed(name, owner)} ${actorNamed(owner)}`;
    },
  };
  const provisions = game.provisions.map((provision) => provisionText(provision, rename)).sort();
  const atoms = game.atoms
    .map(({ performer, needs }) => `${rename.actor(performer)} ${JSON.stringify(needs)}`)
    .sort();
  const defecting = game.defecting.map(rename.actor).sort();
  const given = game.given.map(({ move, at }) => `${renamedMove(move, rename)} ${String(at)}`);
  const barred = game.barred.map((move) => renamedMove(move, rename)).sort();
  return JSON.stringify([provisions, atoms, defecting, rename.actor(game.side), given, barred]);
}

/** Who is called what: actors, and the provisions that others refer to, whose names hold their owners'. */
interface Renaming {
  readonly actor: (actor: Actor) => Actor;
  readonly provision: (name: string) => string;
}

function provisionText(provision: GroundProvision, rename: Renaming): string {
  const { name, owner, conditions, ends, displacedBy, ...rest } = provision;
  return JSON.stringify([
    rename.actor(owner),
    rename.provision(name),
    displacedBy.map(({ by, leaves }) => [rename.provision(by), leaves]),
    conditions.map((condition) => conditionText(condition, rename)).sort(),
    ends.map(({ condition, ...end }) => [conditionText(condition, rename), end]),
    rest,
  ]);
}

/** A move is known by its actor and by what it is about; the actor stands in its name, and is renamed with it. */
function conditionText(condition: Condition, rename: Renaming): string {
  if (condition.kind === "breach") return JSON.stringify(["breach", rename.provision(condition.of)]);
  const renamed = condition.moves
    .map(({ actor, move }) => `${rename.actor(actor)} ${unnamed(move, actor)} ${weightsOf(condition, actor)}`)
    .sort();
  return condition.kind === "weighted_vote"
    ? JSON.stringify([
        condition.kind,
        condition.structure.thresholds.map(({ quota }) => quota),
        condition.structure.formula,
        renamed,
      ])
    : JSON.stringify([condition.kind, condition.needed, renamed]);
}

/** What an actor weighs in each quota of a weighted vote. */
function weightsOf(condition: Condition, actor: Actor): string {
  if (condition.kind !== "weighted_vote") return "";
  const place = condition.structure.voters.indexOf(actor);
  return condition.structure.thresholds.map(({ weights }) => weights[place] ?? 0).join(",");
}

function unnamed(name: string, actor: Actor): string {
  return name.replace(`:${actor}:`, "::");
}

/** A move names its actor between the first two colons. */
function renamedMove(move: string, rename: Renaming): string {
  const [kind = "", actor = "", ...rest] = move.split(":");
  return [kind, rename.actor(actor), ...rest].join(":");
}
