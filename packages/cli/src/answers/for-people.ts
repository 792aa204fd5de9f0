import { FORCES } from "@foedus/engine";
import type { Family, Finding, Level, Verdict } from "@foedus/engine";

/** What each verdict says, in a line; the words are the design's. */
const MEANING: Readonly<Record<Verdict, string>> = {
  assured: "holds whatever anybody in play lawfully does, however the open terms are settled",
  discretionary: "can be had, and can be withheld by somebody's lawful choice",
  impossible: "cannot be had under these clauses, even if everybody in play wanted it",
  undetermined: "depends on terms that the text leaves open",
};

const LEVELS: Readonly<Record<Level, string>> = {
  law: "in law",
  commitment: "with political commitments",
  draft: "with drafts, as if concluded",
  report: "with reports, as if true",
};

/** How many sets are told before the rest is only counted. */
const SHOWN = 5;

/** A finding as text for a terminal: the verdict, why, whose choice, what would settle it, and what it rests on. */
export function findingForPeople(finding: Finding): string {
  const { verdict, words, variant, defecting, because, verdicts, gatesFree, derivation } = finding;
  const conditions = [
    variant === null ? null : `variant ${variant}`,
    defecting.length === 0 ? null : `${defecting.join(", ")} ready to breach`,
  ].filter((part) => part !== null);
  const lines = [
    `? ${words}${conditions.length === 0 ? "" : `  [${conditions.join("; ")}]`}`,
    `  ${verdict.toUpperCase()}: ${MEANING[verdict]}${verdict === "discretionary" && defecting.length > 0 ? ", or by breach" : ""}.`,
    ...FORCES.map((level) => `    ${LEVELS[level].padEnd(30)}${verdicts[level]}`),
  ];
  if (gatesFree !== null) {
    lines.push(`  If domestic constitutional processes may withhold it: ${gatesInWords(gatesFree)}.`);
  }
  lines.push("  Why:", ...because.map(({ sentence }) => `    ${sentence}`));
  const law = finding.becauseByLevel.law;
  if (verdicts.law !== verdict) lines.push("  Why in law:", ...law.map(({ sentence }) => `    ${sentence}`));
  if (
    verdict === "discretionary" ||
    (verdict === "undetermined" && finding.range.includes("discretionary"))
  ) {
    const where = verdict === "undetermined" ? " (where it is discretionary)" : "";
    lines.push(...familyForPeople(`  Who can block${where}`, finding.blockers));
    lines.push(...familyForPeople(`  Who suffices${where}`, finding.sufficient));
  }
  for (const settling of finding.settling) {
    lines.push(`  What would make it ${settling.verdict}:`);
    for (const set of settling.grouped.slice(0, SHOWN)) {
      lines.push(`    ${set.map(({ hole, answers }) => `${hole} = ${answers.join(" | ")}`).join("; ")}`);
    }
    if (settling.grouped.length > SHOWN)
      lines.push(`    and ${String(settling.grouped.length - SHOWN)} further ways`);
  }
  lines.push("  Rests on:", ...derivation.map(({ sentence }) => `    ${sentence}`), "");
  return printable(`${lines.join("\n")}\n`);
}

function gatesInWords(verdicts: Readonly<Record<Level, Verdict>>): string {
  const distinct = new Set(Object.values(verdicts));
  if (distinct.size === 1) return verdicts.report;
  return FORCES.map((level) => `${LEVELS[level]} ${verdicts[level]}`).join(", ");
}

function familyForPeople(title: string, { count, minimal, complete }: Family): readonly string[] {
  const shown = minimal.slice(0, SHOWN).map(setForPeople);
  const total = count ?? "not counted";
  const rest = complete && minimal.length <= SHOWN ? "" : `, of ${total} minimal sets`;
  return [`${title}: ${shown.length === 0 ? "nobody" : shown.join("; ")}${rest}`];
}

/** A set too large to read is told by its number and its first members. */
function setForPeople(set: readonly string[]): string {
  if (set.length === 0) return "nobody needed";
  if (set.length <= 2 * SHOWN) return set.join(" + ");
  return `${String(set.length)} together (${set.slice(0, SHOWN).join(", ")} and ${String(set.length - SHOWN)} others)`;
}

/** A text without the characters that steer a terminal; names and titles may come from anywhere. */
export function printable(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu, " ");
}
