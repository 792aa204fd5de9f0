import { chmod, cp, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { annotationsSchema, cslSchema, tablesSchema } from "@foedus/dossier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exportDossier } from "./export.js";
import type { ExportOptions } from "./export.js";
import { EXAMPLE_DOSSIER } from "./serve.js";

let folder: string;
let dossier: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-export-"));
  dossier = join(folder, "dossier");
  await cp(EXAMPLE_DOSSIER, dossier, { recursive: true });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const run = async (options: ExportOptions, path = dossier) => {
  let stdout = "";
  let stderr = "";
  const io = {
    stdout: (text: string) => void (stdout += text),
    stderr: (text: string) => void (stderr += text),
  };
  return { code: await exportDossier(path, options, io), stdout, stderr };
};

describe("foedus export", () => {
  it("writes the tables as the expected files of the dossier, into a folder that it makes", async () => {
    const output = join(folder, "tables");
    expect(await run({ as: "csv", output })).toEqual({ code: 0, stdout: "", stderr: "" });
    const names = (await readdir(output)).sort();
    expect(names).toContain("verdicts.csv");
    for (const name of names) {
      expect(await readFile(join(output, name), "utf8")).toBe(
        await readFile(join(EXAMPLE_DOSSIER, "expected", name), "utf8"),
      );
    }
  });

  it.each([
    ["annotations", "annotations.jsonld"],
    ["graphml", "statements.graphml"],
    ["bibtex", "reports.bib"],
    ["ris", "reports.ris"],
    ["csl", "reports.csl-json"],
  ])("writes %s as the expected file, to the terminal and to a file", async (as, expected) => {
    const text = await readFile(join(EXAMPLE_DOSSIER, "expected", expected), "utf8");
    expect(await run({ as })).toEqual({ code: 0, stdout: text, stderr: "" });
    const output = join(folder, expected);
    expect(await run({ as, output })).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(await readFile(output, "utf8")).toBe(text);
  });

  it("prints data that is what its schema says", async () => {
    for (const [as, schema] of [
      ["json", tablesSchema],
      ["annotations", annotationsSchema],
      ["csl", cslSchema],
    ] as const) {
      const data: unknown = JSON.parse((await run({ as })).stdout);
      expect(schema.parse(data)).toEqual(data);
    }
  });

  it("prints one table, and says which there are where there is none of that name", async () => {
    expect((await run({ as: "csv", table: "reports" })).stdout).toMatch(/^\uFEFFname,title,publisher,/u);
    const wrong = await run({ as: "csv", table: "report" });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("agenda, positions, reports")]);
    expect((await run({ as: "ris", table: "reports" })).code).toBe(2);
    expect((await run({ as: "csv" })).stderr).toContain("Name the folder with -o FOLDER");
  });

  it("never writes over the record, nor a file that is read-only, nor where a file stands in for a folder", async () => {
    const inside = await run({ as: "csv", output: join(dossier, "statements") });
    expect([inside.code, inside.stderr]).toEqual([2, expect.stringContaining("never written over")]);
    const kept = join(folder, "kept.bib");
    await writeFile(kept, "mine");
    await chmod(kept, 0o444);
    const refused = await run({ as: "bibtex", output: kept });
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining("exists and is read-only")]);
    expect(await readFile(kept, "utf8")).toBe("mine");
    const file = await run({ as: "csv", output: kept });
    expect([file.code, file.stderr]).toEqual([2, expect.stringContaining("it is a file")]);
  });

  it("tells what is wrong with a dossier or a form, in words", async () => {
    expect((await run({ as: "csl" }, join(folder, "missing"))).stderr).toContain("There is no such folder");
    expect((await run({ as: "json" }, join(folder, "missing"))).code).toBe(2);
    expect((await run({ as: "xlsx" })).stderr).toContain("Choose one of: csv, json, annotations");
  });
});
