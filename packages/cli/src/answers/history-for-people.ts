import {
  partyInWords,
  type AgainstRecord,
  type HistoricalRecord,
  type Model,
  type ModelSays,
  type Scenario,
} from "@foedus/engine";

const RECORD: Readonly<Record<HistoricalRecord["says"], string>> = {
  arose: "arose",
  did_not_arise: "did not arise",
  disputed: "disputed",
  breached: "breached",
};

const MODEL: Readonly<Record<ModelSays, string>> = {
  arose: "arises",
  did_not_arise: "does not arise",
  breached: "breached",
  not_breached: "not breached",
  open: "left open by the text",
};

/** One case of history: what the record says, what the text says, and why. */
export function historyForPeople(
  model: Model,
  { name, title, events }: Scenario,
  told: readonly AgainstRecord[],
): string {
  return [
    `${events[0]?.date ?? ""}  ${title} (${name})`,
    ...told.flatMap((one) => recordForPeople(model, one)),
    "",
  ].join("\n");
}

function recordForPeople(model: Model, { record, says, agrees, answer }: AgainstRecord): readonly string[] {
  const whom =
    record.parties.length === 0
      ? ""
      : ` ${record.says === "breached" ? "by" : "for"} ${record.parties.map((party) => partyInWords(model, party)).join(", ")}`;
  const mark = agrees === null ? "disputed" : agrees ? "agrees" : "DIFFERS";
  const [reason] = answer?.because ?? [];
  return [
    `  ${record.clause}${whom}: record ${RECORD[record.says]}; text: ${MODEL[says]}  [${mark}]`,
    ...(record.words === null ? [] : [`    Record: ${record.words}`]),
    `    Source: ${record.sources.join("; ")}`,
    ...(reason === undefined ? [] : [`    Text: ${reason}`]),
  ];
}

/** How often the texts and the record say the same. */
export function historySummary(cases: number, all: readonly AgainstRecord[]): string {
  const counted = (agrees: boolean | null): number => all.filter((one) => one.agrees === agrees).length;
  const many = (count: number, word: string): string => `${String(count)} ${word}${count === 1 ? "" : "s"}`;
  return `${many(cases, "case")}, ${many(all.length, "record")}: ${String(counted(true))} agree, ${String(counted(null))} disputed where the text is clear, ${String(counted(false))} differ.\n`;
}
