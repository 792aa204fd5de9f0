/** The order of lists in every output: by code point, so that no locale changes it. */
export const byCodePoint = (one: string, other: string): number => {
  const left = [...one];
  const right = [...other];
  for (const [index, character] of left.entries()) {
    const opposite = right[index];
    if (opposite === undefined) return 1;
    const difference = (character.codePointAt(0) ?? 0) - (opposite.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
};
