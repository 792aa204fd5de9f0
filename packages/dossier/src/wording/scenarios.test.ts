import type { Model, Question, ScenarioEvent } from "@foedus/engine";
import { expect, test } from "vitest";
import type { PartyNames } from "./parties.js";
import { eventWords, questionWords } from "./scenarios.js";

const titles: Readonly<Record<string, string>> = { russia: "Russia", ukraine: "Ukraine", belarus: "Belarus" };
const titleOf = (name: string): string => titles[name] ?? name;
const names: PartyNames = { title: titleOf, inSentence: titleOf, adjective: titleOf };
const model: Model = { parties: [], groups: [], councils: [], places: [], measures: [], instruments: [] };

test("an attack is told with all who attack, how it is, and what came before it", () => {
  const event: ScenarioEvent = {
    type: "armed_attack",
    victim: "ukraine",
    object: null,
    aggressor: "russia",
    together: ["belarus"],
    qualities: [
      { quality: "sustained", holds: true },
      { quality: "provoked", holds: false },
    ],
    afterDemand: true,
    conflict: "donbas_war",
    place: { type: "territory", of: "ukraine" },
  };
  expect(eventWords(event, names, model)).toBe(
    "an armed attack on Ukraine by Russia and Belarus, on the territory of Ukraine (sustained; not provoked; after a demand that was refused; part of donbas war)",
  );
});

test.each([
  ["withdraw forces from donetsk", "Does Russia withdraw forces from donetsk within 30 days?"],
  ["carry out nuclear_tests", "Does Russia carry out nuclear tests within 30 days?"],
])("whether a party does “%s” is asked as one would at a table", (act, words) => {
  const question: Question = {
    name: "course.1",
    words: "",
    location: { file: "", line: 1, column: 1, words: "" },
    side: "ukraine",
    outcome: { performers: { type: "party", name: "russia" }, act: { type: "acts", act } },
    within: { amount: 30, unit: "days" },
  };
  expect(questionWords(question, names, model)).toBe(words);
});
