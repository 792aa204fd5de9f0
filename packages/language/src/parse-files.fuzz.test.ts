import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { STANDARD_MEASURES } from "@foedus/engine";
import { parseFiles } from "./parse-files.js";
import { DECLARATION_WORDS, RESERVED_WORDS } from "./parsing/reserved-words.js";
import { DOSSIER, projectFiles, TREATY, TREATY_SCENARIOS } from "./testing/project-files.js";

/** Whatever the text: no exception, and every diagnostic stands inside it and says what to do. */
async function expectSoundDiagnostics(text: string): Promise<void> {
  const { diagnostics } = await parseFiles([{ path: "any.foedus", text }]);
  const lines = text.split(/\r\n|\n|\r/u);
  for (const { line, column, message, help } of diagnostics) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(message).not.toBe("");
    expect(help).not.toBe("");
  }
}

const words = [
  ...RESERVED_WORDS,
  ...DECLARATION_WORDS,
  ...STANDARD_MEASURES.map((measure) => measure.name),
  "armed attack on",
  "assist",
  "consult",
  "enact law",
  "force law",
  "victim",
  "unspecified as",
  "decides by",
  "us",
  "uk",
  "nato.article-5",
  '"Title"',
  '"',
  "--",
  "{",
  "}",
  "=",
  ":",
  ",",
  "72 hours",
  "0 days",
  "2026-02-30",
  "2026-02-28",
  "99999999999999999999",
  "\n",
  "\narticle 1\n",
  '\nagreement a "A"\n',
  "\r\n",
  "é",
  "\u{1F600}",
];

describe("any text at all", () => {
  it("never breaks the reader, as a string of any characters", async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), expectSoundDiagnostics), {
      numRuns: 300,
    });
  });

  it("never breaks the reader, as words of the language in any order", async () => {
    const sentence = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(" "));
    await fc.assert(fc.asyncProperty(sentence, expectSoundDiagnostics), { numRuns: 600 });
  });

  it("never breaks the reader, as a file full of comments", async () => {
    const text = `party us "United States"\n${"-- us\n".repeat(160_000)}`;
    const { diagnostics } = await parseFiles([{ path: "any.foedus", text }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["unused_name"]);
  });

  it("never breaks the reader, as a true text with a stretch replaced", async () => {
    const texts = projectFiles(TREATY, TREATY_SCENARIOS, ...DOSSIER).map((file) => file.text);
    const changed = fc
      .tuple(
        fc.constantFrom(...texts),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(40),
        fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 5 })),
      )
      .map(([text, where, length, put]) => {
        const at = Math.floor(where * text.length);
        return text.slice(0, at) + put + text.slice(at + length);
      });
    await fc.assert(fc.asyncProperty(changed, expectSoundDiagnostics), { numRuns: 300 });
  });
});
