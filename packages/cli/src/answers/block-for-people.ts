import type { BlockGroup, Level, SetsOfChoice, SharesOfChoice, ValidSets, WhoCanBlock } from "@foedus/engine";

const LEVELS: Readonly<Record<Level, string>> = {
  law: "in law",
  commitment: "with political commitments",
  draft: "with drafts, as if concluded",
  report: "with reports, as if true",
};

/** How many sets, conditions or members are told before the rest is only counted. */
const SHOWN = 5;

/** How many ways in which a question is discretionary are told before the rest is only counted. */
const WAYS = 6;

/** Who can block and who suffices as text for a terminal: first what holds in every completion, then group by group. */
export function blockForPeople(found: WhoCanBlock): string {
  const { words, verdict, level, gatesFree, variant, defecting, blocking, sufficient, groups } = found;
  const conditions = [
    LEVELS[level],
    gatesFree ? "domestic processes free to withhold it" : null,
    variant === null ? null : `variant ${variant}`,
    defecting.length === 0 ? null : `${defecting.join(", ")} ready to breach`,
  ].filter((part) => part !== null);
  const discretionary = groups.filter(({ value }) => value === "discretionary");
  const lines = [`? ${words}  [${conditions.join("; ")}]`, `  ${verdict.toUpperCase()}: ${answerOf(found)}`];
  const several = groups.length > 1;
  if (discretionary.length > 1) {
    lines.push(
      `  It is discretionary in ${String(discretionary.length)} ways. Sets of different ways must not be mixed.`,
      `  Minimal in every one of them: ${validForPeople("blocking", blocking)}; ${validForPeople("sufficient", sufficient)}.`,
    );
  }
  lines.push(...discretionary.slice(0, WAYS).flatMap((group) => groupForPeople(group, several)));
  if (discretionary.length > WAYS) {
    lines.push(
      `  And in ${String(discretionary.length - WAYS)} further ways. --json tells them all; --variant settles open terms.`,
    );
  }
  const settled = groups.filter(({ value }) => value !== "discretionary");
  lines.push(...settled.flatMap((group) => groupForPeople(group, several)), "");
  return `${lines.join("\n")}\n`;
}

function answerOf({ verdict }: WhoCanBlock): string {
  switch (verdict) {
    case "assured":
      return "nobody can block it.";
    case "impossible":
      return "nobody suffices, not even all in play together.";
    case "discretionary":
      return "it can be blocked, and it can be had.";
    case "undetermined":
      return "who can block it turns on terms that the text leaves open.";
  }
}

function validForPeople(kind: string, { everyCompletion, complete }: ValidSets): string {
  const sets = everyCompletion.slice(0, SHOWN).map(setForPeople);
  const more = everyCompletion.length > SHOWN ? ` and ${String(everyCompletion.length - SHOWN)} more` : "";
  const known = complete ? "" : " (not all sets were compared)";
  return `${kind}, ${sets.length === 0 ? "no set" : sets.join(", ")}${more}${known}`;
}

function groupForPeople({ value, when, shares }: BlockGroup, several: boolean): readonly string[] {
  const head = several ? conditionsForPeople(when) : [];
  if (shares === null) {
    const told = value === "assured" ? "assured: nobody can block it" : "impossible: nobody suffices";
    return several ? [...head, `    it is ${told}.`] : [];
  }
  return [
    ...head,
    `    Who can block ${setsForPeople(shares.blocking)}`,
    `    Who suffices ${setsForPeople(shares.sufficient)}`,
    ...powerForPeople(shares),
  ];
}

function conditionsForPeople(when: BlockGroup["when"]): readonly string[] {
  const told = when.map((set) =>
    set
      .map(({ hole, answers }) => `${hole} is ${answers.map((answer) => `“${answer}”`).join(" or ")}`)
      .join(", and "),
  );
  const shown = told.slice(0, SHOWN).map((one, index) => `  ${index === 0 ? "If" : "or if"} ${one}`);
  if (told.length > SHOWN) shown.push(`  or in ${String(told.length - SHOWN)} further cases`);
  return shown.map((line, index) => (index === shown.length - 1 ? `${line}:` : line));
}

function setsForPeople({ count, minimal, complete }: SetsOfChoice): string {
  const shown = minimal.slice(0, SHOWN).map(setForPeople).join("; ");
  const rest = complete && minimal.length <= SHOWN ? "" : "; …";
  if (typeof count !== "string") return `(not counted: ${count.reason}): ${shown}${rest}`;
  return `(${count} minimal ${count === "1" ? "set" : "sets"}): ${shown}${rest}`;
}

/** A set too large to read is told by its number and its first members. */
function setForPeople(set: readonly string[]): string {
  if (set.length <= 2 * SHOWN) return set.join(" + ");
  return `${String(set.length)} together (${set.slice(0, SHOWN).join(", ")} and ${String(set.length - SHOWN)} others)`;
}

/** Shares that are the same stand together: thirty-one parties with 1/31 take one line. */
function powerForPeople({ banzhaf, shapleyShubik }: SharesOfChoice): readonly string[] {
  return [["Banzhaf", banzhaf] as const, ["Shapley–Shubik", shapleyShubik] as const].map(([name, shares]) => {
    if ("type" in shares) return `    Power (${name}): not counted. ${shares.reason}`;
    const alike = new Map<string, string[]>();
    for (const { actor, share } of shares) alike.set(share, [...(alike.get(share) ?? []), actor]);
    const told = [...alike].map(
      ([share, actors]) => `${share} ${actors.length > 1 ? "each " : ""}${namesForPeople(actors)}`,
    );
    return `    Power (${name}): ${told.join("; ")}`;
  });
}

function namesForPeople(actors: readonly string[]): string {
  if (actors.length <= SHOWN) return actors.join(", ");
  return `${actors.slice(0, SHOWN).join(", ")} and ${String(actors.length - SHOWN)} others`;
}
