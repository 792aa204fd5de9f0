import type { Sheet } from "../../../analysis/answers/sheet.js";
import type { Stretch } from "../editor/text-editor.js";

/** A part of a text that has a name: an agreement, an article, a clause, an open question. */
export interface NamedPlace extends Stretch {
  readonly name: string;
}

/** The clauses of a text, by the names that findings give them. */
export const clausePlaces = ({ forms }: Sheet): readonly NamedPlace[] =>
  forms.flatMap(({ articles }) =>
    articles.flatMap(({ clauses }) =>
      clauses.map(({ clause, start, end }) => ({ name: clause, from: start, to: end })),
    ),
  );

/** Agreements and articles with their heads. */
const headPlaces = ({ forms }: Sheet): readonly NamedPlace[] =>
  forms.flatMap(({ agreement, fields, articles }) => [
    { name: agreement, from: fields[0]?.start ?? 0, to: fields[0]?.end ?? 0 },
    ...articles.map(({ article, start, end }) => ({ name: article, from: start, to: end })),
  ]);

const holePlaces = ({ forms }: Sheet): readonly NamedPlace[] =>
  forms.flatMap(({ fields: own, articles }) => {
    const inside = articles.flatMap(({ fields, clauses }) => [
      ...fields,
      ...clauses.flatMap((clause) => [...clause.fields, ...clause.sentences.flat()]),
    ]);
    return [...own, ...inside].flatMap(({ hole, start, end }) =>
      hole === null ? [] : [{ name: hole, from: start, to: end }],
    );
  });

/** Where something stands by its name: an open question, a clause, an article, an agreement; null where it is not known. */
export const placeOf = (sheet: Sheet, name: string): NamedPlace | null =>
  [...holePlaces(sheet), ...clausePlaces(sheet), ...headPlaces(sheet)].find((place) => place.name === name) ??
  null;

/** The innermost of these places in which an offset lies; null where none does. */
export const placeAt = (places: readonly NamedPlace[], at: number): NamedPlace | null =>
  places
    .filter(({ from, to }) => from <= at && at <= to)
    .toSorted((one, other) => one.to - one.from - (other.to - other.from))[0] ?? null;

/** What the first agreement of a text is called, where its mistakes leave no more to be read of it; null where it has none. */
export const titleIn = (text: string): string | null =>
  /^agreement\s+\S+\s+"([^"\r\n]*)"/mu.exec(text)?.[1] ?? null;
