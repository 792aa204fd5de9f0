import { expect, it } from "vitest";
import { found } from "../testing/page.js";
import { LONGEST_TEXT } from "./file_too_long.js";

it("turns away a text that is too long, in one diagnostic at its beginning", async () => {
  const diagnostics = await found(" ".repeat(LONGEST_TEXT + 1));
  expect(diagnostics).toMatchObject([{ code: "file_too_long", line: 1, column: 1, severity: "error" }]);
});

it("reads the longest text that is allowed", async () => {
  expect(await found(" ".repeat(LONGEST_TEXT))).toEqual([]);
});
