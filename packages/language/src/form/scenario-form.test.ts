import { beforeAll, describe, expect, it } from "vitest";
import { libraryPaths, wholeLibrary } from "../library/testing/library-files.js";
import { parseFiles } from "../parse-files.js";
import { projectFiles } from "../testing/project-files.js";
import { scenarioFormsOf } from "./scenario-form.js";
import type { ScenarioForm, ScenarioForms, Written } from "./scenario-form.js";

const PACT = {
  path: "agreements/pact.foedus",
  text: `agreement pact "Pact"
  force law
  part of settlement
parties us "United States", ukraine "Ukraine"
party russia "Russia"
article guarantee "Guarantee"
  when armed attack on ukraine
  then us must assist ukraine with armed_force within 72 hours on request of ukraine
  until ceasefire declared
article talks
  us must consult with ukraine within 24 hours
  ukraine may consult with us
`,
};

const TEXT = `-- Imagined dates.
place kharkiv "Kharkiv" in territory of ukraine

scenario again "Again"
  2026-01-01 settlement concluded
  2026-02-01 06:00 armed attack on ukraine by russia at kharkiv   -- before dawn
  2026-02-03 us gives materiel to ukraine
  ask for ukraine: us gives armed_force within 30 days
  ask named for ukraine: armed_force from at least 3 parties
  ask who can block the first

scenario nothing_yet
`;

const PATH = "scenarios/again.foedus";
const formsOf = (text: string): Promise<ScenarioForms> => scenarioFormsOf([PACT, { path: PATH, text }], []);

const first = async (text: string): Promise<ScenarioForm> => {
  const [form] = (await formsOf(text)).scenarios;
  if (form === undefined) throw new Error("no scenario");
  return form;
};

const without = (text: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  text.slice(0, start) + text.slice(end);

const errorsOf = async (text: string) => {
  const { diagnostics } = await parseFiles([PACT, { path: PATH, text }], []);
  return diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
};

describe("a scenario as a form", () => {
  it("tells each event with its date, its hour and what happens, as it is written and in plain English", async () => {
    const { events } = await first(TEXT);
    expect(
      events.map(({ date, hour, happening, said }) => [date.written, hour.written, happening.written, said]),
    ).toEqual([
      ["2026-01-01", "", "settlement concluded", "settlement concluded"],
      [
        "2026-02-01",
        "06:00",
        "armed attack on ukraine by russia at kharkiv",
        "armed attack on Ukraine by Russia at Kharkiv",
      ],
      ["2026-02-03", "", "us gives materiel to ukraine", "the United States gives materiel to Ukraine"],
    ]);
  });

  it("takes an event out with its line and the comment behind it, and nothing else", async () => {
    const attack = (await first(TEXT)).events[1];
    const after = without(TEXT, attack?.line ?? { start: 0, end: 0 });
    expect(after).toBe(
      TEXT.split("\n")
        .filter((line) => !line.includes("armed attack"))
        .join("\n"),
    );
    expect(await errorsOf(after)).toEqual([]);
  });

  it("takes out one of two events in a line alone", async () => {
    const text = "scenario s\n  2026-01-01 settlement concluded 2026-01-02 ceasefire declared\n";
    const [event] = (await first(text)).events;
    expect(without(text, event?.line ?? { start: 0, end: 0 })).toBe(
      "scenario s\n   2026-01-02 ceasefire declared\n",
    );
  });

  it("knows the questions by the names that findings give them", async () => {
    const { questions } = await first(TEXT);
    expect(questions.map(({ question, asked }) => [question, asked.written])).toEqual([
      ["again.1", "for ukraine: us gives armed_force within 30 days"],
      ["named", "named for ukraine: armed_force from at least 3 parties"],
    ]);
  });

  it("has a place for the first event of a scenario that has none", async () => {
    const form = (await formsOf(TEXT)).scenarios[1];
    const at = form?.heading ?? 0;
    const added = `${TEXT.slice(0, at)}\n  2026-01-01 threat to ukraine${TEXT.slice(at)}`;
    expect(await errorsOf(added)).toEqual([]);
    expect((await formsOf(added)).scenarios[1]?.events).toHaveLength(1);
  });

  it("is there for what has errors too, but does not say what that means", async () => {
    const { events } = await first(TEXT.replace("at kharkiv", "at nowhere_known"));
    expect(events).toHaveLength(3);
    expect(
      (await first("scenario s\n  2026-01-01 threat to\n  2026-01-02 settlement concluded\n")).events.map(
        ({ said }) => said,
      ),
    ).not.toContain("threat to");
  });
});

describe("what a scenario can speak of", () => {
  it("are the names of these texts, and not two hundred states", async () => {
    const { names } = await formsOf(TEXT);
    expect(names.parties.map(({ text }) => text)).toEqual(["us", "ukraine", "russia"]);
    expect(names.places.map(({ label }) => label)).toEqual(["Kharkiv"]);
    expect(names.clauses.map(({ label, text }) => [label, text])).toEqual([
      ["Guarantee", "pact.guarantee"],
      ["talks, clause 1", "clause 1 of pact.talks"],
      ["talks, clause 2", "clause 2 of pact.talks"],
    ]);
    expect(names.happenings.map(({ text }) => text)).toEqual(["settlement concluded", "ceasefire declared"]);
  });

  it("can be written as it stands, each clause and each happening", async () => {
    const { names } = await formsOf(TEXT);
    const events = [
      ...names.clauses.map(({ text }) => `ukraine requests ${text}`),
      ...names.happenings.map(({ text }) => text),
      ...names.measures.map(({ text }) => `us gives ${text}`),
    ];
    const text = `${TEXT.split("  ask")[0] ?? ""}${events.map((one) => `  2026-03-01 ${one}\n`).join("")}`;
    expect(await errorsOf(text)).toEqual([]);
  });
});

describe("over real scenarios", () => {
  const library = wholeLibrary();
  const read = new Map<string, { readonly text: string; readonly scenarios: readonly ScenarioForm[] }>();
  beforeAll(async () => {
    for (const path of libraryPaths().filter((one) => one.includes("scenarios"))) {
      const [file] = projectFiles(path);
      if (file === undefined) continue;
      const { scenarios } = await scenarioFormsOf([file], library);
      read.set(path, { text: file.text, scenarios });
    }
  });

  it("every part slices back to its words, and every event is said", () => {
    const parts = [...read.values()].flatMap(({ text, scenarios }) =>
      scenarios.flatMap(({ events, questions }) =>
        [
          ...events.flatMap((event): readonly Written[] => [event, event.date, event.hour, event.happening]),
          ...questions.flatMap((question): readonly Written[] => [question, question.asked]),
        ].map((part) => ({ text, part })),
      ),
    );
    for (const { text, part } of parts) expect(text.slice(part.start, part.end)).toBe(part.written);
    expect(parts.length).toBeGreaterThan(100);
    for (const { scenarios } of read.values())
      for (const { events } of scenarios) for (const { said } of events) expect(said).not.toBeNull();
  });
});
