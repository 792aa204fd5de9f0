import { compareCodePoints } from "@foedus/language";
import { partyOnTerm } from "../../positions/party-on-term.js";
import type { PartyOnTerm } from "../../positions/party-on-term.js";
import type { Database } from "../tables.js";
import { standpointsOf } from "./derive.js";
import type { Standpoint } from "./derive.js";
import { keyOfPair } from "./subjects.js";
import type { Pair } from "./subjects.js";

export type { PartyOnTerm } from "../../positions/party-on-term.js";

/** Whose positions on what; everything where nothing is said. */
export interface StandpointQuestion {
  readonly party?: string;
  readonly term?: string;
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

/** What a person is shown of it. */
export const viewOf = ({ party, ...rest }: Standpoint): PartyOnTerm =>
  partyOnTerm({ party: party === "" ? null : party, ...rest });

/** Where parties stand, by term and party in code point order. */
export const readStandpoints = async (
  database: Database,
  question: StandpointQuestion,
): Promise<readonly PartyOnTerm[]> =>
  (await standpointsOf(database, await pairsAskedFor(database, question))).map(viewOf);
