import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "csv-parse/sync";
import type { Brief } from "../../brief/schema.js";
import type { Dossier } from "../../folder/dossier.js";
import { alaskaBrief, alaskaDossier, expectedFile } from "../testing/alaska.js";
import { unguarded } from "../csv.js";
import { tablesOf } from "./build.js";
import { tablesSchema } from "./schema.js";
import type { Tables } from "./schema.js";
import { sheetsOf } from "./sheets.js";

let dossier: Dossier;
let brief: Brief;
let tables: Tables;

beforeAll(async () => {
  dossier = await alaskaDossier();
  brief = await alaskaBrief(dossier);
  tables = tablesOf(dossier, brief);
});

describe("the tables of the Alaska dossier", () => {
  it("are what their schema says", () => {
    expect(tablesSchema.parse(tables)).toEqual(tables);
  });

  it("give every source in full, with words that stand in its report", () => {
    const rows = [...tables.positions, ...tables.slots, ...tables.agenda];
    expect(rows.every(({ sources }) => sources.length > 0)).toBe(true);
    for (const source of rows.flatMap(({ sources }) => sources)) {
      const report = dossier.reports.find(({ name }) => name === source.report);
      expect(source.content.map(([start, end]) => report?.text.slice(start, end))).toEqual(source.words);
      expect([source.sha256, source.title]).toEqual([report?.sha256, report?.title]);
    }
  });

  it("hold every statement and every position, and one verdict for each level of each answer", () => {
    expect(tables.statements.map(({ statement }) => statement)).toEqual(dossier.statements);
    expect(tables.positions).toHaveLength(dossier.positions.length);
    const keys = tables.verdicts.map(({ question, variant, defecting, level }) =>
      JSON.stringify([question, variant, defecting, level]),
    );
    expect(new Set(keys).size).toBe(keys.length);
    const answers = brief.scenarios.flatMap(({ questions }) =>
      questions.flatMap((question) => question.answers),
    );
    expect(answers.length).toBeGreaterThan(20);
    expect(keys).toHaveLength(answers.length * 4);
  });

  it("say of Russia's agreement that it is only reported, and by whom", () => {
    const russian = tables.positions.filter(({ party }) => party === "russia");
    expect(russian.map(({ standing }) => standing)).toEqual(["reported by us", "reported by us"]);
    expect(russian.flatMap(({ sources }) => sources.flatMap(({ through }) => through))).toContainEqual({
      name: "Steve Witkoff",
      party: "us",
    });
  });

  it("come back from a reader of CSV as they are", () => {
    const read: readonly Record<string, string>[] = parse(sheetsOf(tables).get("statements.csv") ?? "", {
      bom: true,
      columns: true,
    });
    expect(read.map((row) => [row["report"], row["id"], unguarded(row["words"] ?? "")])).toEqual(
      tables.statements.map(({ statement, words }) => [statement.report, statement.id, words.join(" … ")]),
    );
  });

  it.each(["agenda", "positions", "reports", "slots", "statements", "verdicts"])(
    "are as expected: %s.csv",
    async (name) => {
      await expect(sheetsOf(tables).get(`${name}.csv`)).toMatchFileSnapshot(expectedFile(`${name}.csv`));
    },
  );
});
