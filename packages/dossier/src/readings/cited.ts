/** What names statements in a dossier: the texts of agreements, variants and scenarios, and the positions. */
export interface Citing {
  readonly texts: readonly string[];
  readonly positions: readonly { readonly statements: readonly string[] }[];
}

// `witkoff-2`, but not what follows a report's name in `REPORT/witkoff-2`, which means one statement whatever others are called.
const NAME = /(?<![\p{L}\p{N}_/-])[\p{L}\p{N}_][\p{L}\p{N}_-]*/gu;

/**
 * The names that may mean a statement without saying of which report: a statement that is new must not take one of them, or the
 * agreement would rest on other words than before. Every word of a text counts, also of one that is broken or a comment: a name too
 * many costs a proposal nothing but its number. Pure.
 */
export const citedNames = ({ texts, positions }: Citing): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const text of texts) for (const [name] of text.matchAll(NAME)) names.add(name);
  for (const { statements } of positions)
    for (const name of statements) if (!name.includes("/")) names.add(name);
  return names;
};
