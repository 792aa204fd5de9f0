import type { Actor } from "../grounding/game.js";
import type { Field } from "./layout.js";
import { read } from "./layout.js";
import type { Program } from "./program.js";
import { exchange, isAutomorphism, renamed } from "./renaming.js";
import type { Observed } from "./types.js";

/** A class of interchangeable actors: for each the places of a state that are its own, in corresponding order. */
export interface SymmetryClass {
  readonly actors: readonly Actor[];
  readonly fields: readonly (readonly Field[])[];
}

/** An actor's own part of a state is compared as one number of so many bits. */
const OWN_BITS = 30;

/**
 * The classes of actors of which any two can be exchanged without changing the game or what is observed, organs
 * going with their parties. Each exchange with the first of a class is verified on the game itself; they generate all
 * permutations of the class.
 */
export function symmetryClasses(program: Program, observed: readonly Observed[]): readonly SymmetryClass[] {
  const { game, players } = program.board;
  const parties = players.filter((actor) => !actor.includes(".") && actor !== game.side);
  const classes: { readonly actors: Actor[]; readonly fields: (readonly Field[])[] }[] = [];
  const signatures = new Map<Actor, string>(parties.map((actor) => [actor, signatureOf(program, actor)]));
  for (const actor of parties) {
    const home = classes.find(({ actors: [first] }) => {
      if (first === undefined || signatures.get(first) !== signatures.get(actor)) return false;
      return isAutomorphism(game, observed, exchange(first, actor));
    });
    if (home === undefined) classes.push({ actors: [actor], fields: [] });
    else home.actors.push(actor);
  }
  return classes.flatMap(({ actors }) => {
    const fields = actors.length < 2 ? null : alignedFields(program, actors);
    return fields === null ? [] : [{ actors, fields }];
  });
}

/** A quick look before the verification: what an actor owns and how often it moves. */
function signatureOf({ board: { game, moves } }: Program, actor: Actor): string {
  const own = game.provisions.filter(({ owner }) => owner === actor);
  return JSON.stringify([
    own.map(({ type, opens, closes, due, conditions, ends }) => [
      [type, opens, closes, due],
      [conditions.length, ends.length],
    ]),
    moves.filter((move) => move.actor === actor).length,
    game.defecting.includes(actor),
  ]);
}

/** The places of a state by name: a move, or a provision's breach and clocks. */
function namedFields({ moves, provisions, board }: Program): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const [bit, { name }] of moves.entries())
    fields.set(name, { word: bit >>> 5, shift: bit & 31, largest: 1 });
  for (const provision of provisions) {
    if (provision === null) continue;
    const name = board.game.provisions[provision.index]?.name ?? "";
    if (provision.breach !== null) fields.set(`${name}|breach`, provision.breach);
    if (provision.clock !== null) fields.set(`${name}|clock`, provision.clock);
    for (const [place, { clock }] of provision.ends.entries())
      if (clock !== null) fields.set(`${name}|end ${String(place)}`, clock);
  }
  return fields;
}

/** What an exchange moves belongs to one of the two; null where some place belongs to more than one of a class. */
function alignedFields(program: Program, actors: readonly Actor[]): readonly (readonly Field[])[] | null {
  const [first, second] = actors;
  if (first === undefined || second === undefined) return null;
  const fields = namedFields(program);
  const names = [...fields.keys()];
  const probe = exchange(first, second);
  const moved = names.filter((name) => renamed(name, probe) !== name);
  const back = exchange(second, first);
  const own = moved.filter((name) => belongsTo(name, first));
  const rows: (readonly Field[])[] = [];
  for (const actor of actors) {
    const rename = actor === first ? back : exchange(first, actor);
    const row = own.map((name) => fields.get(actor === first ? name : renamed(name, rename)));
    if (row.includes(undefined)) return null;
    rows.push(row.filter((field) => field !== undefined));
  }
  const bits = (rows[0] ?? []).reduce((sum, { largest }) => sum + (32 - Math.clz32(largest)), 0);
  return own.length > 0 && own.length * 2 === moved.length && bits <= OWN_BITS ? rows : null;
}

function belongsTo(name: string, actor: Actor): boolean {
  return renamed(name, (owner) => (owner === actor || owner.startsWith(`${actor}.`) ? "" : owner)) !== name;
}

/** An actor's own part of a state as one number. */
export function ownPart(state: Int32Array, fields: readonly Field[]): number {
  let number = 0;
  for (const field of fields) number = number * (field.largest + 1) + read(state, field);
  return number;
}
