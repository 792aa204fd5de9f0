import { expect, test } from "vitest";
import { FORCES } from "../model/instrument.js";
import type { Level, Model } from "../model/instrument.js";
import { problemWithScenario } from "../scenario/problem-with-scenario.js";
import { answerTo, holdsFor, lawCase } from "./testing/law.js";

/** The model with nothing but the texts of a level. */
function upTo(level: Level, model: Model): Model {
  return {
    ...model,
    instruments: model.instruments.filter(
      ({ force }) => force.type === "stated" && FORCES.indexOf(force.value) <= FORCES.indexOf(level),
    ),
  };
}

/** Cases whose scenario speaks of no text that some level leaves out. */
const cases = lawCase().filter(({ model, scenario }) =>
  FORCES.every((level) => problemWithScenario(upTo(level, model), scenario) === null),
);

test("levels are cumulative: at each, the answer is that of the texts of its force and below, if nothing else were there", () => {
  let differing = 0;
  holdsFor(cases, 300, (one) => {
    const { verdicts } = answerTo(one);
    if (verdicts.law !== verdicts.report) differing += 1;
    for (const level of FORCES) {
      const alone = answerTo({ ...one, model: upTo(level, one.model) });
      expect([level, alone.verdicts.report]).toEqual([level, verdicts[level]]);
    }
  });
  expect(differing).toBeGreaterThan(20);
});
