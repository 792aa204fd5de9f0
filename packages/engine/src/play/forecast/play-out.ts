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

/** More outlooks than this are not followed: the plan is then as good as none. */
const MOST_OUTLOOKS = 300;

/**
 * Whether every play in which the plan is followed ends as it should, as far as outlooks tell.
 *
 * Moves of others that are watched are never left open: for each round, one outlook is followed in which they are
 * made, and one in which they are not; so the plan goes on by what they come to.
 */
export function alwaysEnds(course: Course, start: Outlook, asWanted: (end: Outlook) => boolean): boolean {
  const pending = [start];
  let followed = 0;
  for (let outlook = pending.pop(); outlook !== undefined; outlook = pending.pop()) {
    followed += 1;
    if (followed > MOST_OUTLOOKS) return false;
    if (outlook.instant < course.layout.instants) pending.push(...nextOutlooks(course, outlook));
    else if (!asWanted(outlook)) return false;
  }
  return true;
}

/**
 * What can come next. First the planned moves, round by round, with whatever else can happen meanwhile. Then those who
 * follow the plan pass, and all that may still happen is taken to maybe happen. The instant cannot end before what is
 * surely owed is given, for passing is not lawful until then; so they wait for that, and go on with whatever of the
 * plan it makes possible.
 */
function nextOutlooks(course: Course, outlook: Outlook): readonly Outlook[] {
  const planned = plannedMoves(course, outlook);
  if (planned.length > 0) {
    const { watched, other } = possibleMoves(course, outlook);
    const dutiful = dutifulMoves(course, outlook).filter((move) => !movesWith(course, planned, move));
    return subsetsOf(watched).map((made) =>
      afterRound(course, outlook, [...planned, ...made], [...other, ...dutiful]),
    );
  }
  const settled = withAllThatMayHappen(course, outlook);
  const { watched } = possibleMoves(course, settled);
  const owed = withWhatIsOwed(course, settled);
  const goesOn = plannedMoves(course, owed).length > 0;
  return [
    goesOn ? owed : afterInstant(course, owed),
    ...subsetsOf(watched)
      .filter((made) => made.length > 0)
      .map((made) => afterRound(course, settled, made, [])),
  ];
}

/** Whether a player already has its move of this round: who has none may not pass while a duty of its own would fail. */
function movesWith({ layout }: Course, planned: readonly number[], move: number): boolean {
  return planned.some((own) => layout.moves[own]?.player === layout.moves[move]?.player);
}

function subsetsOf(moves: readonly number[]): readonly (readonly number[])[] {
  return moves.reduce<readonly (readonly number[])[]>(
    (found, move) => [...found, ...found.map((subset) => [...subset, move])],
    [[]],
  );
}

function withAllThatMayHappen(course: Course, start: Outlook): Outlook {
  let outlook = start;
  for (;;) {
    const more = [...possibleMoves(course, outlook).other, ...dutifulMoves(course, outlook)];
    if (more.length === 0 && lateBreaches(course, outlook).length === 0) return outlook;
    outlook = afterRound(course, outlook, [], more);
  }
}

function afterRound(
  course: Course,
  outlook: Outlook,
  surely: readonly number[],
  maybe: readonly number[],
): Outlook {
  const next = copyOf(course.layout, outlook);
  for (const move of surely) noteWithBreaches(course, outlook, next, move, "surely");
  for (const move of maybe) noteWithBreaches(course, outlook, next, move, "maybe");
  for (const place of lateBreaches(course, outlook)) noteBreach(course.layout, next, place, "maybe");
  return next;
}

/** The prohibitions that a move may break which was maybe made before, and is maybe made only now. */
function lateBreaches(course: Course, outlook: Outlook): readonly number[] {
  const { layout, isSteady } = course;
  return layout.provisions.flatMap(({ breach, owner, ground, permitted }, place) => {
    if (breach < 0 || ground.type !== "prohibition" || (outlook.met.maybe[breach] ?? -1) >= 0) return [];
    if (isSteady[owner] === true || keptBy(course, owner, outlook.instant).includes(place)) return [];
    const mayBreak = permitted.some(
      ({ move }) =>
        outlook.made.maybe[move] === 1 &&
        isAvailable(layout, move, outlook, "maybe") &&
        breaks(layout, place, move, outlook, "maybe"),
    );
    return mayBreak ? [place] : [];
  });
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
