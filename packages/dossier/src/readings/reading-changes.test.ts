import { readReport } from "@foedus/reading";
import type { ProposedStatement } from "@foedus/reading";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { nodeFileSystem } from "../files/node-file-system.js";
import { loadDossier } from "../folder/load.js";
import type { Statement } from "../format/statement.js";
import type { Change } from "../store/commands/command.js";
import type { Stored } from "../store/records/read.js";
import { text } from "../jobs/testing/reports.js";
import { readingChanges } from "./reading-changes.js";

const PROPOSED = readReport({ id: "oslo", text: text(0), published: "2024-05-01" });

const stored = (value: Statement, revision = 1): Stored<"statement"> => ({
  kind: "statement",
  id: `oslo/${value.id}`,
  revision,
  sheet: "oslo",
  place: 1,
  value,
});

const recorded = (changes: readonly Change[]): readonly Statement[] =>
  changes.flatMap((change) =>
    change.type === "record" && change.kind === "statement" ? [change.value] : [],
  );

const removed = (changes: readonly Change[]): readonly string[] =>
  changes.flatMap(({ type, id }) => (type === "remove" ? [id] : []));

const first = (
  there: readonly Stored<"statement">[] = [],
  cited: readonly string[] = [],
): readonly Change[] =>
  readingChanges({
    report: "oslo",
    reader: 1,
    proposed: PROPOSED,
    there,
    reading: null,
    untouched: new Set(),
    cited: new Set(cited),
  });

/** What is there after a first reading, with what a person has made of some of it. */
const after = (
  decide: (statement: Statement) => Statement = (statement) => statement,
): readonly Stored<"statement">[] =>
  recorded(first()).map((value) => {
    const decided = decide(value);
    return stored(decided, decided === value ? 1 : 2);
  });

const again = (
  there: readonly Stored<"statement">[],
  proposed: readonly ProposedStatement[] = PROPOSED,
): readonly Change[] =>
  readingChanges({
    report: "oslo",
    reader: 2,
    proposed,
    there,
    reading: {
      kind: "reading",
      id: "oslo",
      revision: 1,
      sheet: null,
      place: null,
      value: { report: "oslo", reader: 1, statements: there.length },
    },
    untouched: new Set(there.filter(({ revision }) => revision === 1).map(({ id }) => id)),
    cited: new Set(PROPOSED.map(({ id }) => id)),
  });

const only = <Value>(values: readonly Value[], wanted: (value: Value) => boolean): Value => {
  const found = values.find(wanted);
  if (found === undefined) throw new Error("nothing of the kind");
  return found;
};

const NESTED = only(PROPOSED, ({ parent }) => parent !== null);

test("a first reading proposes what the reader found, in its order, and says how much it was", () => {
  const changes = first();
  expect(recorded(changes)).toEqual(PROPOSED.map((statement) => ({ ...statement, status: "proposed" })));
  expect(changes.at(-1)).toEqual({
    type: "record",
    kind: "reading",
    id: "oslo",
    expects: 0,
    value: { report: "oslo", reader: 1, statements: PROPOSED.length },
  });
});

test("what people had recorded before is left, and not proposed beside it", () => {
  const own = {
    ...only(PROPOSED, ({ id }) => id === NESTED.parent),
    id: "mine-1",
    status: "confirmed",
  } as const;
  const changes = first([stored(own)]);
  expect(removed(changes)).toEqual([]);
  expect(recorded(changes).map(({ id }) => id)).not.toContain(NESTED.parent);
  // What it carries hangs under it here.
  expect(only(recorded(changes), ({ id }) => id === NESTED.id).parent).toBe("mine-1");
});

test("an id that a person gave to something else is left, and the proposal counts on", () => {
  const own = { ...NESTED, cue: [], content: [[0, 3] as const], parent: null, status: "confirmed" } as const;
  const changes = first([stored(own)]);
  const fresh = recorded(changes).map(({ id }) => id);
  expect(fresh).not.toContain(NESTED.id);
  expect(fresh).toHaveLength(PROPOSED.length);
  expect(new Set(fresh).size).toBe(PROPOSED.length);
});

test("a name by which an agreement means a statement of another report is not taken", () => {
  const fresh = recorded(first([], [NESTED.id]));
  expect(fresh).toHaveLength(PROPOSED.length);
  expect(fresh.map(({ id }) => id)).not.toContain(NESTED.id);
});

test("a name by which an agreement means a statement of this report stays its own", () => {
  expect(recorded(again(after())).map(({ id }) => id)).toEqual(PROPOSED.map(({ id }) => id));
});

