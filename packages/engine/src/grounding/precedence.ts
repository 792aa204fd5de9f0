import type { Moment } from "../time/moment.js";
import { FORCES } from "../model/instrument.js";
import type { Force, Instrument } from "../model/instrument.js";
import type { MeasureName } from "../model/measure.js";
import type { PartyName } from "../model/party.js";
import type { GroundProvision } from "./game.js";

/** A provision with what its precedence turns on. */
export interface Ranked {
  readonly provision: GroundProvision;
  readonly instrument: Instrument;
  readonly force: Force;
}

/** Why one instrument prevails. */
export type PrecedenceGround = "charter_103" | "stated" | "law_over_commitment" | "later_treaty";

/** A provision that yields to another, to the extent of these performances, and why. */
export interface Yielding {
  readonly clause: string;
  readonly owner: string;
  readonly to: string;
  /** From when, where what prevails takes effect later than what yields; null where it yields throughout. */
  readonly from: Moment | null;
  readonly leaves: readonly MeasureName[];
  readonly because: PrecedenceGround;
}

/** Two provisions of one owner that exclude each other, neither of which prevails. */
export interface Clash {
  readonly duty: string;
  readonly prohibition: string;
  readonly owner: string;
}

/**
 * Which of two instruments prevails for an owner and a beneficiary, if any: Article 103 of the Charter, precedence
 * that is stated, law over commitment, and between the same parties the later treaty (Vienna Convention, Article 30(3)).
 */
export function prevailing(
  first: Omit<Ranked, "provision">,
  second: Omit<Ranked, "provision">,
  between: readonly PartyName[],
): { readonly winner: "first" | "second"; readonly because: PrecedenceGround } | null {
  if (first.instrument.name === second.instrument.name) return null;
  const tests: readonly (readonly [PrecedenceGround, (one: typeof first, other: typeof first) => boolean])[] =
    [
      ["charter_103", (one, other) => isCharter(one.instrument) && !isCharter(other.instrument)],
      ["stated", (one, other) => isStatedOver(one.instrument, other.instrument)],
      ["law_over_commitment", (one, other) => one.force === "law" && other.force === "commitment"],
      ["later_treaty", (one, other) => isLaterTreaty(one, other, between)],
    ];
  for (const [because, test] of tests) {
    const [forward, backward] = [test(first, second), test(second, first)];
    // Two texts that each claim to prevail settle nothing, and neither does what ranks lower.
    if (forward && backward) return null;
    if (forward) return { winner: "first", because };
    if (backward) return { winner: "second", because };
  }
  return null;
}

/** The Charter itself, or what general law puts in its place. What another treaty says of every other is stated by that treaty. */
function isCharter({ name, generalLaw, relations = [] }: Instrument): boolean {
  const isOverAll = relations.some(({ type, instrument }) => type === "prevails_over" && instrument === null);
  return isOverAll && (generalLaw === true || name === "un_charter");
}

function isStatedOver(one: Instrument, other: Instrument): boolean {
  return (
    (one.relations ?? []).some(
      ({ type, instrument }) =>
        type === "prevails_over" &&
        // Custom is no agreement, so that "every other agreement" does not speak of it.
        (instrument === other.name || (instrument === null && other.generalLaw !== true)),
    ) ||
    (other.relations ?? []).some(
      ({ type, instrument }) => type === "subject_to" && (instrument === one.name || instrument === null),
    )
  );
}

function isLaterTreaty(
  one: Omit<Ranked, "provision">,
  other: Omit<Ranked, "provision">,
  between: readonly PartyName[],
): boolean {
  if (one.force !== other.force || FORCES.indexOf(one.force) === FORCES.indexOf("commitment")) return false;
  const binds = ({ parties }: Instrument): boolean =>
    between.every((party) => parties.some((entry) => entry.party === party));
  if (!binds(one.instrument) || !binds(other.instrument)) return false;
  const [later, earlier] = [dateOf(one.instrument), dateOf(other.instrument)];
  return later !== null && earlier !== null && later > earlier;
}

function dateOf({ signed, entryIntoForce }: Instrument): string | null {
  if (signed !== null) return signed;
  return entryIntoForce.type === "stated" && entryIntoForce.value.type === "date"
    ? entryIntoForce.value.date
    : null;
}
