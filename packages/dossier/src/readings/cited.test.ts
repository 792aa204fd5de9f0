import { expect, test } from "vitest";
import { citedNames } from "./cited.js";

test("a source of an agreement counts, alone, in a list and as a string", () => {
  const names = citedNames({
    texts: [
      'article guarantee "A guarantee" source witkoff-1, "zelenskyy-3"',
      "within unspecified [rubio-2]",
      "agreement { that nobody finished -- witkoff-9",
    ],
    positions: [],
  });
  for (const name of ["witkoff-1", "zelenskyy-3", "rubio-2", "witkoff-9"]) expect(names).toContain(name);
});

test("a name that says its report takes no other's", () => {
  const names = citedNames({
    texts: ['article guarantee source "oslo/witkoff-1"'],
    positions: [{ statements: ["oslo/lind-1", "lind-2"] }],
  });
  expect(names).not.toContain("witkoff-1");
  expect(names).not.toContain("lind-1");
  expect(names).toContain("lind-2");
});

test("a name that only begins like another is another", () => {
  expect(citedNames({ texts: ["source witkoff-12"], positions: [] })).not.toContain("witkoff-1");
});