test("a newer reader takes back what nobody touched and proposes anew", () => {
  const changes = again(after(), PROPOSED.slice(0, 1));
  expect(removed(changes)).toEqual(PROPOSED.slice(1).map(({ id }) => `oslo/${id}`));
  expect(changes.filter(({ type }) => type === "record")).toMatchObject([
    { expects: 1 },
    { kind: "reading", expects: 1 },
  ]);
});

test("a newer reader leaves a confirmed statement and all that carries it, also where it no longer finds them", () => {
  const there = after((statement) =>
    statement.id === NESTED.id ? { ...statement, status: "confirmed" } : statement,
  );
  const changes = again(there, []);
  expect(removed(changes)).not.toContain(`oslo/${NESTED.id}`);
  expect(removed(changes)).not.toContain(`oslo/${NESTED.parent ?? ""}`);
  expect(recorded(changes)).toEqual([]);
});

test("a statement whose bounds a person has drawn otherwise is not proposed again with the old ones", () => {
  const there = after((statement) => {
    const [span] = statement.content;
    if (statement.id !== NESTED.id || span === undefined) return statement;
    return { ...statement, content: [[span[0], span[1] - 2]], status: "corrected" };
  });
  expect(recorded(again(there)).map(({ id }) => id)).not.toContain(NESTED.id);
});

const ALASKA = new URL("../../../../dossiers/alaska-2025", import.meta.url).pathname;

test("the words that people decided on in Alaska, bounds and cues drawn otherwise, are not proposed beside them", async () => {
  const loaded = await loadDossier(nodeFileSystem, ALASKA);
  if (loaded.type !== "dossier") throw new Error("the example is broken");
  const [report] = loaded.dossier.reports;
  if (report === undefined) throw new Error("the example has no report");
  const there = loaded.dossier.statements.map((value) => ({
    ...stored(value),
    id: `${value.report}/${value.id}`,
  }));
  const changes = readingChanges({
    report: report.name,
    reader: 1,
    proposed: readReport({ id: report.name, text: report.text, published: report.published }),
    there,
    reading: null,
    untouched: new Set(),
    cited: new Set(),
  });
  expect(removed(changes)).toEqual([]);
  const words = recorded(changes).map(({ content }) =>
    content.map(([start, end]) => report.text.slice(start, end)),
  );
  // What nobody has decided on is still proposed.
  expect(words).toEqual([
    ["they would work"],
    ["what Ukraine might be offered in place of membership in NATO"],
    ["What it came to"],
  ]);
});

test("words of another speaker, those rejected and those mostly new are proposed beside what is decided", () => {
  const [start, end] = NESTED.content[0] ?? [0, 0];
  const drawn = { ...NESTED, id: "mine-1", cue: [], content: [[start, end - 1] as const], parent: null };
  const fresh = (own: Statement): boolean =>
    recorded(first([stored(own)])).some(({ content }) => content[0]?.[0] === start);
  expect(fresh({ ...drawn, status: "confirmed" })).toBe(false);
  expect(fresh({ ...drawn, status: "rejected" })).toBe(true);
  expect(fresh({ ...drawn, status: "confirmed", content: [[start, start + 2]] })).toBe(true);
  const speaker = { name: "Olga Lind", party: null, spans: [] };
  expect(fresh({ ...drawn, status: "confirmed", speaker })).toBe(true);
});

test("whatever people decide, a newer reader changes none of it, and every parent is there", () => {
  const statuses = fc.array(fc.constantFrom("proposed", "confirmed", "corrected", "rejected"), {
    minLength: PROPOSED.length,
    maxLength: PROPOSED.length,
  });
  const found = fc.subarray(PROPOSED.filter(({ parent }) => parent === null));
  const holds = fc.property(statuses, found, (decided, primary) => {
    const there = PROPOSED.map((statement, index) => {
      const status = decided[index] ?? "proposed";
      return stored({ ...statement, status }, status === "proposed" ? 1 : 2);
    });
    const proposed = PROPOSED.filter(
      ({ id, parent }) => primary.some((one) => one.id === id) || primary.some((one) => one.id === parent),
    );
    const changes = again(there, proposed);
    const touched = new Set(changes.map(({ id }) => id));
    const decidedOn = there.filter(({ value }) => value.status !== "proposed");
    expect(decidedOn.filter(({ id }) => touched.has(id))).toEqual([]);
    const gone = new Set(removed(changes));
    const left = new Map(there.filter(({ id }) => !gone.has(id)).map(({ value }) => [value.id, value]));
    for (const value of recorded(changes)) left.set(value.id, value);
    expect([...left.values()].filter(({ parent }) => parent !== null && !left.has(parent))).toEqual([]);
  });
  expect(fc.check(holds)).toMatchObject({ failed: false, counterexample: null });
});
