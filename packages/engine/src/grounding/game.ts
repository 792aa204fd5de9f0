import type { Moment, Duration } from "../time/moment.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";

/**
 * A closed game: one completion, one level, one question. Everything that open words could have meant is decided, so
 * what is left is who moves. Plain data; two equal games are equal as text.
 */

/** A move's name: `find:us:…`, `vote:uk:…`, `open:uk.constitutional_process:…`, `perform:us:armed_force`. Made once. */
export type MoveName = string;

/** An actor: a party, or a domestic organ such as `uk.constitutional_process`. */
export type Actor = string;

/** Something that must be done by others, or by the owner itself, before a provision has effect. */
export interface Condition {
  readonly kind: "finding" | "vote" | "gate";
  /** How many of the moves it takes. */
  readonly needed: number;
  /** The moves that count, by distinct actors. */
  readonly moves: readonly { readonly actor: Actor; readonly move: MoveName }[];
}

/** When a duty falls due. */
export type Due =
  | { readonly type: "none" }
  | { readonly type: "at"; readonly moment: Moment }
  /** Counted from the instant at which its conditions were met. */
  | { readonly type: "after_conditions"; readonly duration: Duration };

/** A provision for one owner, set off by one event. */
export interface GroundProvision {
  readonly clause: string;
  readonly type: "duty" | "permission" | "prohibition";
  readonly owner: PartyName;
  /** From when its owner may act, its conditions being met. */
  readonly opens: Moment;
  /** When it ends, exclusive; null if nothing given ends it. */
  readonly closes: Moment | null;
  readonly conditions: readonly Condition[];
  readonly due: Due;
  /** For each required kind, the performances that give it. */
  readonly required: readonly (readonly MeasureName[])[];
  /** What the response may consist of; for a prohibition, what is forbidden. */
  readonly permitted: readonly MeasureName[];
  readonly nonEmpty: boolean;
}

/** One performer's part of the outcome: for each thing asked, the performances that give it. */
export interface Atom {
  readonly performer: PartyName;
  readonly needs: readonly (readonly MeasureName[])[];
}

export interface Game {
  readonly side: PartyName;
  readonly defecting: readonly PartyName[];
  readonly provisions: readonly GroundProvision[];
  /** The dates of events, dates asked about, and expiries, in order. Findings add to them as they are made. */
  readonly instants: readonly Moment[];
  /** The date asked about; null asks without a date: then all that is pending falls due at a last instant. */
  readonly asked: Moment | null;
  readonly atoms: readonly Atom[];
  /** How many atoms the outcome takes. Zero with no atoms never holds. */
  readonly needed: number;
}

/** Everybody in play: those who owe, determine, vote or gate, and the side; in code point order. */
export function playersOf(game: Game): readonly Actor[] {
  const players = new Set<Actor>([game.side]);
  for (const provision of game.provisions) {
    players.add(provision.owner);
    for (const { moves } of provision.conditions) for (const { actor } of moves) players.add(actor);
  }
  return [...players].sort();
}
