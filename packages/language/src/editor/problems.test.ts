import { expect, it } from "vitest";
import { problemOf } from "./problems.js";
import { analysed } from "./testing/editing.js";

it("marks the word that a problem is about, and shows faded what could be left out", async () => {
  const text =
    'party us "United States"\nplace black-sea "Black Sea"\nagreement pact "Pact"\n  force draft\nparties us\n';
  const { diagnostics } = await analysed(text);
  const problems = diagnostics.map((one) => problemOf(one, text.split("\n")));
  expect(problems.find(({ code }) => code === "unused_name")).toMatchObject({
    range: { start: { line: 1, character: 6 }, end: { line: 1, character: 15 } },
    severity: 2,
    tags: [1],
  });
  for (const { code, tags } of problems)
    expect([code, tags !== undefined]).toEqual([code, code === "unused_name"]);
});
