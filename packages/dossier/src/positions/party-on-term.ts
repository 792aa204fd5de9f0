import { isByRule } from "../format/position.js";
import type { Position } from "../format/position.js";
import { opensIn } from "./follow.js";
import type { Open } from "./follow.js";
import type { Step } from "./movement.js";

/** A position as it is recorded. */
export interface PositionThere {
  readonly id: string;
  readonly revision: number;
  readonly value: Position;
}

/** Where a party stands on a term, and all that a person needs to judge it. */
export interface PartyOnTerm {
  /** Null where it is not known for whom the speakers speak. */
  readonly party: string | null;
  readonly term: string;
  readonly positions: readonly PositionThere[];
  /** What would follow from the rules, where a person has set something else; null where there is no difference. */
  readonly rulesSay: readonly Position[] | null;
  /** The statements on which a person must decide, and why; without those that a person's position rests on. */
  readonly open: readonly Open[];
  readonly movement: readonly Step[];
}

/** What is known of a party and a term: what is recorded, the course of the statements, and what follows from it. */
export interface KnownOfPair {
  readonly party: string | null;
  readonly term: string;
  readonly recorded: readonly PositionThere[];
  readonly steps: readonly Step[];
  /** By the rules alone, whatever a person has set. */
  readonly byRules: readonly Position[];
}

/** A position may name a statement by its id alone, where that is clear. */
const restsOn = ({ value }: PositionThere, statement: string): boolean =>
  value.statements.some((name) => name === statement || statement.endsWith(`/${name}`));

const stancesOf = (positions: readonly Position[]): string =>
  positions
    .map(({ stance }) => stance)
    .toSorted()
    .join(" ");

/** Puts beside each other what a person has set, what the rules say, and what they leave open. */
export const partyOnTerm = ({ party, term, recorded, steps, byRules }: KnownOfPair): PartyOnTerm => {
  const persons = recorded.filter(({ value }) => !isByRule(value));
  const differs = persons.length > 0 && stancesOf(byRules) !== stancesOf(persons.map(({ value }) => value));
  return {
    party,
    term,
    positions: recorded,
    rulesSay: differs ? byRules : null,
    open: opensIn(steps).filter(({ statement }) => !persons.some((one) => restsOn(one, statement))),
    movement: steps,
  };
};
