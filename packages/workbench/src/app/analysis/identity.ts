const numbers = new WeakMap<object, number>();
let count = 0;

/** One and the same number for one and the same object: to tell large inputs apart without reading through them. */
export const numberOf = (object: object): number => {
  const known = numbers.get(object);
  if (known !== undefined) return known;
  count += 1;
  numbers.set(object, count);
  return count;
};
