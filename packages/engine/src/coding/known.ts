/** Whether something is so of a text: yes, no, or (null) as open terms will have it. Kleene's three values (1952). */
export type Known = boolean | null;

/** Whether any is so: yes if one surely is, open if one may be. */
export function anyKnown(values: readonly Known[]): Known {
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}

/** Whether all are so: no if one surely is not, open if one may not be. Of nothing, all is so. */
export function allKnown(values: readonly Known[]): Known {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

/** Whether it is so on every reading alike: otherwise it is open. */
export function alike(values: readonly boolean[]): Known {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
