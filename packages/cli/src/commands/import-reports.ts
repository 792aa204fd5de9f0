import { asReport, placesOf, readBytes, readPasted, readStatementTable } from "@foedus/dossier/intake";
import type { IntakeProblem, TakenReport } from "@foedus/dossier/intake";
import type { Entry, OpenStore, Planned, RecordChange, StoreProblem } from "@foedus/dossier/store";
import { IntakeThread } from "@foedus/dossier/threads";
import { reportImportSchema } from "../output/report-import.js";
import type { ReportImport } from "../output/report-import.js";
import type { Output } from "./check.js";
import { intakeForPeople, isPlain, problemsForPeople } from "./intake-for-people.js";
import { printable } from "./printable.js";
import { reportNames } from "./report-names.js";
import { tellDone, tellOutcome } from "./tell-outcome.js";
import { authorOf, counted, tellProblem } from "./with-store.js";
import type { StoreOptions } from "./with-store.js";

/** What an import can be told beside what to take in. */
export interface ImportOptions extends StoreOptions {
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly language?: string;
  readonly encoding?: string;
}

const PASTED = "-";

/** From how many places on it is told how far it is. */
const MANY = 25;

interface Taken {
  readonly reports: readonly TakenReport[];
  readonly problems: readonly IntakeProblem[];
}

const pasted = async (input: AsyncIterable<Buffer | string>): Promise<Taken> => {
  const pieces: Buffer[] = [];
  for await (const piece of input) pieces.push(Buffer.from(piece));
  const reading = readPasted(Buffer.concat(pieces).toString("utf8"));
  return reading.type === "problem"
    ? { reports: [], problems: [{ ...reading, source: PASTED }] }
    : { reports: [await asReport(reading, PASTED)], problems: [] };
};

const takeInAll = async (
  places: readonly string[],
  encoding: string | undefined,
  io: Output,
  input: AsyncIterable<Buffer | string>,
): Promise<Taken> => {
  const reports: TakenReport[] = [];
  const problems: IntakeProblem[] = [];
  const reader = new IntakeThread();
  try {
    for (const [index, place] of places.entries()) {
      const taken = place === PASTED ? await pasted(input) : await reader.takeInPlace(place, encoding);
      reports.push(...taken.reports);
      problems.push(...taken.problems);
      const read = index + 1;
      if (places.length >= MANY && (read % MANY === 0 || read === places.length)) {
        io.stderr(`Read ${String(read)} of ${counted(places.length, "file")}.\n`);
      }
    }
  } finally {
    await reader.close();
  }
  return { reports, problems };
};

interface Tables {
  readonly changes: readonly RecordChange[];
  readonly lines: readonly ReportImport[];
  readonly problems: readonly IntakeProblem[];
}

const textOf = (change: RecordChange): readonly (readonly [string, string])[] =>
  change.kind === "report" ? [[change.id, change.value.text]] : [];

/** Reads tables of statements against the reports of the store and those that come with them. */
const readTables = async (
  store: OpenStore,
  tables: readonly string[],
  reports: readonly RecordChange[],
  encoding: string | undefined,
): Promise<Tables | StoreProblem> => {
  const { placeStatements } = await import("@foedus/dossier/store");
  const [there, recorded] = [await store.records("report"), await store.records("statement")];
  if (there.type === "problem") return there.problem;
  if (recorded.type === "problem") return recorded.problem;
  const texts = new Map([
    ...there.value.map(({ id, value }) => [id, value.text] as const),
    ...reports.flatMap(textOf),
  ]);
  const statements = recorded.value.map(({ value }) => value);
  const changes: RecordChange[] = [];
  const lines: ReportImport[] = [];
  const problems: IntakeProblem[] = [];
  for (const source of tables) {
    const bytes = await readBytes(source);
    if ("type" in bytes) {
      problems.push({ ...bytes, source });
      continue;
    }
    const table = readStatementTable(bytes, texts, { source, encoding });
    const proposed = table.statements.map((statement) => ({ ...statement, status: "proposed" as const }));
    const placed = placeStatements(proposed, statements);
    changes.push(...placed.changes);
    statements.push(
      ...placed.changes.flatMap((change) => (change.kind === "statement" ? [change.value] : [])),
    );
    problems.push(...table.problems);
    const count = { statements: placed.changes.length, known: placed.known };
    lines.push({ source, result: "statements", report: null, missing: [], ...count, notes: [] });
  }
  return { changes, lines, problems };
};

const asLine = (planned: Planned): ReportImport => {
  const { source, notes } = planned.report;
  const base = { source, missing: [], statements: 0, known: 0, notes: [...notes] };
  switch (planned.type) {
    case "new":
      return { ...base, result: "taken_in", report: planned.name };
    case "known":
      return { ...base, result: "known", report: planned.as };
    case "incomplete":
      return { ...base, result: "incomplete", report: planned.name, missing: [...planned.missing] };
  }
};

