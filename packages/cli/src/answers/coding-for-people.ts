import type { AtopCoding } from "@foedus/engine";

const COLUMNS = [
  "defense",
  "offense",
  "neutral",
  "nonagg",
  "consul",
  "defcoadv",
  "defcoloc",
  "defcocon",
  "defconum",
  "defcodem",
  "defconpr",
  "concoadv",
  "concoloc",
  "concoreq",
  "asymm",
  "speclgth",
  "length",
  "discretion_whether",
  "discretion_how",
] as const;

/** Codings for a terminal: one instrument a block, its values in two rows of the scheme's own names; `?` where open terms decide. */
export function codingForPeople(coding: AtopCoding): string {
  const told = (value: number | null): string => (value === null ? "?" : String(value));
  const pairs = COLUMNS.map((name) => `${name} ${told(coding[name])}`);
  const members = Object.entries(coding.members);
  const [first, ...others] = members.map(([, promises]) => JSON.stringify(promises));
  const alike = others.every((other) => other === first);
  return [
    `${coding.title} (${coding.instrument}), ${coding.force ?? "force contested"}`,
    `  ${pairs.slice(0, 5).join("  ")}`,
    `  ${pairs.slice(5, 14).join("  ")}`,
    `  ${pairs.slice(14).join("  ")}`,
    ...(alike
      ? []
      : members.map(
          ([party, promises]) =>
            `    ${party}: ${Object.entries(promises)
              .filter(([, value]) => value !== 0)
              .map(([name, value]) => `${name} ${told(value)}`)
              .join("  ")}`,
        )),
    "",
  ].join("\n");
}
