import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { expectedFile } from "./testing/alaska.js";

const page = readFileSync(new URL("../../../../docs/interchange.md", import.meta.url), "utf8");

const examples = [...page.matchAll(/^```\w+ (\S+)\n([^]*?)\n```$/gmu)].map(([, name = "", text = ""]) => ({
  name,
  text,
}));

it("shows an example of each form", () => {
  const shown = new Set(examples.map(({ name }) => name));
  const forms = [
    "positions.csv",
    "annotations.jsonld",
    "statements.graphml",
    "reports.bib",
    "reports.ris",
    "reports.csl-json",
  ];
  expect([...shown].sort()).toEqual(forms.sort());
});

it.each(examples)("shows lines of $name as they are", ({ name, text }) => {
  const lines = readFileSync(expectedFile(name), "utf8")
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u);
  const ends = lines.map((line) => line.trimEnd());
  for (const line of text.split("\n")) expect(ends).toContain(line.trimEnd());
});
