/** Sentences of every length: what must be broken at one depth, at two, and at every comma. */
export const LONG_TEXTS: readonly string[] = Array.from({ length: 12 }, (_, length) => {
  const names = Array.from(
    { length: length * 4 + 1 },
    (_name, index) => `name_${index}_${"x".repeat((index * 7) % 23)}`,
  );
  const list = names.join(", ");
  const readings = names
    .map((name) => `"${name} of old" ${name} except ${name} source s-1 and s-2`)
    .join(", ");
  return `agreement long "${"Title ".repeat(length)}" source ${list} force contested "words" { law source a, draft source b }
group some "Some" includes ${list}, others unspecified from ${list}
area all_of_it "All" in territory of us includes ${list} except ${list}
parties ${names.map((name) => `${name} "${name}" from 2020-01-01`).join(", ")}
article 1 when armed attack on any of some as victim by any party in contested "here" { ${names.map((name) => `territory of ${name} source s`).join(", ")} }
determined by guarantors by unspecified as who_finds then each of some must assist victim with such measures as it deems necessary,
which may include ${list} within unspecified as speed and us may assist aggressor with any ${names[0]} except ${list} within 30 days of the finding
until us leaves or security_council takes measures us must enact law "no attack" contested { ${readings} } by unspecified as date
variant v { long.article-1: ${names.map((name) => `long.${name}.members = { ${list} }`).join(length % 2 === 0 ? ", " : " ")}; long.article-1.us: within 3 days at least ${list} }
variant w fills long.article-1 from long.article-1, ${names.map((name) => `long.${name} = "reading"`).join(", ")}`;
});
