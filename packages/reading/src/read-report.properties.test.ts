import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReport } from "./read-report.js";
import { ACTS } from "./statement.js";
import { reportText } from "./testing/arbitraries.js";

const read = (text: string): ReturnType<typeof readReport> =>
  readReport({ id: "report", text, published: "2025-08-17" });

describe("for any text", () => {
  it("every span lies in the text, is not empty, and the spans of a statement are in order", () => {
    fc.assert(
      fc.property(reportText, (text) => {
        for (const statement of read(text)) {
          expect(statement.content.length).toBeGreaterThan(0);
          for (const spans of [statement.content, statement.cue, statement.speaker.spans]) {
            let end = 0;
            for (const span of spans) {
              expect(span[0]).toBeGreaterThanOrEqual(end);
              expect(span[1]).toBeGreaterThan(span[0]);
              expect(span[1]).toBeLessThanOrEqual(text.length);
              end = span[1];
            }
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it("ids are unique, a parent comes before what it carries, and the chain repeats the parents", () => {
    fc.assert(
      fc.property(reportText, (text) => {
        const seen = new Map<string, number>();
        for (const { id, parent, level, chain, acts, confidence } of read(text)) {
          expect(seen.has(id)).toBe(false);
          const above = parent === null ? -1 : seen.get(parent);
          expect(above).toBeDefined();
          expect(chain).toHaveLength((above ?? -1) + 1);
          expect(level === "nested").toBe(parent !== null);
          expect(acts).toEqual(ACTS.filter((act) => acts.includes(act)));
          expect(acts.length).toBeGreaterThan(0);
          expect(Number.isInteger(confidence) && confidence >= 0 && confidence <= 100).toBe(true);
          seen.set(id, chain.length);
        }
      }),
      { numRuns: 400 },
    );
  });

  it("the same text gives the same statements", () => {
    fc.assert(
      fc.property(reportText, (text) => {
        expect(read(text)).toEqual(read(text));
      }),
    );
  });

  it("even one of half a million marks or claims in a single sentence is read to the end", () => {
    for (const part of ["“", '"a ', "”x “", "Peru agreed to ", "Rubio said, ", "“Go.” "]) {
      expect(() => read(part.repeat(200_000))).not.toThrow();
    }
  });
});
