import type { Layout } from "../layout.js";
import { dutifulMoves, keptBy, ownPerformances, plannedMoves, possibleMoves } from "./course.js";
import type { Course } from "./course.js";
import { copyOf, noteBreach, noteMove } from "./outlook.js";
import type { Certainty, Outlook } from "./outlook.js";
import {
  breaks,
  displaces,
  fallsDue,
  includesOneOf,
  isAnswered,
  isAvailable,
  isFailing,
} from "./prospects.js";

/** The outlook on the end of all plays in which the plan is followed. */
export function playedOut(course: Course, start: Outlook): Outlook {
  let outlook = start;
  while (outlook.instant < course.layout.instants) {
    outlook = afterInstant(course, atTheEndOfInstant(course, outlook));
  }
  return outlook;
}

/**
 * The rounds of one instant. First the planned moves, round by round, with whatever else can happen meanwhile. Then
 * those who follow the plan pass, and all that may still happen is taken to maybe happen. The instant cannot end
 * before what is surely owed is given, for passing is not lawful until then; so they wait for that, and go on with
 * whatever of the plan it makes possible.
 */
function atTheEndOfInstant(course: Course, start: Outlook): Outlook {
  let outlook = start;
  for (;;) {
    const planned = plannedMoves(course, outlook);
    if (planned.length > 0) {
      outlook = afterRound(course, outlook, planned, possibleMoves(course, outlook));
      continue;
    }
    const owed = withWhatIsOwed(course, withAllThatMayHappen(course, outlook));
    if (plannedMoves(course, owed).length === 0) return owed;
    outlook = owed;
  }
}

function withAllThatMayHappen(course: Course, start: Outlook): Outlook {
  let outlook = start;
  for (;;) {
    const more = [...possibleMoves(course, outlook), ...dutifulMoves(course, outlook)];
    if (more.length === 0) return outlook;
    outlook = afterRound(course, outlook, [], more);
  }
}

function afterRound(
  course: Course,
  outlook: Outlook,
  planned: readonly number[],
  possible: readonly number[],
): Outlook {
  const next = copyOf(course.layout, outlook);
  for (const move of planned) noteWithBreaches(course, outlook, next, move, "surely");
  for (const move of possible) noteWithBreaches(course, outlook, next, move, "maybe");
  return next;
}

/** Notes a move, and the breaches it may be: whoever keeps all that binds it makes none. */
function noteWithBreaches(
  course: Course,
  before: Outlook,
  next: Outlook,
  move: number,
  certainty: Certainty,
): void {
  const { layout } = course;
  const laid = layout.moves[move];
  if (laid === undefined) return;
  const kept = keptBy(course, laid.player, before.instant);
  for (const { provision } of laid.forbiddenBy) {
    if (kept.includes(provision) || !breaks(layout, provision, move, before, "maybe")) continue;
    const surely = certainty === "surely" && breaks(layout, provision, move, before, "surely");
    noteBreach(layout, next, provision, surely ? "surely" : "maybe");
  }
  noteMove(layout, next, move, certainty);
}

/** What those who keep their duties have surely given before the instant ends, and what that brings about. */
function withWhatIsOwed(course: Course, start: Outlook): Outlook {
  const { layout } = course;
  let outlook = start;
  for (;;) {
    const sets: (readonly number[])[] = [];
    for (let player = 0; player < layout.players.length; player += 1) {
      for (const duty of keptBy(course, player, outlook.instant)) {
        if (fallsDue(layout, duty, outlook, "surely")) sets.push(...owedUnder(layout, duty, outlook));
      }
    }
    if (sets.length === 0) return outlook;
    const next = { ...copyOf(layout, outlook), oneOf: [...outlook.oneOf, ...sets] };
    for (const [move, ...others] of sets) {
      if (move !== undefined && others.length === 0) noteMove(layout, next, move, "surely");
    }
    outlook = next;
  }
}

/** For each thing a due duty asks for and that is not surely given yet, the moves of which one must have been made. */
function owedUnder(layout: Layout, duty: number, outlook: Outlook): readonly (readonly number[])[] {
  return ownPerformances(layout, duty).flatMap((performances) => {
    if (isAnswered(layout, performances, outlook, "surely")) return [];
    if (performances.some(({ displacers }) => displaces(layout, displacers, outlook, "maybe"))) return [];
    const moves = performances.flatMap(({ move }) => (outlook.made.maybe[move] === 1 ? [move] : []));
    return moves.length === 0 || includesOneOf(outlook, moves) ? [] : [moves];
  });
}

function afterInstant(course: Course, outlook: Outlook): Outlook {
  const { layout } = course;
  const next = copyOf(layout, outlook);
  for (const [place, { breach, owner }] of layout.provisions.entries()) {
    if (breach < 0 || keptBy(course, owner, outlook.instant).includes(place)) continue;
    for (const certainty of ["maybe", "surely"] as const) {
      if (isFailing(layout, place, outlook, certainty)) noteBreach(layout, next, place, certainty);
    }
  }
  return withGiven(course, copyOf(layout, next, 1));
}

/** What the scenario gives for an instant: the breaches it states, then the moves, one after another. */
function withGiven(course: Course, outlook: Outlook): Outlook {
  const { layout } = course;
  const now = layout.moments[outlook.instant] ?? Number.POSITIVE_INFINITY;
  const previous = layout.moments[outlook.instant - 1] ?? Number.NEGATIVE_INFINITY;
  const falls = (at: number): boolean => previous < at && at <= now;
  for (const [place, { ground }] of layout.provisions.entries()) {
    if (ground.breachedFrom !== null && falls(ground.breachedFrom))
      noteBreach(layout, outlook, place, "surely");
  }
  let current = outlook;
  for (const { move, at } of layout.given) {
    if (!falls(at)) continue;
    const certainty = (["surely", "maybe"] as const).find((each) =>
      isAvailable(layout, move, current, each, "events"),
    );
    if (certainty === undefined) continue;
    const next = copyOf(layout, current);
    // What is given happens whether it is lawful or not.
    noteWithBreaches({ ...course, isHarmonious: [] }, current, next, move, certainty);
    current = next;
  }
  return current;
}
