/** Whether it can be the name of a kept brief, which becomes the name of a file. */
export const isName = (name: string): boolean =>
  name !== "" && !/[\s/\\]|^\./u.test(name) && !/[\p{Cc}\p{Cs}]/u.test(name);

/** A name that no kept brief has: the wanted one, else with a number. */
export const freeName = (wanted: string, taken: readonly string[]): string => {
  let name = wanted;
  for (let number = 2; taken.includes(name); number += 1) name = `${wanted}-${String(number)}`;
  return name;
};
