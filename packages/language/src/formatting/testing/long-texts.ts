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
until ceasefire declared or security_council takes measures us must enact law "no attack" contested { ${readings} } by unspecified as date
article 2 known only to ${list} in phase some when armed attack on us by at least 2 states in unspecified [a-1] that is significant and deliberate
determined by guarantors by unanimity within 3 days [a-1, b-2] where flagrant determined by facts then us [a-1] must assist uk with unspecified as help like a.article-1 [${list}]
within 3 days on request of victim with the consent of us once clause 2 of long.article-1 is performed unless on request of us or with the consent of uk or ceasefire declared
any party may leave this agreement on 3 months of notice after 2 years this agreement lasts 10 years, renewed for 5 years unless notice of 1 year is given
council board "Board" of parties decides by 2 / 3 of weights ${names.map((name) => `${name} 3`).join(", ")} with veto of ${list} without disputants
scenario s 2026-01-01 12:00 us gives money to uk 2026-01-02 threat to uk by us feasible for us: ${list} ask for uk: us gives money within 3 days counting free help
variant v { long.article-1: ${names.map((name) => `long.${name}.members = { ${list} }`).join(", ")}; long.article-1.us: at least ${list} within 3 days }
variant w fills long.article-1 from long.article-1, ${names.map((name) => `long.${name} = "reading"`).join(", ")}`;
});
