import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseFiles } from "../parse-files.js";
import { DOSSIER, projectFiles, TREATY, TREATY_SCENARIOS } from "../testing/project-files.js";
import { formatText } from "./format-text.js";
import { formattingEdits, type LineEdit } from "./text-edits.js";
import { deformedLayouts, inkOf } from "./testing/deformed.js";
import { LONG_TEXTS } from "./testing/long-texts.js";

const REFERENCE = projectFiles("docs/language/README.md")[0]?.text ?? "";
const PAGES = readdirSync(new URL("../diagnostics", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "testing" && entry.name !== "syntax")
  .map(({ name }) => readFileSync(new URL(`../diagnostics/${name}/${name}.md`, import.meta.url), "utf8"));
const examplesIn = (page: string): readonly string[] =>
  [...page.matchAll(/^```foedus\n(.*?)^```/gmsu)].map((match) => match[1] ?? "");

const TEXTS = [
  ...LONG_TEXTS,
  ...projectFiles(TREATY, TREATY_SCENARIOS, ...DOSSIER).map(({ text }) => text),
  ...examplesIn(REFERENCE),
  ...PAGES.flatMap(examplesIn),
];

function format(text: string): string {
  const formatted = formatText(text);
  if (formatted.type === "unreadable") throw new Error(formatted.message);
  return formatted.text;
}

/** What a text means, but for where things stand in it and the white space in what is quoted. */
async function meaningOf(text: string): Promise<unknown> {
  const { model, scenarios, variants, diagnostics } = await parseFiles([{ path: "a.foedus", text }]);
  const codes = diagnostics.map(({ code }) => code).toSorted();
  return JSON.parse(
    JSON.stringify({ model, scenarios, variants, codes }, (key, value: unknown) => {
      if (key === "line" || key === "column") return undefined;
      return typeof value === "string" ? value.replaceAll(/\s/gu, "") : value;
    }),
  ) as unknown;
}

function applied(text: string, edits: readonly LineEdit[]): string {
  const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/gu) ?? [];
  let result = "";
  let at = 0;
  for (const { range, newText } of edits) {
    expect(range.start.line).toBeGreaterThanOrEqual(at);
    result += lines.slice(at, range.start.line).join("") + newText;
    at = range.end.line;
  }
  return result + lines.slice(at).join("");
}

describe("a text set in any way", () => {
  it("is one that can be read", () => {
    for (const text of TEXTS) expect(formatText(text)).toMatchObject({ type: "formatted", unread: 0 });
  });

  it("comes out the same when formatted again", () => {
    fc.assert(
      fc.property(deformedLayouts(TEXTS), ({ layout }) => {
        const once = format(layout);
        expect(format(once)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  it("keeps every word and comment, in order", () => {
    fc.assert(
      fc.property(deformedLayouts(TEXTS), ({ layout }) => {
        expect(formatText(layout)).toMatchObject({ type: "formatted", unread: 0 });
        expect(inkOf(format(layout))).toEqual(inkOf(layout));
      }),
      { numRuns: 500 },
    );
  });

  it("ends no line in white space, leaves no two lines empty, and ends in one line end", () => {
    fc.assert(
      fc.property(deformedLayouts(TEXTS), ({ layout }) => {
        const once = format(layout);
        expect(once).not.toMatch(/[\t\r\u00A0]|[^\S\n]\n|\n\n\n|^\n/u);
        expect(once).toMatch(/\S\n$/u);
      }),
      { numRuns: 500 },
    );
  });

  it("means the same", async () => {
    await fc.assert(
      fc.asyncProperty(deformedLayouts(TEXTS), async ({ layout }) => {
        expect(await meaningOf(format(layout))).toEqual(await meaningOf(layout));
      }),
      { numRuns: 60 },
    );
  });

  it("is brought there by its edits, of which a laid out text needs none", () => {
    fc.assert(
      fc.property(deformedLayouts(TEXTS), ({ layout }) => {
        const found = formattingEdits(layout);
        if (found.type === "unreadable") throw new Error(found.message);
        expect(applied(layout, found.edits)).toBe(format(layout));
        expect(formattingEdits(format(layout))).toEqual({ type: "edits", edits: [] });
      }),
      { numRuns: 500 },
    );
  });
});

describe("any text at all", () => {
  const sentences = [
    'party us "United States", uk "UK"',
    "party us",
    "article 1\n  us mst consult",
    "  article 2 us must consult",
    "-- note",
    '"',
    "{",
    "-",
    "\u2028party x",
    'place a "A"\nplace b "B"',
    'agreement pact "Pact"\n force law',
    "scenario s\n 2026-01-01 pact concluded   ",
    "\r\n",
    "\n\n\n",
    "\uFEFF",
    "é",
  ];
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }).map((text) => text.replaceAll("\0", "")),
    fc
      .array(fc.tuple(fc.constantFrom(...sentences), fc.constantFrom("\n", " ", "\n\n", "\r\n", "")), {
        maxLength: 12,
      })
      .map((parts) => parts.flat().join("")),
  );

  it("is formatted without an exception, once and for all, with all its words", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const once = format(text);
        expect(format(once)).toBe(once);
        expect(once.replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
      }),
      { numRuns: 2000 },
    );
  });

  it("keeps what is wrong with it", async () => {
    const codes = async (text: string): Promise<readonly string[]> =>
      (await parseFiles([{ path: "a.foedus", text }])).diagnostics.map(({ code }) => code);
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await codes(format(text))).toEqual(await codes(text));
      }),
      { numRuns: 300 },
    );
  });
});
