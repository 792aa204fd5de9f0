import { bindingOn, isFreelyGiven } from "../harmony.js";
import type { LaidPerformance, Layout } from "../layout.js";
import type { Outlook } from "./outlook.js";
import type { Plan } from "./plan.js";
import { breaks, isAnswered, isAvailable, isFailing } from "./prospects.js";

/** A plan that one team follows while everybody else does whatever is open to them. */
export interface Course {
  readonly layout: Layout;
  readonly plan: Plan;
  /** By player: whether it follows the plan. */
  readonly isSteady: readonly boolean[];
  /** By player: whether it is bound to be lawful, and what is lawful for it shows without looking ahead. */
  readonly isHarmonious: readonly boolean[];
  /** Moves of the others of which the plan takes note when they are made. */
  readonly watched: ReadonlySet<number>;
}

/** The duties and prohibitions of a player that it surely keeps from here on. */
export function keptBy({ layout, isHarmonious }: Course, player: number, instant: number): readonly number[] {
  return isHarmonious[player] === true ? bindingOn(layout, player, instant) : [];
}

/** What those who follow the plan make in this round: one move each that is surely open to it. */
export function plannedMoves(course: Course, outlook: Outlook): readonly number[] {
  const { layout, plan, isSteady } = course;
  return layout.players.flatMap((_, player) => {
    if (isSteady[player] !== true) return [];
    const kept = keptBy(course, player, outlook.instant);
    const move = plan.wanted[player]?.find(
      (wanted) =>
        isAvailable(layout, wanted, outlook, "surely") &&
        !kept.some((prohibition) => breaks(layout, prohibition, wanted, outlook, "maybe")),
    );
    return move === undefined ? [] : [move];
  });
}

/** What everybody else may make in this round. */
export function possibleMoves(
  course: Course,
  outlook: Outlook,
): { readonly watched: readonly number[]; readonly other: readonly number[] } {
  const { layout, isSteady } = course;
  const possible = layout.players.flatMap((_, player) => {
    if (isSteady[player] === true) return [];
    const kept = keptBy(course, player, outlook.instant);
    return (layout.movesOf[player] ?? []).filter(
      (move) =>
        outlook.made.maybe[move] !== 1 &&
        isAvailable(layout, move, outlook, "maybe") &&
        !kept.some((prohibition) => breaks(layout, prohibition, move, outlook, "surely")),
    );
  });
  return {
    watched: possible.filter((move) => course.watched.has(move)),
    other: possible.filter((move) => !course.watched.has(move)),
  };
}

/**
 * What those who follow the plan make because they may not pass otherwise: for each duty that may be due and not
 * performed, what performs it and is least against the plan.
 */
export function dutifulMoves(course: Course, outlook: Outlook): readonly number[] {
  const { layout, isSteady } = course;
  const moves = new Set<number>();
  for (let player = 0; player < layout.players.length; player += 1) {
    if (isSteady[player] !== true) continue;
    for (const place of keptBy(course, player, outlook.instant)) {
      if (!isFailing(layout, place, outlook, "maybe")) continue;
      for (const performances of ownPerformances(layout, place)) {
        if (isAnswered(layout, performances, outlook, "surely")) continue;
        const move = leastUnwelcome(course, place, performances);
        if (move !== null && outlook.made.maybe[move] !== 1) moves.add(move);
      }
    }
  }
  return [...moves];
}

/** For each thing that a duty asks for, the performances that give it. */
export function ownPerformances(layout: Layout, duty: number): readonly (readonly LaidPerformance[])[] {
  const provision = layout.provisions[duty];
  if (provision === undefined) return [];
  return provision.ground.nonEmpty ? [...provision.required, provision.permitted] : provision.required;
}

function leastUnwelcome(
  { layout, plan }: Course,
  duty: number,
  performances: readonly LaidPerformance[],
): number | null {
  const provision = layout.provisions[duty];
  if (provision === undefined) return null;
  const free = performances.filter((each) => isFreelyGiven(layout, provision, each));
  const welcome = free.find(({ move }) => plan.isReluctant[move] !== true);
  return welcome?.move ?? free[0]?.move ?? null;
}
