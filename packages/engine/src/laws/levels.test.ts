import { expect, test } from "vitest";
import { FORCES } from "../model/instrument.js";
import { answerTo, holdsFor, lawCase } from "./testing/law.js";

test("levels are cumulative: at each, the answer is that of the texts of its force and below, if nothing else were there", () => {
  let differing = 0;
  holdsFor(lawCase(), 200, (one) => {
    const { verdicts } = answerTo(one);
    if (verdicts.law !== verdicts.report) differing += 1;
    for (const level of FORCES) {
      const counting = one.model.instruments.filter(
        ({ force }) => force.type === "stated" && FORCES.indexOf(force.value) <= FORCES.indexOf(level),
      );
      const alone = answerTo({ ...one, model: { ...one.model, instruments: counting } });
      expect([level, alone.verdicts.report]).toEqual([level, verdicts[level]]);
    }
  });
  expect(differing).toBeGreaterThan(20);
});
