import type { CasusFoederis, DutyReplay, Replay, StateSettling } from "@foedus/engine";
import { LEVELS } from "./levels.js";

const AROSE: Readonly<Record<CasusFoederis["arose"], string>> = {
  yes: "arose",
  no: "did not arise",
  undetermined: "undetermined",
};

/** How many names, reasons or settling sets are told before the rest is only counted. */
const SHOWN = 5;

/** A replay as text for a terminal: first whether each clause was set off, then what has become of each duty. */
export function replayForPeople(replayed: Replay, title: string): string {
  const { asOf, knownTo, variant, casus, duties, voidActs, restsOn } = replayed;
  const conditions = [
    knownTo === null ? null : `as known to ${knownTo}`,
    variant === null ? null : `variant ${variant}`,
  ].filter((part) => part !== null);
  const lines = [
    `${title} (${replayed.scenario}), as of ${asOf}${conditions.length === 0 ? "" : `  [${conditions.join("; ")}]`}`,
    "",
    ...(casus.length === 0 ? [] : ["  Casus foederis:", ...casus.flatMap(casusForPeople)]),
    "  Duties:",
    ...(duties.length === 0 ? ["    none"] : alike(duties).flatMap(dutiesForPeople)),
  ];
  if (voidActs.length > 0) lines.push("  Void:", ...voidActs.map(({ sentence }) => `    ${sentence}`));
  lines.push("  Rests on:", ...restsOn.map((sentence) => `    ${sentence}`), "");
  return `${lines.join("\n")}\n`;
}

function casusForPeople({ clause, arose, forWhom, because }: CasusFoederis): readonly string[] {
  const whom = forWhom.length === 0 ? "" : ` for ${forWhom.join(", ")}`;
  return [
    `    ${clause}: ${AROSE[arose]}${whom}`,
    ...shortened(because.map((sentence) => `      ${sentence}`)),
  ];
}

/** Duties of one provision that stand alike in everything but their owner. */
function alike(duties: readonly DutyReplay[]): readonly (readonly [DutyReplay, ...DutyReplay[]])[] {
  const groups = new Map<string, [DutyReplay, ...DutyReplay[]]>();
  for (const duty of duties) {
    const { clause, provision, beneficiary, occasion, state, since, level, settling } = duty;
    const key = JSON.stringify([
      clause,
      provision,
      beneficiary,
      occasion,
      state,
      lateOrRepaired(duty),
      since,
      level,
      settling,
    ]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [duty]);
    else known.push(duty);
  }
  return [...groups.values()];
}

/** What stands beside a state: that a performance came late, that a breach was made good. */
function lateOrRepaired({ outcomes }: DutyReplay): string {
  const [only] = outcomes;
  if (only === undefined || outcomes.length > 1) return "";
  if (only.repaired !== null) return " (made good)";
  return only.late ? " (late)" : "";
}

function dutiesForPeople(group: readonly [DutyReplay, ...DutyReplay[]]): readonly string[] {
  const [first] = group;
  const owners = group.map(({ owner }) => owner);
  const who =
    owners.length > SHOWN
      ? `${String(owners.length)} parties (${owners.slice(0, SHOWN).join(", ")} and ${String(owners.length - SHOWN)} others)`
      : owners.join(", ");
  const towards = first.beneficiary === null ? "" : ` towards ${first.beneficiary}`;
  const level = first.level === null ? "" : `, ${LEVELS[first.level]}`;
  const since = first.since === null ? "" : ` since ${first.since}`;
  return [
    `    ${first.clause} (${String(first.provision)}): ${who}${towards}`,
    `      ${first.state.replaceAll("_", " ").toUpperCase()}${lateOrRepaired(first)}${since}${level}`,
    `      ${owners.length > 1 && first.range.length === 1 ? `${first.owner}: ` : ""}${first.why}`,
    ...first.settling.flatMap(settlingForPeople),
  ];
}

function settlingForPeople({ state, grouped }: StateSettling): readonly string[] {
  const sets = grouped.map(
    (set) => `        ${set.map(({ hole, answers }) => `${hole} = ${answers.join(" | ")}`).join("; ")}`,
  );
  return [`      ${state.replaceAll("_", " ")} if:`, ...shortened(sets)];
}

function shortened(lines: readonly string[]): readonly string[] {
  if (lines.length <= SHOWN) return lines;
  return [...lines.slice(0, SHOWN), `        and ${String(lines.length - SHOWN)} more`];
}
