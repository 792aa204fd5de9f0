import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Dossier } from "../../folder/dossier.js";
import { alaskaDossier, expectedFile } from "../testing/alaska.js";
import { anyDossier } from "../testing/hostile.js";
import { annotationsOf } from "./build.js";
import { annotationsSchema } from "./schema.js";
import type { Annotations, StatementAnnotation } from "./schema.js";
import { selectorsOf } from "./selectors.js";

const statementsIn = ({ first }: Annotations): readonly StatementAnnotation[] =>
  first.items.filter((item) => item.motivation === "classifying");

const linksIn = ({ first }: Annotations) => first.items.filter((item) => item.motivation === "linking");

/** The words of a position as the model counts: in code points. */
const slice = (text: string, start: number, end: number): string =>
  Array.from(text).slice(start, end).join("");

const isIri = (value: string): boolean => URL.canParse(value);

/** What the Web Annotation Data Model demands of every annotation (3.1), of bodies (3.2) and of selectors (4.2). */
const meetsTheModel = (found: Annotations): void => {
  expect(found["@context"][0]).toBe("http://www.w3.org/ns/anno.jsonld");
  expect([found.type, found.first.type]).toEqual(["AnnotationCollection", "AnnotationPage"]);
  expect(found.total).toBe(found.first.items.length);
  const ids = [found.id, found.first.id, ...found.first.items.map(({ id }) => id)];
  expect(ids.every(isIri)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  for (const annotation of statementsIn(found)) {
    expect(annotation.type).toBe("Annotation");
    for (const body of annotation.body) {
      if (body.type === "TextualBody") expect(typeof body.value).toBe("string");
      else expect(isIri(body.id)).toBe(true);
    }
    expect(annotation.target.length).toBeGreaterThan(0);
    for (const { type, source, selector } of annotation.target) {
      expect([type, isIri(source.id)]).toEqual(["SpecificResource", true]);
      const [position, quote] = selector ?? [];
      if (position === undefined || quote === undefined) continue;
      expect(position.end).toBeGreaterThanOrEqual(position.start);
      expect(Array.from(quote.exact).length).toBe(position.end - position.start);
    }
  }
  const known = new Set(statementsIn(found).map(({ id }) => id));
  for (const { body, target } of linksIn(found))
    expect([known.has(body), known.has(target)]).toEqual([true, true]);
};

let dossier: Dossier;
let found: Annotations;

beforeAll(async () => {
  dossier = await alaskaDossier();
  found = annotationsOf(dossier);
});

describe("statements as Web Annotations", () => {
  it("are what the model and their schema demand", () => {
    meetsTheModel(found);
    expect(annotationsSchema.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
  });

  it("select the words of each statement in its report, by position and by quote", () => {
    const annotations = statementsIn(found);
    expect(annotations).toHaveLength(dossier.statements.length);
    for (const [index, statement] of dossier.statements.entries()) {
      const text = dossier.reports.find(({ name }) => name === statement.report)?.text ?? "";
      const selected = annotations[index]?.target.flatMap(({ selector }) => selector ?? []) ?? [];
      const positions = selected.flatMap((one) => (one.type === "TextPositionSelector" ? [one] : []));
      const quotes = selected.flatMap((one) => (one.type === "TextQuoteSelector" ? [one] : []));
      expect(positions.map(({ start, end }) => slice(text, start, end))).toEqual(statement.words);
      expect(quotes.map(({ exact }) => exact)).toEqual(statement.words);
      for (const { prefix, exact, suffix } of quotes) expect(text).toContain(prefix + exact + suffix);
    }
  });

  it("link each nested statement to the one that carries it", () => {
    const nested = dossier.statements.filter(({ parent }) => parent !== null);
    expect(nested.length).toBeGreaterThan(0);
    expect(linksIn(found).map(({ body, target }) => [body, target])).toEqual(
      nested.map(({ report, id, parent }) => [
        `urn:foedus:alaska-2025:statement:${report}/${parent ?? ""}`,
        `urn:foedus:alaska-2025:statement:${report}/${id}`,
      ]),
    );
  });

  it("count characters as the model does, where a report has letters beyond 16 bits", () => {
    const text = "😀😀 “Yes”, she said. 😀";
    const start = text.indexOf("Yes");
    expect(selectorsOf(text, [start, start + 3])).toEqual([
      { type: "TextPositionSelector", start: 4, end: 7 },
      { type: "TextQuoteSelector", exact: "Yes", prefix: "😀😀 “", suffix: "”, she said. 😀" },
    ]);
  });

  it("slice back to the same words in any text", () => {
    const anySpan = fc
      .tuple(
        fc.array(fc.string({ unit: "grapheme" })),
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
      )
      .map(([before, words, after]) => ({
        text: before.join("") + words + after,
        start: before.join("").length,
        words,
      }));
    fc.assert(
      fc.property(anySpan, ({ text, start, words }) => {
        const [position, quote] = selectorsOf(text, [start, start + words.length]);
        expect([slice(text, position.start, position.end), quote.exact]).toEqual([words, words]);
        expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
      }),
    );
  });

  it("meet the model whatever the names and texts are", () => {
    fc.assert(
      fc.property(anyDossier, (any) => {
        expect(() => {
          meetsTheModel(annotationsOf(any));
        }).not.toThrow();
      }),
    );
  });

  it("are as expected", async () => {
    const text = `${JSON.stringify(found, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(expectedFile("annotations.jsonld"));
  });
});