const forPeople = (planned: Planned): string => {
  const { report } = planned;
  const how = isPlain(report) ? "" : intakeForPeople(report, null);
  const source = printable(report.source);
  switch (planned.type) {
    case "new": {
      const untitled = planned.titled ? "" : "  It tells no title, so its name stands for it.\n";
      return `${source}: report “${planned.name}”\n${untitled}${how}`;
    }
    case "known":
      return `${source}: the same text as the report “${planned.as}”, to the character; not taken in again\n`;
    case "incomplete":
      return `${source}: it does not tell ${planned.missing.join(", ")}\n${how}`;
  }
};

const tableForPeople = ({ source, statements, known }: ReportImport): string => {
  const already = known === 0 ? "" : `; ${String(known)} were recorded already`;
  return `${printable(source)}: ${counted(statements, "proposed statement")}${already}\n`;
};

/** What is asked for where reports do not tell it. */
const asking = (planned: readonly Planned[]): string => {
  const missing = new Set(planned.flatMap((one) => (one.type === "incomplete" ? one.missing : [])));
  const options = {
    publisher: "--publisher NAME",
    published: "--published YYYY-MM-DD",
    language: "--language en",
  };
  const asked = [...missing].map((slot) => options[slot]).join(" ");
  return `Nothing was taken in.\n  help: Say what the reports do not tell: ${asked}. What a report tells itself stays.\n`;
};

const titleOf = (planned: readonly Planned[], tables: readonly string[]): string => {
  const names = planned.flatMap((one) => (one.type === "new" ? [one.name] : []));
  const what = [
    ...(names.length === 0 ? [] : [counted(names.length, "report")]),
    ...(tables.length === 0 ? [] : [counted(tables.length, "table")]),
  ].join(" and ");
  const few = [...names, ...tables].slice(0, 3).join(", ");
  return `Import of ${what}: ${few}${names.length + tables.length > 3 ? " …" : ""}`.replaceAll(
    /\p{Cc}/gu,
    " ",
  );
};

const numbersOf = (entries: readonly Entry[]): string =>
  entries.map(({ number }) => String(number)).join(", ");

/** Takes reports and tables of statements into a store, as one change where they are not very large. Returns the exit code. */
export const importReports = async (
  store: OpenStore,
  given: readonly string[],
  options: ImportOptions,
  io: Output,
  input: AsyncIterable<Buffer | string>,
): Promise<number> => {
  const { asCommands, performAll, planReports } = await import("@foedus/dossier/store");
  const tables = given.filter((place) => /\.csv$/iu.test(place));
  const found = await placesOf(given.filter((place) => !tables.includes(place)));
  const taken = await takeInAll(found.places, options.encoding, io, input);
  if (options.title !== undefined && taken.reports.length > 1) {
    const count = counted(taken.reports.length, "report");
    io.stderr(
      `--title is of one report, and there are ${count}.\n  help: Leave it out, or take them in one by one.\n`,
    );
    return 2;
  }
  const called = reportNames(found.places);
  const nameOf = (source: string): string =>
    source === PASTED ? (options.title ?? "pasted") : called(source);
  const plan = await planReports(store, taken.reports, nameOf, options);
  if (plan.type === "problem") return tellProblem(plan.problem, io);
  const planned = plan.value;
  const reports = planned.flatMap((one) => (one.type === "new" ? [one.change] : []));
  const read = await readTables(store, tables, reports, options.encoding);
  if ("code" in read) return tellProblem(read, io);
  if (options.json === true) {
    for (const line of [...planned.map(asLine), ...read.lines]) {
      io.stdout(`${JSON.stringify(reportImportSchema.parse(line))}\n`);
    }
  } else io.stdout([...planned.map(forPeople), ...read.lines.map(tableForPeople)].join(""));
  const problems = [...found.problems, ...taken.problems, ...read.problems];
  io.stderr(problemsForPeople(problems, found.leftOut));
  if (planned.some(({ type }) => type === "incomplete")) {
    io.stderr(asking(planned));
    return 2;
  }
  const unread = problems.length > 0 ? 2 : 0;
  const commands = asCommands([...reports, ...read.changes], titleOf(planned, tables));
  if (commands.length === 0) {
    const nothing = { did: "import", store: store.address, entry: null, of: null, changes: 0 } as const;
    return Math.max(unread, tellDone(nothing, "There is nothing new in it.", options, io));
  }
  const outcomes = await performAll(store, commands, authorOf(options));
  const codes = outcomes.map((outcome) => tellOutcome("import", store, outcome, options, io));
  const kept = outcomes.flatMap((outcome) => (outcome.type === "done" ? [outcome.entry] : []));
  if (commands.length > 1) {
    io.stderr(
      `This is so much text that it was taken in as several entries: ${numbersOf(kept)}. Each is undone by itself.\n`,
    );
  }
  return Math.max(unread, ...codes);
};
