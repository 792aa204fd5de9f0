const LINE = /^([A-Za-z][A-Za-z0-9_]*)\s+(.+)$/u;

/** Parties as a person writes them, a line each with a name and a title; null where they are fewer than two, or not well made. */
export const partiesIn = (
  lines: string,
): readonly { readonly name: string; readonly title: string }[] | null => {
  const written = lines
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const parties = written.flatMap((line) => {
    const [, name, title] = LINE.exec(line) ?? [];
    return name === undefined || title === undefined ? [] : [{ name, title }];
  });
  const names = new Set(parties.map(({ name }) => name));
  const isWell = parties.length === written.length && names.size === parties.length && parties.length >= 2;
  return isWell ? parties : null;
};
