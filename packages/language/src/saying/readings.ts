import type { OnReading, Provision } from "@foedus/engine";
import { listed, sourced } from "./words.js";

/** On which reading of contested words alone a clause holds. */
export function onReadingSaid({ words, label }: OnReading): string {
  const sources = words.readings.find((reading) => reading.label === label)?.sources;
  return `on the reading “${label}”${sourced(sources)} of the contested words “${words.words}” [${words.hole}]`;
}

/** Provisions that are one sentence of the text, read in several ways, together; each other by itself. */
export function sentencesOf(provisions: readonly Provision[]): readonly (readonly Provision[])[] {
  const sentences: Provision[][] = [];
  const holesOf = ({ onReadings = [] }: Provision): string =>
    onReadings.map(({ words }) => words.hole).join(" ");
  for (const provision of provisions) {
    const last = sentences.at(-1);
    const before = last?.[0];
    const holes = holesOf(provision);
    if (last !== undefined && before !== undefined && holes !== "" && holesOf(before) === holes) {
      last.push(provision);
    } else sentences.push([provision]);
  }
  return sentences;
}

/** The parts of one sentence that is read in several ways. */
export class SentenceReadings {
  /** Contested words that an earlier part has named. */
  readonly #named = new Set<string>();
  readonly #provisions: readonly Provision[];

  constructor(provisions: readonly Provision[]) {
    this.#provisions = provisions;
  }

  /** A part of the sentence: plainly, or by every reading of the contested words on which it turns. */
  said(part: (provision: Provision) => string): string {
    const all = [...new Set(this.#provisions.map(part))];
    const words = (this.#provisions[0]?.onReadings ?? [])
      .map((on) => on.words)
      .find(
        ({ hole, readings }) =>
          !this.#named.has(hole) &&
          readings.every(({ label }) => new Set(this.#on(hole, label).map(part)).size === 1) &&
          all.length > 1,
      );
    if (words === undefined) return listed(all, "or");
    this.#named.add(words.hole);
    const readings = words.readings.map(({ label, sources }) => {
      const [one] = this.#on(words.hole, label);
      return `${one === undefined ? label : part(one)}${sourced(sources)}`;
    });
    return `“${words.words}” [contested: ${listed(readings, "or")}; ${words.hole}]`;
  }

  #on(hole: string, label: string): readonly Provision[] {
    return this.#provisions.filter(({ onReadings = [] }) =>
      onReadings.some((on) => on.words.hole === hole && on.label === label),
    );
  }
}
