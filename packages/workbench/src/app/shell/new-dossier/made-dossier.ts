import type { DossierFile } from "@foedus/dossier";

/** What a person says of a new dossier. */
export interface Begun {
  readonly title: string;
  readonly description: string;
  /** A calendar date. */
  readonly asOf: string;
  /** The parties as a person writes them, one a line. */
  readonly parties: string;
  /** The party to be protected, and against whom, as they stand among the parties; the latter may be nobody. */
  readonly guarded: string;
  readonly adversary: string;
  /** What parties take positions on, one a line. */
  readonly terms: string;
}

/** The lines of a text that say something, each once. */
export const linesOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  ),
];

/** The letters and digits of a title that every reader of a file can type, joined by underscores; empty where it has none. */
const plain = (title: string): string =>
  title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "_")
    .replaceAll(/^[_0-9]+|_+$/gu, "");

/** A name for each title: its own letters, or what it is and its number where it has none that will do. */
const named = (titles: readonly string[], kind: string): readonly string[] => {
  const taken = new Set<string>();
  return titles.map((title, index) => {
    const own = plain(title);
    const name = own === "" || taken.has(own) ? `${kind}_${index + 1}` : own;
    taken.add(name);
    return name;
  });
};

/** The dossier that a person has begun. The party to be protected has to be among the parties. */
export const madeDossier = (begun: Begun): DossierFile => {
  const titles = linesOf(begun.parties);
  const names = named(titles, "party");
  const nameOf = (title: string): string | undefined => names[titles.indexOf(title)];
  const terms = linesOf(begun.terms);
  const termNames = named(terms, "term");
  return {
    version: 1,
    name: plain(begun.title) === "" ? "dossier" : plain(begun.title),
    title: begun.title.trim(),
    description: begun.description,
    asOf: begun.asOf,
    parties: titles.map((title, index) => ({
      name: names[index] ?? "",
      title,
      adjective: title,
      kind: "state",
    })),
    protected: nameOf(begun.guarded) ?? "",
    guarantors: titles
      .filter((title) => title !== begun.guarded && title !== begun.adversary)
      .map((title) => nameOf(title) ?? ""),
    adversary: nameOf(begun.adversary) ?? null,
    terms: terms.map((title, index) => ({ name: termNames[index] ?? "", title })),
  };
};
