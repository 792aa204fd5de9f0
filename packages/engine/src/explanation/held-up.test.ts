import { expect, test } from "vitest";
import { findingOf } from "../meaning/testing/pact-questions.js";
import type { Example } from "../meaning/testing/pact-questions.js";

const told = (example: Example): readonly string[] =>
  findingOf(example).because.map(({ code, sentence }) => `${code}: ${sentence}`);

test("what is owed and was released says who released it, and when", () => {
  const released = { type: "releases", by: "ukraine", owner: "us", clause: "pact.article-1" } as const;
  expect(told({ given: [["2026-01-20", released]] })).toEqual([
    "held_up: Article 1 of the Pact is held up since 2026-01-20: UKRAINE releases US from Article 1 of the Pact.",
  ]);
});

test("what is suspended says by whom it was", () => {
  const suspended = { type: "suspends", by: null, instrument: "pact" } as const;
  expect(told({ given: [["2026-01-20", suspended]] })).toEqual([
    "held_up: Article 1 of the Pact is held up since 2026-01-20: the Pact is suspended.",
  ]);
});

test("what its beneficiary has forfeited says with what it ended", () => {
  const until = [{ type: "act", by: { type: "party", name: "ukraine" }, act: "launch missile" }] as const;
  const launched = { type: "acts", by: "ukraine", act: "launch missile" } as const;
  expect(told({ changes: { clause: { until } }, given: [["2026-01-20", launched]] })).toEqual([
    "lapsed: What Article 1 of the Pact gives rise to ends with an act of UKRAINE, and the scenario gives that.",
  ]);
});
