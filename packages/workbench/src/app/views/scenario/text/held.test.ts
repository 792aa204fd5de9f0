import { scenarioFormsOf } from "@foedus/language";
import type { EventForm, QuestionForm } from "@foedus/language";
import { describe, expect, it } from "vitest";
import { edited, rewritten, without } from "./edits.js";
import { foundAgain, held, keysOf } from "./held.js";

// The first two events are of one length, so that the second begins where the first did once that is out.
const TEXT = `party us "United States", ukraine "Ukraine"

scenario again "Again"
  2026-01-01 threat to ukraine
  2026-02-01 threat to ukraine
  2026-03-01 settlement concluded
  2026-03-01 settlement concluded
  ask for ukraine: us gives armed_force
  ask for us: ukraine gives assistance
`;

interface Parts {
  readonly events: readonly EventForm[];
  readonly questions: readonly QuestionForm[];
}

const partsIn = async (text: string): Promise<Parts> => {
  const { scenarios } = await scenarioFormsOf([{ path: "a.foedus", text }], []);
  return { events: scenarios[0]?.events ?? [], questions: scenarios[0]?.questions ?? [] };
};

const at = <Part>(parts: readonly Part[], index: number): Part => {
  const part = parts[index];
  if (part === undefined) throw new Error(`there is no number ${String(index)}`);
  return part;
};

describe("what a form was opened on, in the text of now", () => {
  it("is found where it stands now, when what was before it is out", async () => {
    const before = await partsIn(TEXT);
    const second = held(before.events, at(before.events, 1));
    const text = edited(TEXT, without(at(before.events, 0)));
    const found = foundAgain((await partsIn(text)).events, second);
    expect(found?.written).toBe("2026-02-01 threat to ukraine");
    expect(found?.start).toBe(at(before.events, 0).start);
  });

  it("is not the event that begins in its place now", async () => {
    const before = await partsIn(TEXT);
    const first = held(before.events, at(before.events, 0));
    const { events } = await partsIn(edited(TEXT, without(at(before.events, 0))));
    expect(at(events, 0).start).toBe(first.part.start);
    expect(foundAgain(events, first)).toBeNull();
  });

  it("is not found where somebody has put it in other words", async () => {
    const before = await partsIn(TEXT);
    const first = held(before.events, at(before.events, 0));
    const text = edited(TEXT, rewritten(first.part, { date: "2026-01-02", hour: "" }, "threat to ukraine"));
    expect(foundAgain((await partsIn(text)).events, first)).toBeNull();
  });

  it("is the same one among events that are written alike", async () => {
    const { events } = await partsIn(TEXT);
    const last = held(events, at(events, 3));
    expect(foundAgain(events, last)).toBe(at(events, 3));
    const text = edited(TEXT, without(at(events, 2)));
    expect(foundAgain((await partsIn(text)).events, last)).toBeNull();
  });

  it("is not the question that has its number now", async () => {
    const before = await partsIn(TEXT);
    const [first, second] = [0, 1].map((index) => held(before.questions, at(before.questions, index)));
    if (first === undefined || second === undefined) throw new Error("two are asked");
    const { questions } = await partsIn(edited(TEXT, without(first.part)));
    expect(at(questions, 0).question).toBe(first.part.question);
    expect(foundAgain(questions, first)).toBeNull();
    expect(foundAgain(questions, second)).toBe(at(questions, 0));
  });
});

it("keys words by themselves and a count, wherever they stand", () => {
  expect(keysOf(["a", "b", "a"])).toEqual(["0 a", "0 b", "1 a"]);
  expect(keysOf(["b", "a", "a"])).toEqual(["0 b", "0 a", "1 a"]);
});
