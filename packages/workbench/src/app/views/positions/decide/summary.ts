import type { KnownBy } from "../../../components/mark/mark.js";
import { messages } from "../../../messages/messages.js";
import { listed, say } from "../../../messages/say.js";

const said = messages.positions.form;

/** How a position is known that rests on statements known so: as the weakest of them. Null where one is not known. */
export const weakestOf = (known: readonly (KnownBy | null)[]): KnownBy | null => {
  const all = known.filter((one) => one !== null);
  if (all.length < known.length || all.length === 0) return null;
  if (all.some(({ type }) => type === "narrator")) return { type: "narrator" };
  const by = all.flatMap((one) => (one.type === "reported" ? [one.by] : []));
  return by.length === 0 ? { type: "own" } : { type: "reported", by: listed([...new Set(by)]) };
};

/** The sentence of a position, no more certain than the statements that it rests on. */
export const summaryFor = (
  words: { readonly party: string; readonly stance: string; readonly term: string },
  known: KnownBy | null,
): string => {
  switch (known?.type) {
    case "own":
      return say(said.summaryOwn, words);
    case "reported":
      return say(said.summaryReported, { ...words, by: known.by });
    case "narrator":
      return say(said.summaryNarrator, words);
    case undefined:
      return say(said.summaryUsual, words);
  }
};
