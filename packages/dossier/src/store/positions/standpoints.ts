import { compareCodePoints } from "@foedus/language";
import type { Position } from "../../format/position.js";
import { isByRule } from "../../format/position.js";
import { opensIn } from "../../positions/follow.js";
import type { Open } from "../../positions/follow.js";
import type { Step } from "../../positions/movement.js";
import type { Database } from "../tables.js";
import { isPersons, standpointsOf } from "./derive.js";
import type { PositionThere, Standpoint } from "./derive.js";
import { keyOfPair } from "./subjects.js";
import type { Pair } from "./subjects.js";

/** Whose positions on what; everything where nothing is said. */
export interface StandpointQuestion {
  readonly party?: string;
  readonly term?: string;
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

const pairsAskedFor = async (
  database: Database,
  { party, term }: StandpointQuestion,
): Promise<readonly Pair[]> => {
  let query = database.selectFrom("subjects").select(["party", "term"]).distinct();
  if (party !== undefined) query = query.where("party", "=", party);
  if (term !== undefined) query = query.where("term", "=", term);
  const positions = await database
    .selectFrom("records")
    .select("id")
    .where("kind", "=", "position")
    .where("content", "is not", null)
    .execute();
  const recorded = positions.flatMap(({ id }) => {
    const [of = "", on = ""] = id.split("/");
    const isAsked = (party === undefined || party === of) && (term === undefined || term === on);
    return isAsked ? [{ party: of, term: on }] : [];
  });
  const all = new Map([...(await query.execute()), ...recorded].map((pair) => [keyOfPair(pair), pair]));
  return [...all.values()].toSorted(
    (left, right) => compareCodePoints(left.term, right.term) || compareCodePoints(left.party, right.party),
  );
};

/** A position may name a statement by its id alone, where that is clear. */
const restsOn = ({ value }: PositionThere, statement: string): boolean =>
  value.statements.some((name) => name === statement || statement.endsWith(`/${name}`));

const stancesOf = (positions: readonly Position[]): string =>
  positions
    .map(({ stance }) => stance)
    .toSorted()
    .join(" ");

/** What a person is shown of it. */
export const viewOf = (standpoint: Standpoint): PartyOnTerm => {
  const { party, term, recorded, steps, byRules } = standpoint;
  const persons = recorded.filter(({ value }) => !isByRule(value));
  const differs =
    isPersons(standpoint) && stancesOf(byRules) !== stancesOf(persons.map(({ value }) => value));
  return {
    party: party === "" ? null : party,
    term,
    positions: recorded,
    rulesSay: differs ? byRules : null,
    open: opensIn(steps).filter(({ statement }) => !persons.some((one) => restsOn(one, statement))),
    movement: steps,
  };
};

/** Where parties stand, by term and party in code point order. */
export const readStandpoints = async (
  database: Database,
  question: StandpointQuestion,
): Promise<readonly PartyOnTerm[]> =>
  (await standpointsOf(database, await pairsAskedFor(database, question))).map(viewOf);
