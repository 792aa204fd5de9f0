import { canBeKept, cannotAvoid } from "../evaluation/evaluate.js";
import { askedInWords, sentence } from "../explanation/words.js";
import type { Actor, Atom, GroundProvision } from "../grounding/game.js";
import { performName } from "../grounding/game.js";
import { isPerformed, made } from "../reference/state.js";
import type { Moment } from "../time/moment.js";
import { endOfPeriod } from "../time/moment.js";
import { dayOf, omission } from "./facts.js";
import type { Fact } from "./facts.js";
import { deedOf, notGiving, whoInWords } from "./performances.js";
import type { Because } from "./story.js";
import { articleOf } from "./telling.js";
import type { Telling } from "./telling.js";
import { inVain } from "./unmet-conditions.js";

/** What became of the provisions in a play: when each first arose, which were broken, which ceased. */
export interface Course {
  readonly arisen: ReadonlyMap<GroundProvision, Moment>;
  readonly broken: ReadonlySet<GroundProvision>;
  readonly ceased: ReadonlyMap<GroundProvision, Moment>;
}

/** What was not done by the end and would have helped, and why leaving it undone was open. */
export function omissionsOf(telling: Telling, course: Course): readonly Fact[] {
  return telling.grounding.game.atoms.flatMap((atom) => {
    const unmet = unmetLeaves(telling, atom);
    const relevant = telling.grounding.game.provisions.filter(
      ({ owner, type, permitted }) =>
        owner === atom.performer && type !== "prohibition" && permitted.some((leaf) => unmet.has(leaf)),
    );
    return relevant.flatMap((owned) => {
      if (course.broken.has(owned)) return [];
      const arisen = course.arisen.get(owned);
      return arisen === undefined
        ? neverArose(telling, owned)
        : [withheld(telling, owned, arisen, course, unmet)];
    });
  });
}

function unmetLeaves({ play: { board, end } }: Telling, { performer, needs }: Atom): ReadonlySet<string> {
  return new Set(
    needs.filter((leaves) => !leaves.some((leaf) => made(board, end, performName(performer, leaf)))).flat(),
  );
}

function neverArose(telling: Telling, owned: GroundProvision): readonly Fact[] {
  const waited = inVain(telling, owned);
  if (waited.length > 0) return waited;
  const why = `${articleOf(telling, owned)} is suspended, shut off or over whenever it could have effect`;
  return [
    omission(telling, owned, owned.owner, "hindered", [], (actors) => `${lacks(telling, actors)}: ${why}.`),
  ];
}

/** It could have been given, and was not. */
function withheld(
  telling: Telling,
  owned: GroundProvision,
  arisen: Moment,
  course: Course,
  unmet: ReadonlySet<string>,
): Fact {
  const { barred } = telling.grounding.game;
  const moves = owned.permitted
    .filter((leaf) => unmet.has(leaf))
    .map((leaf) => performName(owned.owner, leaf));
  const because = moves.every((move) => barred.includes(move))
    ? "barred"
    : whyWithheld(telling, owned, arisen, course, unmet);
  const why = whyInWords(telling, owned, because, dueAt(owned, arisen), course.ceased.get(owned) ?? null);
  return omission(
    telling,
    owned,
    owned.owner,
    because,
    moves,
    (actors) => `${lacks(telling, actors)}. ${why(actors)}`,
  );
}

function whyWithheld(
  { play: { board, end }, grounding: { game } }: Telling,
  owned: GroundProvision,
  arisen: Moment,
  { arisen: arose, ceased }: Course,
  unmet: ReadonlySet<string>,
): Because {
  const forbidden = [...arose.keys()].some(
    ({ type, owner, permitted }) =>
      type === "prohibition" && owner === owned.owner && permitted.some((leaf) => unmet.has(leaf)),
  );
  if (forbidden) return "forbidden";
  if (owned.type === "permission") return "permission";
  if (!canBeKept(owned)) return "contradictory";
  const due = dueAt(owned, arisen);
  if (ceased.has(owned) && (due === null || due >= (ceased.get(owned) ?? 0))) return "ended";
  if (!cannotAvoid(owned, unmet) && isPerformed(board, owned, end)) return "own_means";
  if (due === null) return game.asked === null ? "displaced" : "no_deadline";
  return game.asked !== null && due > game.asked ? "not_due" : "displaced";
}

/** When the duty falls due, once it has arisen; null without a deadline. */
function dueAt({ due, opens }: GroundProvision, arisen: Moment): Moment | null {
  switch (due.type) {
    case "none":
      return null;
    case "at":
      return due.moment;
    case "after_conditions":
      return endOfPeriod(Math.max(opens, arisen), due.duration);
  }
}

function whyInWords(
  telling: Telling,
  owned: GroundProvision,
  because: Because,
  due: Moment | null,
  ceased: Moment | null,
): (actors: readonly Actor[]) => string {
  const article = articleOf(telling, owned);
  const upper = sentence(article);
  const asked = askedInWords(telling.ground, telling.inquiry.asked);
  switch (because) {
    case "barred":
      return () => "The scenario gives that this will not happen.";
    case "forbidden":
      return () => `${upper} would let it, and another clause forbids it.`;
    case "permission":
      return () => `${upper} permits it and obliges nobody.`;
    case "contradictory":
      return () => `${upper} requires what it does not permit, so that nobody could keep it.`;
    case "ended":
      return () =>
        `What ${article} requires ended on ${ceased === null ? "the way" : (dayOf(ceased) ?? "the last day")}, before it was due.`;
    case "own_means":
      return (actors) => {
        const given = givenUnder(telling, owned);
        const by = given === "" ? "" : `; it is kept by ${given}`;
        return `${upper} does not require ${asked}: it leaves the means to ${actors.length > 1 ? "each of them" : "it"}${by}.`;
      };
    case "no_deadline":
      return () =>
        `${upper} sets no deadline: it is not due on any date asked about, and may still be left undone.`;
    case "not_due":
      return () =>
        `Under ${article} it is due only by ${due === null ? "later" : (dayOf(due) ?? "later")}, after the date asked about.`;
    default:
      return () => `Another clause takes precedence over ${article} to that extent.`;
  }
}

/** What the owner gave under the provision, as a noun: "giving financial support". */
function givenUnder(telling: Telling, { owner, permitted }: GroundProvision): string {
  const { board, end } = telling.play;
  const leaf = permitted.find((one) => made(board, end, performName(owner, one)));
  if (leaf === undefined) return "";
  const { verb, object } = deedOf(telling, leaf);
  return `${verb.replace(/e$/u, "")}ing${object}`;
}

/** "The United States gives no armed force". */
function lacks(telling: Telling, actors: readonly Actor[]): string {
  return `${sentence(whoInWords(telling, actors))} ${notGiving(telling, actors)}`;
}
