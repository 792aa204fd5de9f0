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

test("a party does not attack itself", () => {
  const scenario = course(on("2026-02-01", { ...attack, aggressor: "ukraine" } as ScenarioEvent));
  expect(problemWithScenario(model, scenario)).toMatchObject({ code: "contradictory_scenario" });
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
