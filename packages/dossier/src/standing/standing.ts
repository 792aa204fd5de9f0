import type { Carrier } from "@foedus/reading";
import type { PartyName } from "@foedus/engine";
import type { Statement } from "../format/statement.js";

/**
 * How a party's stance is known.
 *
 * The rule, for one statement and one party:
 * 1. What only the report says in its own voice has the standing `narrator`.
 * 2. Where the party's own speaker says it, and nobody of another party carries it, it is the party's `own words`.
 * 3. Everything else is `reported`, by those of other parties who stand between the party and the report: the
 *    carriers, outermost first, and then the speaker, where the speaker is not the party's own.
 *
 * A position rests on all of its statements, so it is only as strong as the weakest of them. Nothing raises a standing.
 */
export type Standing =
  | {
      readonly type: "own_words";
      /** Whether every one of them is given in quotation marks, at least in part; otherwise the report retells. */
      readonly quoted: boolean;
    }
  | { readonly type: "reported"; readonly by: readonly Carrier[] }
  | { readonly type: "narrator" };

const STRENGTH: Readonly<Record<Standing["type"], number>> = { own_words: 2, reported: 1, narrator: 0 };

/** Whether one standing claims more than another. */
export const isStronger = (one: Standing["type"], other: Standing["type"]): boolean =>
  STRENGTH[one] > STRENGTH[other];

/** The standing that one statement gives a stance of this party. */
export const standingOf = (
  statement: Statement,
  party: PartyName,
  carriers: readonly Statement[],
): Standing => {
  if ([statement, ...carriers].some(({ level }) => level === "narrator")) return { type: "narrator" };
  const { name, party: speaksFor } = statement.speaker;
  const between = [...statement.chain, { name, party: speaksFor }].filter(
    (carrier) => carrier.party !== party,
  );
  if (between.length > 0) return { type: "reported", by: between };
  return { type: "own_words", quoted: statement.quotation !== "indirect" };
};

const isNamedIn = (carriers: readonly Carrier[], { name, party }: Carrier): boolean =>
  carriers.some((carrier) => carrier.name === name && carrier.party === party);

const weaker = (one: Standing, other: Standing): Standing => {
  if (one.type === "own_words" && other.type === "own_words") {
    return { type: "own_words", quoted: one.quoted && other.quoted };
  }
  if (one.type === "reported" && other.type === "reported") {
    return {
      type: "reported",
      by: [...one.by, ...other.by.filter((carrier) => !isNamedIn(one.by, carrier))],
    };
  }
  return isStronger(one.type, other.type) ? other : one;
};

/** The standing of a stance that rests on all of these: the weakest of them. Null where there are none. */
export const weakest = (standings: readonly Standing[]): Standing | null => {
  const [first, ...rest] = standings;
  return first === undefined ? null : rest.reduce(weaker, first);
};

/** How a file writes a standing: `own words`, `reported by us`, `narrator`. */
export const writeStanding = (standing: Standing): string => {
  if (standing.type === "own_words") return "own words";
  if (standing.type === "narrator") return "narrator";
  const names = standing.by.map(({ name, party }) => party ?? name);
  return `reported by ${[...new Set(names)].join(", ")}`;
};
