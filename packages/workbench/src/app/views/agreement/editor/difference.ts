/** The one place at which two texts differ, and what stands there in the other; null where they do not. */
export const differenceOf = (
  one: string,
  other: string,
): { readonly from: number; readonly to: number; readonly insert: string } | null => {
  if (one === other) return null;
  const most = Math.min(one.length, other.length);
  let from = 0;
  while (from < most && one[from] === other[from]) from += 1;
  let behind = 0;
  while (behind < most - from && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  return { from, to: one.length - behind, insert: other.slice(from, other.length - behind) };
};
