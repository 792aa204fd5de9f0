/** Words of a scenario, as far as they are found again by them. */
interface Words {
  readonly start: number;
  readonly written: string;
}

/**
 * What a form was opened on. Others change the text meanwhile, and every place in it may then be that of something else: it is found
 * again by what was written, and by its number among what is written alike.
 */
export interface Held<Part extends Words> {
  readonly part: Part;
  readonly number: number;
}

const alike = <Part extends Words>(parts: readonly Part[], { written }: Words): readonly Part[] =>
  parts.filter((one) => one.written === written);

/** One of some events or questions, to be found again. */
export const held = <Part extends Words>(parts: readonly Part[], part: Part): Held<Part> => ({
  part,
  number: alike(parts, part).findIndex(({ start }) => start === part.start),
});

/** The same where it is now; null where it was changed or taken out. */
export const foundAgain = <Part extends Words>(
  parts: readonly Part[],
  { part, number }: Held<Part>,
): Part | null => alike(parts, part)[number] ?? null;

/** A key for each of some words, which it keeps wherever they stand: themselves, and a count of those that are alike. */
export const keysOf = (words: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  return words.map((one) => {
    const count = counts.get(one) ?? 0;
    counts.set(one, count + 1);
    return `${String(count)} ${one}`;
  });
};
