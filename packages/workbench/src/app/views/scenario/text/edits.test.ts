import { parseFiles, scenarioFormsOf } from "@foedus/language";
import type { ScenarioForm } from "@foedus/language";
import { describe, expect, it } from "vitest";
import {
  edited,
  nameFor,
  newScenario,
  onDate,
  rewritten,
  withEvent,
  without,
  withQuestion,
} from "./edits.js";

const TEXT = `party us "United States", ukraine "Ukraine"

scenario again "Again"
  2026-01-01 settlement concluded
  2026-02-01 06:00 threat to ukraine   -- at dawn
  ask for ukraine: us gives armed_force

scenario later
`;

const formIn = async (text: string, index = 0): Promise<ScenarioForm> => {
  const { scenarios } = await scenarioFormsOf([{ path: "a.foedus", text }], []);
  const form = scenarios[index];
  if (form === undefined) throw new Error("no scenario");
  return form;
};

const errors = async (text: string): Promise<readonly string[]> => {
  const { diagnostics } = await parseFiles([{ path: "a.foedus", text }], []);
  return diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
};

/** The events of a scenario after an edit, and that the text can still be read. */
const eventsAfter = async (text: string, index = 0): Promise<readonly string[]> => {
  expect(await errors(text)).toEqual([]);
  return (await formIn(text, index)).events.map(({ written }) => written);
};

const FIRST = "2026-01-01 settlement concluded";
const SECOND = "2026-02-01 06:00 threat to ukraine";

describe("the text of a scenario, changed in one place", () => {
  it.each([
    [{ date: "2026-01-15", hour: "" }, 1],
    [{ date: "2026-02-01", hour: "05:00" }, 1],
    [{ date: "2026-02-01", hour: "07:00" }, 2],
    [{ date: "2025-12-31", hour: "" }, 0],
  ])("puts an event where its date belongs: %o", async (dated, place) => {
    const text = edited(TEXT, withEvent(await formIn(TEXT), dated, "ceasefire declared"));
    expect((await eventsAfter(text)).findIndex((event) => event.endsWith("ceasefire declared"))).toBe(place);
  });

  it("keeps the comment with the event behind which another is put", async () => {
    const added = withEvent(await formIn(TEXT), { date: "2026-03-01", hour: "" }, "ceasefire declared");
    expect(edited(TEXT, added)).toContain("-- at dawn\n  2026-03-01 ceasefire declared\n  ask");
  });

  it("begins a scenario that has no event", async () => {
    const added = withEvent(
      await formIn(TEXT, 1),
      { date: "2026-03-01", hour: "12:00" },
      "threat to ukraine",
    );
    expect(await eventsAfter(edited(TEXT, added), 1)).toEqual(["2026-03-01 12:00 threat to ukraine"]);
  });

  it("moves, rewrites and takes out an event, and touches no other", async () => {
    const { events } = await formIn(TEXT);
    const [first, second] = events;
    if (first === undefined || second === undefined) throw new Error("no events");
    expect(await eventsAfter(edited(TEXT, onDate(second, "2026-02-09")))).toEqual([
      FIRST,
      SECOND.replace("-01 ", "-09 "),
    ]);
    expect(
      await eventsAfter(
        edited(TEXT, rewritten(first, { date: "2026-01-02", hour: "" }, "ceasefire declared")),
      ),
    ).toEqual(["2026-01-02 ceasefire declared", SECOND]);
    expect(await eventsAfter(edited(TEXT, without(first)))).toEqual([SECOND]);
  });

  it("asks another question behind the last", async () => {
    const text = edited(TEXT, withQuestion(await formIn(TEXT), "for us: ukraine gives intelligence"));
    expect((await formIn(text)).questions.map(({ question }) => question)).toEqual(["again.1", "again.2"]);
    expect(await errors(text)).toEqual([]);
  });

  it("begins a scenario with whatever title a person gives it", async () => {
    const title = 'He said "never" – נתקף שוב';
    expect(await errors(newScenario(nameFor(title, []), title))).toEqual([]);
  });

  it("finds a name that is free, also for a title without Latin letters", () => {
    expect(nameFor("A renewed attack", ["a_renewed_attack"])).toBe("a_renewed_attack_2");
    expect(nameFor("هجوم", [])).toBe("scenario");
    expect(nameFor("2027", [])).toBe("scenario_2027");
  });
});
