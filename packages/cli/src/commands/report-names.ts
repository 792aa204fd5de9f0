import { basename, posix, sep } from "node:path";
import { proposedName, wordsOfPlace } from "@foedus/dossier/intake";

const ENDING = /\.(?:txt|text|html?|xhtml|pdf|docx|eml)$/iu;
const WITHIN = " › ";

const isAddress = (place: string): boolean => /^https?:\/\//iu.test(place);

/** An address as a name: its host and path, without what a name may not have. */
const addressName = (address: string): string =>
  wordsOfPlace(address, address)
    .replace(/^https?:\/\//iu, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}.]+/gu, "-")
    .replaceAll(/^-|-$/gu, "");

const shortName = (place: string): string =>
  isAddress(place) ? addressName(place) : basename(place).replace(ENDING, "");

const longName = (place: string): string =>
  isAddress(place) ? addressName(place) : place.replace(ENDING, "").split(sep).join(posix.sep);

/** A name of which each part fits on a disk; the last one, which is the file's, with a count from the second on. */
const fitting = (name: string, count: number): string => {
  const parts = name.split(posix.sep);
  return parts
    .map((part, index) => proposedName(part, index === parts.length - 1 ? count : 1))
    .join(posix.sep);
};

/**
 * The names of reports by their sources, each given once: a report is called after its file; where two files share a
 * name, after their paths. A part of a message is called after both, and counted where that is not enough.
 */
export function reportNames(places: readonly string[]): (source: string) => string {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(shortName(place), (counts.get(shortName(place)) ?? 0) + 1);
  const given = new Set<string>();
  return (source) => {
    const [place = source, ...parts] = source.split(WITHIN);
    const own = (counts.get(shortName(place)) ?? 0) > 1 ? longName(place) : shortName(place);
    const name = [own, ...parts.map((part) => part.replace(ENDING, "").replaceAll(/\s+/gu, "-"))].join("-");
    let unique = fitting(name, 1);
    for (let count = 2; given.has(unique); count++) unique = fitting(name, count);
    given.add(unique);
    return unique;
  };
}
