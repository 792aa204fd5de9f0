import { partyInWords, type CasusAnswer, type DueThen, type Model } from "@foedus/engine";
import { LEVELS } from "./levels.js";

const AROSE: Readonly<Record<CasusAnswer["arose"], string>> = {
  yes: "ARISES",
  no: "DOES NOT ARISE",
  undetermined: "TURNS ON OPEN TERMS",
};

const AWAITS = {
  finding: "WAITS FOR A FINDING",
  opinion: "WAITS FOR AN OPINION",
} as const;

/** How many reasons are told before the rest is only counted. */
const REASONS = 3;

/** How many names are told before the rest is only counted. */
const SHOWN = 6;

/** Whether the casus foederis arose under one clause, why, and what is then due. */
export function casusForPeople(model: Model, answer: CasusAnswer): string {
  const { clause, arose, awaits, forWhom, mayBeFor, because, due } = answer;
  const whom = arose === "undetermined" ? mayBeFor : forWhom;
  const lines = [
    `  ${clause}: ${arose === "no" && awaits !== null ? AWAITS[awaits] : AROSE[arose]}${whom.length === 0 ? "" : ` for ${named(model, whom)}`}`,
    ...because.slice(0, REASONS).map((sentence) => `    ${sentence}`),
    ...(because.length > REASONS ? [`    (and ${String(because.length - REASONS)} more like these)`] : []),
    ...alike(due).map((group) => `    ${dueForPeople(model, group)}`),
  ];
  return `${lines.join("\n")}\n`;
}

type Group = readonly [DueThen, ...DueThen[]];

/** What stands alike in everything but its owner. */
function alike(due: readonly DueThen[]): readonly Group[] {
  const groups = new Map<string, [DueThen, ...DueThen[]]>();
  for (const one of due) {
    const key = JSON.stringify({ ...one, owner: "" });
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [one]);
    else known.push(one);
  }
  return [...groups.values()];
}

function dueForPeople(model: Model, group: Group): string {
  const [first] = group;
  const { kind, provision, beneficiary, state, due, level } = first;
  const what = `${kind === "duty" ? "duty" : "prohibition"} ${String(provision)}`;
  const towards = beneficiary === null ? "" : ` towards ${partyInWords(model, beneficiary)}`;
  const by = due === null ? "" : `, by ${due}`;
  const firmness = level === null ? "" : `, ${LEVELS[level]}`;
  return `${what} of ${named(
    model,
    group.map(({ owner }) => owner),
  )}${towards}: ${state.replaceAll("_", " ")}${by}${firmness}`;
}

function named(model: Model, names: readonly string[]): string {
  const titles = names.map((name) => partyInWords(model, name));
  const more = titles.length - SHOWN;
  return more > 1 ? `${titles.slice(0, SHOWN).join(", ")} and ${String(more)} others` : titles.join(", ");
}
