/** Folds a name for comparison: small letters, no accents, plain apostrophes. */
export function foldName(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("’", "'").toLowerCase();
}

const SHORTEST_VARIANT = 6;

/** Whether two folded surnames are one name, spelled alike or with one letter more, less or different. */
export function sameName(left: string, right: string): boolean {
  if (left === right) return true;
  if (Math.min(left.length, right.length) < SHORTEST_VARIANT || left.charAt(0) !== right.charAt(0))
    return false;
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left.charAt(start) === right.charAt(start)) start++;
  let end = 0;
  const shorter = Math.min(left.length, right.length) - start;
  while (end < shorter && left.charAt(left.length - 1 - end) === right.charAt(right.length - 1 - end)) end++;
  return Math.max(left.length, right.length) - start - end <= 1;
}
