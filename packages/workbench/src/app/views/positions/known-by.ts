import type { Step } from "@foedus/dossier";
import type { KnownBy } from "../../components/mark/mark.js";
import { listed } from "../../messages/say.js";

/** How parties are called in the middle of a sentence. */
type Named = (party: string) => string;

/** How a recorded position is known, from the words of the file: `own words`, `reported by us`, `narrator`. */
export const knownByWords = (standing: string | undefined, named: Named): KnownBy | null => {
  if (standing === undefined) return null;
  if (standing === "own words") return { type: "own" };
  const by = /^reported by (.+)$/u.exec(standing)?.[1];
  return by === undefined
    ? { type: "narrator" }
    : { type: "reported", by: listed(by.split(", ").map((name) => named(name))) };
};

/** How one statement is known; null where it is not known for whom its speaker speaks. */
export const knownByStanding = (standing: Step["standing"], named: Named): KnownBy | null => {
  if (standing === null) return null;
  if (standing.type === "own_words") return { type: "own" };
  if (standing.type === "narrator") return { type: "narrator" };
  const names = standing.by.map(({ name, party }) => (party === null ? name : named(party)));
  return { type: "reported", by: listed([...new Set(names)]) };
};
