import type { Statement } from "@foedus/dossier";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesByParagraph, linesOf, paragraphsOf, rowsOf, segmentsOf } from "./segments.js";

const made = (id: string, content: Statement["content"], more: Partial<Statement> = {}): Statement => ({
  report: "r",
  id,
  parent: null,
  level: "primary",
  speaker: { name: "X", party: null, spans: [] },
  cue: [],
  content,
  quotation: "indirect",
  acts: ["aim"],
  venue: null,
  date: null,
  chain: [],
  confidence: 1,
  reason: "r",
  status: "confirmed",
  ...more,
});

const spans = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => [start, start + length] as const);

describe("the segments of a paragraph", () => {
  it("give back its words exactly, whatever overlaps", () => {
    fc.assert(
      fc.property(
        fc.array(spans, { maxLength: 12 }),
        fc.string({ minLength: 80, maxLength: 80 }),
        (many, text) => {
          const statements = many.map((span, index) => made(`s-${index}`, [span]));
          const lines = linesOf(statements);
          for (const paragraph of paragraphsOf(text)) {
            const segments = segmentsOf(paragraph, lines, statements[0] ?? null, text);
            expect(segments.map(({ start, end }) => text.slice(start, end)).join("")).toBe(
              text.slice(paragraph.start, paragraph.end),
            );
            for (const { start, lines: under } of segments) {
              const there = statements.filter(
                ({ content: [[from, to] = [0, 0]] }) => from <= start && start < to,
              );
              expect(under.map(({ id }) => id).sort()).toEqual(there.map(({ id }) => id).sort());
            }
          }
        },
      ),
    );
  });

  it("never put two lines on each other", () => {
    const holds = fc.property(fc.array(spans, { maxLength: 12 }), (many) => {
      const statements = many.map((span, index) => made(`s-${index}`, [span]));
      const rows = rowsOf(statements);
      const meet = (one: Statement, other: Statement): boolean => {
        const [[from, to] = [0, 0]] = one.content;
        const [[start, end] = [0, 0]] = other.content;
        return one !== other && from < end && start < to;
      };
      return statements.every((one) =>
        statements.every((other) => !meet(one, other) || rows.get(one.id) !== rows.get(other.id)),
      );
    });
    expect(fc.check(holds)).toMatchObject({ failed: false, counterexample: null });
  });

  it("are given the lines of their paragraph and no others, also of what runs over several", () => {
    const breaks = fc.array(fc.nat(78), { maxLength: 8 });
    const holds = fc.property(fc.array(spans, { maxLength: 12 }), breaks, (many, places) => {
      const text = Array.from({ length: 80 }, (_, at) => (places.includes(at) ? "\n" : "x")).join("");
      const paragraphs = paragraphsOf(text);
      const lines = linesOf(many.map((span, index) => made(`s-${index}`, [span])));
      const simply = paragraphs.map(({ start, end }) =>
        lines.filter(({ span }) => span[0] < end && span[1] > start),
      );
      expect(linesByParagraph(paragraphs, lines)).toEqual(simply);
    });
    expect(fc.check(holds)).toMatchObject({ failed: false, counterexample: null });
  });

  it("draw no line under what was rejected, and say what garbled words seem to mean", () => {
    const text = "He said yes to that.";
    const rejected = made("r-1", [[8, 19]], { status: "rejected" });
    const chosen = made("c-1", [[8, 19]], { gloss: [{ words: "that", meaning: "the offer" }] });
    const [paragraph = { start: 0, end: 0, isWrapped: false }] = paragraphsOf(text);
    const segments = segmentsOf(paragraph, linesOf([rejected, chosen]), chosen, text);
    expect(segments.map(({ start, end, gloss }) => [text.slice(start, end), gloss])).toEqual([
      ["He said ", null],
      ["yes to ", null],
      ["that", "the offer"],
      [".", null],
    ]);
    expect(segments.flatMap(({ lines }) => lines.map(({ id }) => id))).not.toContain("r-1");
  });

  it("leave out empty lines, and take whatever breaks a text holds", () => {
    expect(paragraphsOf("a\n\n  \nb\n")).toEqual([
      { start: 0, end: 1, isWrapped: false },
      { start: 6, end: 7, isWrapped: false },
    ]);
    expect(paragraphsOf("")).toEqual([]);
  });

  it("join lines that were broken to a width, and leave lines of their own alone", () => {
    const line = "A minister said on Thursday that four states had agreed to";
    expect(
      paragraphsOf(`${line}\n${line}\na map.\n\nQ: Why?\nA: Because.`).map((one) => one.isWrapped),
    ).toEqual([true, false, false]);
  });
});
