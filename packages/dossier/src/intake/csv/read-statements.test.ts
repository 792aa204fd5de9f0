import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneByte } from "../testing/one-byte.js";
import { readStatementTable } from "./read-statements.js";
import { rowsOf } from "./rows.js";

const TEXT =
  "Kari Moe said that Iceland has agreed to pay. “We are glad,” she said. Iceland, “very” glad, said so.\n";
const TEXTS = new Map([["note", TEXT]]);
const HEADER = "report,id,parent,speaker,party,words,content_spans,quotation,acts,date";

const read = (...lines: readonly string[]) =>
  readStatementTable(Buffer.from(lines.join("\r\n")), TEXTS, { source: "s.csv" });

describe("a table of statements", () => {
  it("gives statements whose spans slice back to their words", () => {
    const { statements, problems } = read(
      HEADER,
      'note,,,Kari Moe,norway,Iceland has agreed to pay,,indirect,"claim of agreement; welcome",2024-05-13',
      "note,,moe-1,Iceland,iceland,to pay,,indirect,acceptance,",
    );
    expect(problems).toEqual([]);
    expect(statements).toMatchObject([
      {
        id: "moe-1",
        level: "primary",
        parent: null,
        acts: ["claim_of_agreement", "welcome"],
        chain: [],
        date: "2024-05-13",
        status: "proposed",
      },
      {
        id: "iceland-1",
        level: "nested",
        parent: "moe-1",
        chain: [{ name: "Kari Moe", party: "norway" }],
        date: null,
      },
    ]);
    for (const { content, words } of statements)
      expect(content.map(([start, end]) => TEXT.slice(start, end))).toEqual(words);
  });

  it("may have stretches of words with something left out between them", () => {
    const { statements } = read(HEADER, 'note,,,Iceland,,"Iceland, … glad, said so",,mixed,evaluation,');
    expect(statements[0]?.words).toEqual(["Iceland,", "glad, said so"]);
  });

  it("may have cells with a million blanks, which only cost what reading them costs", () => {
    const blanks = " ".repeat(1_000_000);
    const { problems } = read(
      HEADER,
      `note,,,Iceland,,"Iceland, … glad,${blanks}said so",,mixed,evaluation,`,
      `note,,,Iceland,,said so,,indirect,"welcome${blanks}evaluation",`,
    );
    expect(problems.map(({ line }) => line)).toEqual([2, 3]);
  });

  it("may be written by a spreadsheet with semicolons, in its encoding, with guarded cells", () => {
    const bytes = oneByte(
      `report;speaker;words;quotation;acts\nnote;Kari Moe;“We are glad,”;direct;welcome\nnote;'=Moe;she said;indirect;welcome\n`,
      "windows-1252",
    );
    const { statements, encoding, problems } = readStatementTable(bytes, TEXTS, {
      source: "s.csv",
      encoding: "windows-1252",
    });
    expect(problems).toEqual([]);
    expect(encoding).toMatchObject({ name: "windows-1252" });
    expect(statements.map(({ speaker }) => speaker.name)).toEqual(["Kari Moe", "=Moe"]);
  });

  it.each([
    ["an unknown report", "none,,,Moe,,glad,,direct,welcome,", "There is no report “none”."],
    [
      "words that the report does not say",
      "note,,,Moe,,We were glad,,direct,welcome,",
      "does not say “We were glad”",
    ],
    ["words that it says twice", "note,,,Moe,,said,,direct,welcome,", "more than once"],
    ["spans that say something else", "note,,,Moe,,glad,0-4,direct,welcome,", "the report says “Kari”"],
    ["spans beyond its end", "note,,,Moe,,,900-950,direct,welcome,", "ends before"],
    ["spans that are none", "note,,,Moe,,glad,4,direct,welcome,", "are no spans"],
    ["no words", "note,,,Moe,,,,direct,welcome,", "no words"],
    ["no speaker", "note,,,,,agreed,,direct,welcome,", "speaker"],
    ["an unknown act", "note,,,Moe,,agreed,,direct,shouting,", "acts"],
    ["a date that is none", "note,,,Moe,,agreed,,direct,welcome,2024-02-30", "date"],
    ["a party that is no name", "note,,,Moe,Norway!,agreed,,direct,welcome,", "speaker"],
    ["an unknown parent", "note,,moe-9,Moe,,agreed,,direct,welcome,", "the id “moe-9”"],
    ["an id that is taken", "note,first,,Moe,,agreed,,direct,welcome,", "the id “first”"],
  ])("tells a row with %s by its line, and keeps the others", (_, row, message) => {
    const good = "note,first,,Kari Moe,,has agreed,,indirect,offer,";
    const { statements, problems } = read(
      HEADER,
      good,
      "",
      row,
      "note,last,,Kari Moe,,to pay,,indirect,offer,",
    );
    expect(statements.map(({ id }) => id)).toEqual(["first", "last"]);
    expect(problems).toMatchObject([
      { code: "wrong_row", line: 4, source: "s.csv", message: expect.stringContaining(message) as unknown },
    ]);
    expect(problems[0]?.help).not.toBe("");
  });

  it.each([
    ["a column that is missing", "report,speaker,words,acts", "“quotation” is missing"],
    ["a column that is not known", `${HEADER},mood`, "“mood”"],
    ["a column twice", `${HEADER},party`, "Two columns"],
  ])("with %s is a problem with what the columns are", (_, header, message) => {
    expect(read(header, "x").problems).toMatchObject([
      { code: "wrong_columns", line: 1, message: expect.stringContaining(message) as unknown },
    ]);
  });

  it("whose quotation marks are wrong tells where, after cells of several lines", () => {
    expect(read(HEADER, '"two\nlines",x', 'note,"never closed').problems).toMatchObject([
      { code: "wrong_row", line: 4 },
    ]);
    expect(read(HEADER, 'note,"closed" too early').problems).toMatchObject([{ code: "wrong_row", line: 2 }]);
  });

  it("that is empty or no text is a problem", () => {
    expect(read("").problems).toMatchObject([{ code: "empty" }]);
    expect(
      readStatementTable(Uint8Array.of(0xc3, 0xa9, 0xc3), TEXTS, { source: "s.csv" }).problems,
    ).toMatchObject([{ code: "wrong_bytes", offset: 2 }]);
  });
});

describe("properties of tables", () => {
  it("cells come back as they were written", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", " ", "ž") });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (table) => {
          const rows = [["first", "second"], ...table];
          const text = rows
            .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(","))
            .join("\n");
          const found = rowsOf(text);
          expect("type" in found ? found : found.map(({ cells }) => cells)).toEqual(rows);
        },
      ),
    );
  });

  it("arbitrary bytes never throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, headed) => {
        const table = headed ? Buffer.concat([Buffer.from(`${HEADER}\n`), bytes]) : bytes;
        expect(Array.isArray(readStatementTable(table, TEXTS, { source: "s.csv" }).problems)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
