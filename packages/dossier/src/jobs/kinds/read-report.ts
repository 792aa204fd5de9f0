import { READER_VERSION } from "@foedus/reading";
import { citedNames } from "../../readings/cited.js";
import { readingChanges } from "../../readings/reading-changes.js";
import type { Stored } from "../../store/records/read.js";
import type { Store } from "../../store/store.js";
import type { Task } from "../job.js";
import { failureOf, JobFailure, valueOf } from "./context.js";
import type { CarryOut } from "./context.js";

/** Milliseconds that the reading of one report may take. */
const LIMIT = 120_000;

/** How often it is begun again where somebody changes the same report meanwhile. */
const AGAIN = 5;

/** The statements whose last change is the reading itself. */
const untouchedSince = async (
  store: Store,
  reading: Stored<"reading"> | null,
  there: readonly Stored<"statement">[],
): Promise<ReadonlySet<string>> => {
  if (reading === null) return new Set();
  const last = async (kind: "reading" | "statement", id: string): Promise<number | undefined> =>
    valueOf(await store.history({ record: { kind, id }, limit: 1 }))[0]?.number;
  const at = await last("reading", reading.id);
  const untouched = new Set<string>();
  for (const { id, value } of there) {
    if (value.status === "proposed" && (await last("statement", id)) === at) untouched.add(id);
  }
  return untouched;
};

/** The names by which the texts and positions of the dossier mean statements without their report. */
const citedIn = async (store: Store): Promise<ReadonlySet<string>> => {
  const texts = [
    ...valueOf(await store.records("agreement")),
    ...valueOf(await store.records("variant")),
    ...valueOf(await store.records("scenario")),
  ];
  return citedNames({
    texts: texts.map(({ value }) => value.text),
    positions: valueOf(await store.records("position")).map(({ value }) => value),
  });
};

/**
 * Reads one report, once: the reading is recorded in the same entry of the log as what it proposes, so a job that runs again
 * finds it and is done. A report read by an earlier reader is read anew.
 */
export const readReportJob: CarryOut<Extract<Task, { kind: "read_report" }>> = async (task, context) => {
  const { store, thread, signal, author } = context;
  const report = valueOf(await store.record("report", task.report));
  if (report === null) throw new JobFailure(`There is no report “${task.report}” any more.`);
  const { about, text } = report.value;
  for (let time = 0; time < AGAIN; time += 1) {
    const reading = valueOf(await store.record("reading", about.name));
    if (reading !== null && reading.value.reader >= READER_VERSION) return { done: 1, total: 1 };
    const reply = await thread.run(
      { type: "read", report: { id: about.name, text, published: about.published } },
      { signal, limit: LIMIT },
    );
    if (reply.type !== "read") throw new JobFailure("The reader answered something else.");
    const there = valueOf(await store.statementsOf(about.name));
    const changes = readingChanges({
      report: about.name,
      reader: READER_VERSION,
      proposed: reply.statements,
      there,
      reading,
      untouched: await untouchedSince(store, reading, there),
      cited: await citedIn(store),
    });
    const command = { type: "together", title: `Reading of ${about.name}`, changes } as const;
    const outcome = await store.perform(command, author());
    if (outcome.type === "problem") throw failureOf(outcome.problem);
    if (outcome.type === "done") return { done: 1, total: 1 };
  }
  throw new JobFailure("Others kept changing the statements of the report meanwhile.");
};
