import type { Tokens } from "../text/tokens.js";
import { placeAt } from "./gazetteer.js";

export interface Dateline {
  /** The first token after the dateline. */
  readonly end: number;
  /** The party at home there: "Washington – " makes a bare "the Secretary of State" American. */
  readonly home: string | null;
}

const LONGEST_DATELINE = 14;

/** Reads "WASHINGTON, March 12 (Agency) — " at the head of a report; without one, the report has no home. */
export function readDateline(tokens: Tokens): Dateline {
  const none: Dateline = { end: 0, home: null };
  if (!tokens.at(0).capital) return none;
  for (let index = 1; index < LONGEST_DATELINE; index++) {
    const token = tokens.at(index);
    if (/^[–—-]$/u.test(token.text)) {
      let end = index + 1;
      while (/^[–—-]$/u.test(tokens.lower(end))) end++;
      return { end, home: placeAt(tokens, 0)?.party ?? null };
    }
    const fits = token.capital || token.kind === "number" || /^[,.()/]$/u.test(token.text);
    if (!fits) return none;
  }
  return none;
}
