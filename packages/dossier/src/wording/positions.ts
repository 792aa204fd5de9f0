import type { Stance } from "../format/position.js";
import type { Standing } from "../standing/standing.js";
import { joined } from "./lists.js";
import type { PartyNames } from "./parties.js";
import { namedCarrier } from "./statements.js";

/** How a stance is known, in words that raise nothing. */
export const standingSentence = (standing: Standing, names: PartyNames): string => {
  if (standing.type === "narrator") return "only in the report’s own voice";
  if (standing.type === "own_words")
    return standing.quoted ? "in own words" : "in own words, retold by the report";
  return `only as reported by ${joined(standing.by.map((carrier) => namedCarrier(carrier, names)))}`;
};

/** `accepts “A guarantee …”`, in a sentence about a party. */
export const stanceOnTerm = (stance: Stance, term: string): string => `${stance} “${term}”`;
