import * as fc from "fast-check";
import { expect, it } from "vitest";
import { firstJsonError } from "./json-error.js";

it.each([
  ['{"a": 1,, "b": 2}', 8],
  ['{"a": x}', 6],
  ['{"a" 1}', 5],
  ["[1, 2", 5],
  ['{"a": "b', 6],
  ["", 0],
  ["[1]]", 3],
  ["{,}", 1],
  ["[01]", 2],
])("finds where %s stops being JSON", (text, at) => {
  expect(firstJsonError(text)).toBe(at);
});

it("runs through everything that is JSON", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(firstJsonError(text)).toBe(text.length);
    }),
  );
});

it("withstands any depth", () => {
  expect(firstJsonError("[".repeat(200_000))).toBe(200_000);
});
