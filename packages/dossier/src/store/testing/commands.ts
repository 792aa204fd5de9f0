import { createHash } from "node:crypto";
import * as fc from "fast-check";
import type { Author, Change, Command } from "../commands/command.js";
import type { Entry } from "../commands/entry.js";
import type { Outcome } from "../commands/outcome.js";
import { KINDS } from "../records/values.js";
import type { Kind } from "../records/values.js";
import type { Answer, Store } from "../store.js";
import { ABOUT, position, statement } from "../../testing/sample.js";

/** Who does everything in tests, and when: a moment for each number. */
export const author = (number = 0, actor = "Anna Berg"): Author => ({
  actor,
  moment: new Date(Date.UTC(2024, 4, 1) + number * 60_000).toISOString(),
});

/** The value of an answer; a problem fails the test. */
export const answered = <Value>(answer: Answer<Value>): Value => {
  if (answer.type === "problem") throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
  return answer.value;
};

/** The entry of a command that was carried out; anything else fails the test. */
export const done = (outcome: Outcome): Entry => {
  if (outcome.type !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.entry;
};

/** A command that adds or changes a record; tests give values that the schemas will judge. */
export const record = (kind: Kind, id: string, value: unknown, expects = 0, more: object = {}): Change =>
  ({ type: "record", kind, id, expects, value, ...more }) as Change;

/** A report with this text. */
export const report = (name: string, text = `The words of ${name}.\n`, supersedes?: string): Change =>
  record("report", name, {
    about: {
      name,
      title: `Report ${name}`,
      publisher: "Invented",
      published: "2024-05-01",
      address: null,
      language: "en",
      sha256: createHash("sha256").update(text).digest("hex"),
      ...(supersedes === undefined ? {} : { supersedes }),
    },
    text,
  });

/** A statement about a term or about none, decided or not, said by one party or told of another. */
const spoken = (id: string, number: number): unknown => {
  const [of = "", name = ""] = id.split("/");
  const isNested = name === "b-2";
  const act = (["acceptance", "doubt", "evaluation", "withdrawal", "offer"] as const)[number % 5];
  return statement({
    report: of,
    id: name,
    confidence: number,
    acts: [act ?? "offer"],
    date: `2024-04-0${String((number % 3) + 1)}`,
    status: number % 4 === 3 ? "proposed" : "confirmed",
    ...(number % 7 === 0 ? {} : { terms: ["withdrawal"] }),
    ...(isNested
      ? {
          level: "nested",
          parent: "b-1",
          speaker: { name: "Sudania", party: "sudania", spans: [] },
          chain: [{ name: "Anna Berg", party: "norland" }],
        }
      : {}),
  });
};

/** A position that a person wrote, set in the place of what the rules say, or claims to have from a rule. */
const taken = (id: string, number: number): unknown => {
  const override = { by: "Anna Berg", date: "2024-05-01", reason: `Reason ${String(number)}` };
  const how = [{}, { override }, { rule: "acceptance" }, { rule: "acceptance", override }][number % 4];
  return position({ party: id.split("/")[0] ?? "", summary: `Summary ${String(number)}`, ...how });
};

/** A value for a record of the kind: the same id gets another value for another number. */
const value = (kind: Kind, id: string, number: number): unknown => {
  switch (kind) {
    case "dossier":
      return { ...ABOUT, description: `Description ${String(number)}` };
    case "statement":
      return spoken(id, number);
    case "position":
      return taken(id, number);
    default:
      return { text: `-- text ${String(number)} \u0000 “é” 𝄞\n` };
  }
};

const REPORTS = ["oslo", "bern"];
const TARGETS: readonly (readonly [kind: Kind, id: string])[] = [
  ["dossier", "dossier"],
  ...REPORTS.map((name) => ["report", name] as const),
  ...REPORTS.flatMap((name) => ["a-1", "b-1", "b-2"].map((id) => ["statement", `${name}/${id}`] as const)),
  ["position", "sudania/withdrawal/accepts"],
  ["position", "norland/withdrawal/accepts"],
  ["agreement", "pact"],
  ["variant", "tripwire"],
  ["scenario", "attack"],
];

interface OneChange {
  readonly type: "record" | "remove";
  readonly target: (typeof TARGETS)[number];
  readonly number: number;
  readonly isStale: boolean;
}

/** One thing that somebody does with the store, to be made into a command when it is known what is there. */
export type Step =
  | { readonly type: "change"; readonly changes: readonly OneChange[]; readonly isTogether: boolean }
  | { readonly type: "undo"; readonly number: number | null }
  | { readonly type: "redo" };

const oneChange: fc.Arbitrary<OneChange> = fc.record({
  type: fc.constantFrom("record", "record", "record", "remove"),
  target: fc.constantFrom(...TARGETS),
  number: fc.nat(100),
  isStale: fc.nat(9).map((nat) => nat === 0),
});

const change: fc.Arbitrary<Step> = fc.oneof(
  oneChange.map((one) => ({ type: "change" as const, changes: [one], isTogether: false })),
  fc
    .array(oneChange, { maxLength: 8 })
    .map((changes) => ({ type: "change" as const, changes, isTogether: true })),
);
const redo: fc.Arbitrary<Step> = fc.constant({ type: "redo" as const });
const undoLast: fc.Arbitrary<Step> = fc.constant({ type: "undo" as const, number: null });
const undoAny: fc.Arbitrary<Step> = fc.nat(20).map((nat) => ({ type: "undo" as const, number: nat + 1 }));

/** What most statements and positions need to mean anything. */
const FOUNDATION: Step = {
  type: "change",
  changes: TARGETS.slice(0, 1 + REPORTS.length).map((target) => ({
    type: "record",
    target,
    number: 0,
    isStale: false,
  })),
  isTogether: true,
};

/** Half of the courses begin with a dossier and its reports. */
const course = (step: fc.Arbitrary<Step>): fc.Arbitrary<readonly Step[]> =>
  fc
    .tuple(fc.boolean(), fc.array(step, { maxLength: 25 }))
    .map(([isFounded, steps]) => (isFounded ? [FOUNDATION, ...steps] : steps));

/** Courses in which commands are taken back in the opposite order. */
export const linear = course(fc.oneof({ weight: 6, arbitrary: change }, undoLast, redo));

/** Courses in which any command may be taken back. */
export const any = course(fc.oneof({ weight: 6, arbitrary: change }, undoLast, undoAny, redo));

const asChange = async (
  store: Store,
  { type, target: [kind, id], number, isStale }: OneChange,
): Promise<Change> => {
  const now = answered(await store.record(kind, id))?.revision ?? 0;
  const expects = isStale ? now + 1 : now;
  if (type === "remove") return { type, kind, id, expects };
  return kind === "report" ? { ...report(id), expects } : record(kind, id, value(kind, id, number), expects);
};

/** Does one thing. Much of it is refused: such is life with a store, and nothing may come of it. */
export const take = async (store: Store, step: Step, number: number): Promise<Outcome> => {
  if (step.type === "undo") return store.undo(author(number), step.number);
  if (step.type === "redo") return store.redo(author(number));
  const changes = await Promise.all(step.changes.map((one) => asChange(store, one)));
  const [only] = changes;
  const command: Command =
    step.isTogether || only === undefined ? { type: "together", title: "Several", changes } : only;
  return store.perform(command, author(number));
};

/** Everything that is in the store, with or without the count of its changes. */
export const contents = async (store: Store, how: "revisions" | "values"): Promise<readonly unknown[]> => {
  const all: unknown[] = [];
  for (const kind of KINDS) {
    for (const stored of answered(await store.records(kind))) {
      all.push(how === "revisions" ? stored : { ...stored, revision: 0 });
    }
  }
  return all;
};

/** The whole log, as it is exported. */
export const wholeLog = async (store: Store): Promise<readonly Entry[]> => {
  const all: Entry[] = [];
  for (;;) {
    const page = answered(await store.log(all.length));
    if (page.length === 0) return all;
    all.push(...page);
  }
};
