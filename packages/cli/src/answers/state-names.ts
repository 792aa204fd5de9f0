import type { Model, Party } from "@foedus/engine";

/**
 * The party that a word means: its name in the texts, its title, its ISO 3166-1 alpha-3 code, or its number among the states of the
 * Correlates of War project, whatever the case of the letters. Null where there is none.
 */
export function partyMeant({ parties }: Model, word: string): Party | null {
  const asked = word.trim().toLowerCase();
  const isMeant = ({ name, title, codes }: Party): boolean =>
    [name, name.replaceAll("_", " "), title, codes?.iso, codes?.cow].some(
      (known) => known !== undefined && String(known).toLowerCase() === asked,
    );
  return parties.find(isMeant) ?? null;
}
