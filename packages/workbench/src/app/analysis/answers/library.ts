import type { SourceFile } from "@foedus/language";

const TEXTS: Readonly<Record<string, string>> = import.meta.glob("../../../../../../library/**/*.foedus", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The instruments that come with the project, as texts: names that a dossier does not declare are looked for here. */
export const LIBRARY: readonly SourceFile[] = Object.entries(TEXTS).map(([path, text]) => ({
  path: path.slice(path.indexOf("library/")),
  text,
}));
