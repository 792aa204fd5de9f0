import type { Scenario } from "@foedus/engine";
import type { ScenarioForm, ScenarioNames } from "@foedus/language";
import type { Outline } from "../../analysis/answers/outline.js";
import type { Texts } from "../../analysis/answers/texts.js";
import type { LevelName } from "./search.js";

/** What every part of the view is given: one scenario, and the assumptions under which it is looked at. */
export interface Scene {
  readonly form: ScenarioForm;
  readonly names: ScenarioNames;
  /** Whether the places in `form`, and what is declared, are those of the text as it is now. While it is read anew, nothing is changed by them. */
  readonly isFresh: boolean;
  readonly texts: Texts;
  /** What the texts declare; null where they have mistakes, or are still read. */
  readonly outline: Outline | null;
  readonly scenario: Scenario | null;
  readonly variant: string | null;
  readonly defecting: readonly string[];
  readonly level: LevelName;
  /** How a party, or an organ of one, is called. */
  readonly called: (name: string) => string;
}

/** How parties are called, by their titles; an organ by that of its party and its own words. */
export const callers =
  (titles: ReadonlyMap<string, string>) =>
  (name: string): string => {
    const title = titles.get(name);
    if (title !== undefined) return title;
    const [party = "", organ] = name.split(".");
    if (organ === undefined) return name.replaceAll("_", " ");
    return `${titles.get(party) ?? party}: ${organ.replaceAll("_", " ")}`;
  };

/** Where a clause stands: the record of its agreement, and the title of its article; null for one of the library. */
export const clausePlace = (
  outline: Outline | null,
  clause: string,
): { readonly agreement: string; readonly title: string } | null => {
  for (const { articles, location } of outline?.instruments ?? []) {
    const article = articles.find(({ clauses }) => clauses.some(({ name }) => name === clause));
    const [, agreement] = /^agreements\/(.+)\.foedus$/u.exec(location.file) ?? [];
    if (article !== undefined && agreement !== undefined)
      return { agreement, title: article.title === "" ? clause : article.title };
  }
  return null;
};
