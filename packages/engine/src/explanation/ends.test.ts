import { expect, test } from "vitest";
import { findingOf } from "../meaning/testing/pact-questions.js";
import type { Changes } from "../testing/pact.js";

const told = (changes: Changes): readonly string[] =>
  findingOf({ changes }).because.map(({ sentence }) => sentence);

test("what is owed until others decide otherwise says who they are and what they do", () => {
  expect(told({ provision: { unless: [{ type: "vote", council: "council" }] } })).toEqual([
    "What Article 1 of the Pact gives rise to ends with a decision by 2 of 2 (UK and US).",
  ]);
  const until = [{ type: "act", by: { type: "party", name: "russia" }, act: "test weapon" }] as const;
  expect(told({ clause: { until } })).toEqual([
    "What Article 1 of the Pact gives rise to ends with an act of RUSSIA.",
  ]);
});

test("an owner's exit is told with its period of notice", () => {
  const exit = { article: "article-2", notice: { amount: 1, unit: "days" } } as const;
  expect(told({ instrument: { exit } })).toEqual([
    "What Article 1 of the Pact gives rise to ends with an exit of US, once the period of notice has run out.",
  ]);
});

test("what is owed throughout names no ending", () => {
  expect(told({})).toEqual(["Under Article 1 of the Pact, US must give armed force: this is owed in law."]);
});

test("what waits for an act of somebody else says which act that is", () => {
  const needs = [{ type: "act", by: { type: "party", name: "russia" }, act: "withdraw forces" }] as const;
  expect(told({ provision: { needs } })).toEqual([
    "Article 1 of the Pact waits for an act: RUSSIA must withdraw forces first.",
  ]);
});
