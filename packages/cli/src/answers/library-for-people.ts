import { grouped } from "./grouped.js";
import { wrapped } from "./wrapped.js";
import type { LibraryInstrument, LibraryRow, LibraryTogether } from "@foedus/dossier";

const LEVELS = {
  law: "in law",
  commitment: "with commitments",
  draft: "with drafts",
  report: "with reports",
} as const;

const bundles = (sets: readonly (readonly string[])[]): string =>
  sets.length === 0 ? "nothing" : sets.map((set) => set.join(" + ")).join(", or ");

/** An instrument of the library, for a terminal. The levels that say the same stand together. */
export function instrumentForPeople(line: LibraryInstrument): string {
  const { instrument, title, binding, inForce, term, parties, attacked, gives } = line;
  const head = [
    `${title} (${instrument})`,
    wrapped([binding, inForce, term].filter((part) => part !== null).join(" "), "  ", "  "),
    wrapped(`Parties: ${parties.join(", ")}`, "  ", "    "),
  ];
  if (line.protected === null) return `${[...head, "  It answers no armed attack."].join("\n")}\n\n`;
  const rows = new Map<string, string[]>();
  for (const { level, performers, floor, ceiling } of gives) {
    const said = `${performers.join(", ")}: at least ${bundles(floor)}; at most ${bundles(ceiling)}`;
    rows.set(said, [...(rows.get(said) ?? []), LEVELS[level]]);
  }
  const given = [...rows].map(([said, levels]) => `    ${levels.join(", ")}\n      ${said}`);
  const supposed = `  If ${line.protected} is attacked, supposed on ${attacked ?? "no date"}, within 30 days:`;
  return `${[...head, supposed, ...(given.length === 0 ? ["    nothing"] : given)].join("\n")}\n\n`;
}

const MODALS = {
  duty: "must",
  permission: "may",
  power: "has the power to",
  prohibition: "must not",
} as const;

const COLUMNS = ["partner", "set off by", "called by", "consult", "what else", "lasts", "notice", "binds as"];

type Duration = LibraryRow["lasts"];

const lasting = (duration: Duration): string => {
  if (duration === null) return "–";
  const { amount, unit } = duration;
  return unit === "months" && amount % 12 === 0
    ? `${String(amount / 12)} years`
    : `${String(amount)} ${unit}`;
};

const each = (words: readonly (string | null)[], none: string): string => {
  const all = [...new Set(words.map((word) => word ?? none))];
  return all.length === 0 ? "–" : all.join("; ");
};

/** The cells of one instrument, in the order of the columns. */
function cellsOf({ partners, answers, lasts, notice, force }: LibraryRow): readonly string[] {
  const following = answers.filter(({ trigger, kind }) => kind !== "other" || trigger.startsWith("if "));
  const talks = following.filter(({ kind }) => kind === "consultation");
  const rest = following.filter(({ kind }) => kind !== "consultation");
  const firmly = ({ modality, due }: LibraryRow["answers"][number]): string =>
    `${modality.map((type) => MODALS[type]).join(" or ")}${due === null ? "" : ` ${due}`}`;
  return [
    partners.length > 3 ? `${String(partners.length)} parties` : partners.join(", "),
    each(
      following.map(({ setOffBy }) => setOffBy),
      "",
    ),
    each(
      talks.map(({ calledBy }) => calledBy),
      "nobody need",
    ),
    each(talks.map(firmly), ""),
    each(
      rest.map((answer) => `${firmly(answer)}: ${answer.what}`),
      "",
    ),
    lasting(lasts),
    lasting(notice),
    force.join(" or "),
  ];
}

/** Instruments side by side, as a table that a document takes too. */
export function tableForPeople(rows: readonly LibraryRow[]): string {
  const lines = [COLUMNS, COLUMNS.map(() => "---"), ...rows.map(cellsOf)];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n\n`;
}

const VERDICTS = ["assured", "undetermined", "discretionary", "impossible"] as const;

/** What all of them assure, for a terminal. Levels that say the same stand together. */
export function togetherForPeople(lines: readonly LibraryTogether[]): string {
  const [first] = lines;
  if (first === undefined) return "";
  const parts = [
    `If ${first.protected} is attacked, supposed on ${first.attacked}, when all are in force;`,
    "each party asked by itself, with domestic gates open:",
  ];
  for (const [what, asked] of grouped(
    lines,
    ({ measure, within }) => `${measure} within ${String(within.amount)} ${within.unit}`,
  )) {
    parts.push(`  ${what}`);
    const rows = grouped(asked, ({ parties }) => JSON.stringify(parties));
    for (const same of rows.values()) {
      parts.push(`    ${same.map(({ level }) => LEVELS[level]).join(", ")}`);
      const [one] = same;
      for (const verdict of VERDICTS) {
        const parties = one?.parties[verdict] ?? [];
        if (parties.length > 0)
          parts.push(
            wrapped(`${verdict} ${String(parties.length)}: ${parties.join(", ")}`, "      ", "        "),
          );
      }
    }
  }
  return `${parts.join("\n")}\n`;
}
