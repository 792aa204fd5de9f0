import { Cite } from "@citation-js/core";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { alaskaDossier, expectedFile } from "../testing/alaska.js";
import { anyDossier, anyText } from "../testing/hostile.js";
import { bibtex } from "./bibtex.js";
import { citationsOf } from "./citation.js";
import type { Citation } from "./citation.js";
import { csl, cslSchema } from "./csl.js";
import { ris } from "./ris.js";

const FULL: Citation = {
  key: "oslo",
  title: "Talks & terms: 50% of {what} is #1_agreed, Über Жизнь",
  author: "Anna Berg",
  publisher: "The Oslo Post",
  published: { year: 2024, month: 5, day: 1 },
  address: "https://oslo.example/a_b?c=50%25&d=~e#f",
  language: "en",
  record: "sha256:00",
};

const BARE: Citation = {
  ...FULL,
  author: null,
  publisher: null,
  published: null,
  address: null,
  language: null,
};

/** Whether braces balance as BibTeX counts them: every one, also after a backslash. */
const balance = (text: string): boolean => {
  let depth = 0;
  for (const one of text) {
    if (one === "{") depth += 1;
    if (one === "}") depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
};

const anyCitation: fc.Arbitrary<Citation> = fc
  .record({
    title: anyText,
    author: fc.option(anyText),
    publisher: fc.option(anyText),
    address: fc.option(anyText),
  })
  .map((set) => ({ ...FULL, ...set }));

// Each adds its format to the reader.
beforeAll(async () => {
  await import("@citation-js/plugin-bibtex");
  await import("@citation-js/plugin-ris");
});

describe("citations", () => {
  it("come back from readers of BibTeX and RIS with the same title, publisher, date and address", () => {
    for (const [text, forceType] of [
      [bibtex([FULL]), "@biblatex/text"],
      [ris([FULL]), "@ris/file"],
    ] as const) {
      const [read] = new Cite(text, { forceType }).data;
      expect(read?.title?.replaceAll(/<[^>]*>/gu, "")).toBe(FULL.title);
      expect(read?.issued?.["date-parts"]).toEqual([[2024, 5, 1]]);
      expect(read?.URL).toBe(FULL.address);
    }
  });

  it("leave out who and when where it is not known", () => {
    expect(bibtex([BARE])).not.toMatch(/author|year|month|url|publisher/u);
    expect(ris([BARE])).not.toMatch(/^(?:AU|PY|DA|UR|PB) /mu);
    expect(csl([BARE])).toEqual([{ id: "oslo", type: "document", title: BARE.title, note: "sha256:00" }]);
  });

  it("balance their braces in BibTeX whatever the names and texts are, and stay one entry", () => {
    fc.assert(
      fc.property(anyCitation, (citation) => {
        const text = bibtex([citation]);
        expect(balance(text)).toBe(true);
        expect(text.match(/^@/gmu)).toHaveLength(1);
        const printed = text.split("\n").filter((line) => !line.startsWith("  url = "));
        for (const line of printed) expect(line).not.toMatch(/(?<!\\)[%$#&_]|[~^]/u);
      }),
    );
  });

  it("keep each value of RIS on its own line, so that no text can end a record", () => {
    fc.assert(
      fc.property(anyCitation, (citation) => {
        const lines = ris([citation]).split("\r\n");
        expect(lines.filter((line) => line.startsWith("ER  -"))).toEqual(["ER  - "]);
        for (const line of lines.filter((one) => one !== "")) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- /u);
      }),
    );
  });

  it("have keys that differ also where names do so only in signs or capitals", () => {
    fc.assert(
      fc.property(anyDossier, fc.uniqueArray(anyText, { minLength: 2, maxLength: 6 }), (dossier, names) => {
        const reports = names.flatMap((name) => dossier.reports.map((report) => ({ ...report, name })));
        const keys = citationsOf({ ...dossier, reports }).map(({ key }) => key.toLowerCase());
        expect(new Set(keys).size).toBe(names.length);
        expect(keys.every((key) => /^[a-z0-9_][\w.:-]*$/u.test(key))).toBe(true);
      }),
    );
  });

  it("are what their schema says", async () => {
    const all = [...csl(citationsOf(await alaskaDossier())), ...csl([FULL, BARE])];
    expect(cslSchema.parse(all)).toEqual(all);
  });

  it("are as expected", async () => {
    const citations = citationsOf(await alaskaDossier());
    await expect(bibtex(citations)).toMatchFileSnapshot(expectedFile("reports.bib"));
    await expect(ris(citations)).toMatchFileSnapshot(expectedFile("reports.ris"));
    const text = `${JSON.stringify(csl(citations), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(expectedFile("reports.csl-json"));
  });
});
