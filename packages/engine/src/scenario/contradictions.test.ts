import { expect, test } from "vitest";
import type { ScenarioEvent } from "../model/scenario.js";
import { attack, course, on, pactWith } from "../testing/pact.js";
import { problemWithScenario } from "./problem-with-scenario.js";

const model = pactWith();
const gate = (open: boolean): ScenarioEvent => ({
  type: "gate",
  party: "us",
  organ: "congress",
  instrument: "pact",
  open,
});
const vote = (inFavour: boolean): ScenarioEvent => ({
  type: "votes",
  by: "us",
  clause: "pact.article-1",
  victim: null,
  inFavour,
});

const disputedBy = (value: string): Partial<ScenarioEvent> => ({
  attribution: {
    type: "contested",
    hole: "course.attribution",
    words: "somebody",
    readings: [
      { label: "by it", value, sources: [] },
      { label: "by nobody known", value: null, sources: [] },
    ],
  },
});

test("a party does not attack itself", () => {
  const scenario = course(on("2026-02-01", { ...attack, aggressor: "ukraine" } as ScenarioEvent));
  expect(problemWithScenario(model, scenario)).toMatchObject({ code: "contradictory_scenario" });
});

test.each<[string, Partial<ScenarioEvent>]>([
  ["together with others", { together: ["russia", "ukraine"] }],
  ["on one reading of who did it", disputedBy("ukraine")],
])("a party does not attack itself, nor %s", (_, more) => {
  const scenario = course(on("2026-02-01", { ...attack, ...more } as ScenarioEvent));
  expect(problemWithScenario(model, scenario)).toMatchObject({
    code: "contradictory_scenario",
    message: "The scenario course gives, on 2026-02-01, an armed attack on UKRAINE by UKRAINE itself.",
  });
});

test("an attack cannot be of a quality and not be of it", () => {
  const qualities = [
    { quality: "significant", holds: true },
    { quality: "significant", holds: false },
  ];
  const scenario = course(on("2026-02-01", { ...attack, qualities } as ScenarioEvent));
  expect(problemWithScenario(model, scenario)).toMatchObject({ code: "contradictory_scenario" });
});

test("whoever attacks with others is one of the parties", () => {
  const scenario = course(on("2026-02-01", { ...attack, together: ["belarus"] } as ScenarioEvent));
  expect(problemWithScenario(model, scenario)).toMatchObject({ code: "unknown_name" });
});

test.each([
  ["a gate open and shut", gate(true), gate(false)],
  ["a vote for and against", vote(true), vote(false)],
  [
    "a suspension and its end",
    { type: "suspends", by: null, instrument: "pact" },
    { type: "resumes", by: null, instrument: "pact" },
  ],
] as const)(
  "%s in one hour contradict each other; a day later the second undoes the first",
  (_, first, second) => {
    const together = course(on("2026-02-01", first), on("2026-02-01", second));
    expect(problemWithScenario(model, together)).toMatchObject({
      code: "contradictory_scenario",
      message: expect.stringContaining("same hour of 2026-02-01"),
    });
    expect(problemWithScenario(model, course(on("2026-02-01", first), on("2026-02-02", second)))).toBeNull();
    expect(
      problemWithScenario(model, course(on("2026-02-01", first), on("2026-02-01", second, 5))),
    ).toBeNull();
  },
);
