import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { historySchema } from "../output/history.js";
import { history } from "./history.js";
import type { HistoryOptions } from "./history.js";
import { captured } from "./testing/captured.js";
import type { Captured } from "./testing/captured.js";

async function run(paths: readonly string[], options: HistoryOptions = {}): Promise<Captured> {
  return captured((io) => history(paths, options, io));
}

type Line = z.infer<typeof historySchema>;

let lines: readonly Line[] = [];
let exit = 2;

beforeAll(async () => {
  const { code, out } = await run([], { json: true });
  exit = code;
  lines = out
    .trimEnd()
    .split("\n")
    .map((line) => historySchema.parse(JSON.parse(line)));
});

describe("the cases of history in the library", () => {
  test("are more than forty, each record with its source", () => {
    expect(new Set(lines.map((line) => line.case)).size).toBeGreaterThanOrEqual(40);
    expect(lines.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  test("nowhere differ from what the texts alone say", () => {
    const differing = lines.filter(({ agrees }) => agrees === false);
    expect(differing.map((line) => `${line.case}: ${line.clause} ${line.record} / ${line.model}`)).toEqual(
      [],
    );
    expect(exit).toBe(0);
  });

  test.each([
    ["history_2001_september", "nato.article-5", "arose"],
    ["history_1982_falklands", "nato.article-5", "did_not_arise"],
    ["history_1982_falklands", "rio.article-3", "did_not_arise"],
    ["history_1956_suez", "nato.article-5", "did_not_arise"],
    ["history_1974_cyprus", "nato.article-5", "did_not_arise"],
    ["history_1950_korea", "anzus.article-4", "did_not_arise"],
    ["history_1969_football_war", "rio.article-3", "arose"],
    ["history_2014_ukraine", "budapest.article-2", "breached"],
    ["history_2020_karabakh", "cst.article-4", "did_not_arise"],
  ])("%s, by %s: %s", (name, clause, model) => {
    expect(lines.find((line) => line.case === name && line.clause === clause)?.model).toBe(model);
  });

  test("tell a dispute as one, and do not settle it", () => {
    const disputed = lines.filter(({ record }) => record === "disputed");
    expect(disputed.length).toBeGreaterThan(5);
    expect(disputed.filter(({ agrees }) => agrees === false)).toEqual([]);
  });

  test("say why, from the words of the clause", () => {
    const falklands = lines.find(({ case: name }) => name === "history_1982_falklands");
    expect(falklands?.answer?.because.join(" ")).toContain("lies outside the area it covers");
  });
});

describe("the cases as they are told", () => {
  test("are told in the order in which they began, with parties by their titles", async () => {
    const { out } = await run([], { instrument: "anzus" });
    const days = [...out.matchAll(/^(\d{4}-\d\d-\d\d) /gmu)].map(([, day]) => day);
    expect(days).toEqual(days.toSorted());
    expect(days[0]).toBe("1950-06-25");
    expect(out).toContain("anzus.article-4 for the United States: record arose");
  });

  test("are counted as far as they speak of the instrument asked for", async () => {
    const { code, out } = await run([], { instrument: "anzus" });
    expect(code).toBe(0);
    const told = [...out.matchAll(/^\d{4}-/gmu)].length;
    expect(out).toContain(`\n${String(told)} cases, `);
    expect(told).toBeGreaterThan(1);
  });

  test("name the instruments of which something is recorded where another is asked for", async () => {
    const { code, err } = await run([], { instrument: "natto" });
    expect(code).toBe(2);
    expect(err).toContain("Nothing is recorded of natto.");
    expect(err).toContain("nato");
  });
});

describe("cases of one's own", () => {
  const file = join(mkdtempSync(join(tmpdir(), "foedus-history-")), "case.foedus");
  const text = (record: string): string =>
    `agreement pact "Pact"\n  force law\n  in force from 1930-01-01\n\nparties one "One", two "Two"\n\narticle 1\n  when armed attack on any party as victim\n  determined by facts\n  then each other party must assist victim within 30 days\n\nscenario attack "An attack"\n  1939-01-01 armed attack on one by two in territory of one\n${record}`;

  test("exit with 1 where the record differs from the text", async () => {
    writeFileSync(file, text('  record of article-1: did not arise for one source "A"\n'));
    const { code, out } = await run([file]);
    expect(code).toBe(1);
    expect(out).toContain("[DIFFERS]");
    expect(out).toContain("1 case, 1 record: 0 agree, 0 disputed where the text is clear, 1 differ.");
  });

  test("without a record are none, which is said with what to write", async () => {
    writeFileSync(file, text(""));
    const { code, err } = await run([file]);
    expect(code).toBe(2);
    expect(err).toContain("hold no scenario with a record");
    expect((await run([], { case: "no_such_case" })).err).toContain("Known are: ");
  });
});
