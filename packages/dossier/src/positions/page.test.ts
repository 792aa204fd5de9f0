import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { OTHER_RULES, STANCE_RULES } from "./rules.js";

const PAGE = readFileSync(new URL("../../../../docs/positions.md", import.meta.url), "utf8");

const words = (name: string): string => name.replaceAll("_", " ");

/** The rows of the table that begins with this line. */
const rowsAfter = (head: string): readonly string[] => {
  const lines = PAGE.split("\n");
  const from = lines.indexOf(head);
  expect(from).toBeGreaterThan(0);
  const rest = lines.slice(from + 2);
  return rest.slice(0, rest.indexOf(""));
};

it("docs/positions.md has the rules as they are, and in their order", () => {
  expect(rowsAfter("| rule | acts | stance | kind | side | |")).toEqual(
    STANCE_RULES.map(
      ({ name, acts, stance, kind, side, sentence }) =>
        `| \`${name}\` | ${acts.map(words).join(", ")} | ${stance} | ${kind} | ${words(side)} | ${sentence} |`,
    ),
  );
  expect(rowsAfter("| rule | |")).toEqual(
    Object.entries(OTHER_RULES).map(([name, sentence]) => `| \`${name}\` | ${sentence} |`),
  );
});
