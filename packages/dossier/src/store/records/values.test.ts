import { expect, test } from "vitest";
import { VALUES } from "./values.js";

test("a text of many megabytes is held to its form, and half of a character is found at its end", () => {
  const text = "x\u2014".repeat(10_000_000);
  expect(VALUES.scenario.safeParse({ text }).success).toBe(true);
  expect(VALUES.scenario.safeParse({ text: `${text}\uD834` }).success).toBe(false);
});
