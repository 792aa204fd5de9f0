import type { StatementIndex } from "../folder/statement-index.js";
import type { Statement } from "../format/statement.js";
import { standingOf, writeStanding } from "../standing/standing.js";

/**
 * What a statement gives a stance of its speaker's own side: `own words`, `reported by …` or `narrator`. A speaker without
 * a party speaks for nobody but himself, so his words are his own where nobody carries them.
 */
export const standingOfSpeaker = (statement: Statement, index: StatementIndex): string => {
  const { party } = statement.speaker;
  const carriers = index.carriersOf(statement);
  if (party !== null) return writeStanding(standingOf(statement, party, carriers));
  if ([statement, ...carriers].some(({ level }) => level === "narrator")) return "narrator";
  return writeStanding(
    statement.chain.length === 0
      ? { type: "own_words", quoted: statement.quotation !== "indirect" }
      : { type: "reported", by: statement.chain },
  );
};
