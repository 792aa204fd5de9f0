/** Items by what they have in common, in the order in which each group first appears. */
export function grouped<Item>(
  items: readonly Item[],
  common: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(common(item));
    if (group === undefined) groups.set(common(item), [item]);
    else group.push(item);
  }
  return groups;
}
