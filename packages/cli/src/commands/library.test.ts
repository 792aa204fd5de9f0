import { describe, expect, test } from "vitest";
import { librarySchema } from "@foedus/dossier";
import { library } from "./library.js";
import type { LibraryOptions } from "./library.js";
import { captured } from "./testing/captured.js";
import type { Captured } from "./testing/captured.js";

async function run(options: LibraryOptions, ...folders: readonly string[]): Promise<Captured> {
  return captured((io) => library(folders, options, io));
}

describe("foedus library", { timeout: 120_000 }, () => {
  test("sets the agreements of Ukraine side by side, and says what they assure together", async () => {
    const { code, out } = await run({ table: "ukraine" });
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot("testing/library-ukraine.golden.txt");
  });

  test("is one object a line for machines: a row for each instrument, then what all of them assure", async () => {
    const { out } = await run({ table: "ukraine", json: true });
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => librarySchema.parse(JSON.parse(line)));
    const rows = lines.flatMap((line) => (line.type === "row" ? [line] : []));
    expect(rows).toHaveLength(29);
    const uk = rows.find(({ instrument }) => instrument === "ukraine_uk");
    expect(uk).toMatchObject({
      partners: ["uk"],
      force: ["commitment"],
      notice: { amount: 6, unit: "months" },
    });
    expect(uk?.answers.find(({ kind }) => kind === "consultation")).toMatchObject({
      clause: "ukraine_uk.VIII-2",
      calledBy: "any Party",
      due: "24 hours",
      modality: ["duty"],
    });
    const talks = lines.find(
      (line) => line.type === "together" && line.level === "commitment" && line.measure === "consultation",
    );
    expect(talks).toMatchObject({ protected: "ukraine", parties: { impossible: ["croatia"] } });
  });

  test("lists every instrument with whom it protects, and what it gives at least and at most", async () => {
    const { code, out } = await run({ json: true }, "north-atlantic-treaty", "ukraine");
    expect(code).toBe(0);
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => librarySchema.parse(JSON.parse(line)));
    const treaty = lines.find((line) => line.type === "instrument" && line.instrument === "nato");
    if (treaty?.type !== "instrument") throw new Error("the treaty is not listed");
    expect(treaty.protected).not.toBeNull();
    expect(treaty.gives.find(({ level }) => level === "law")?.floor.flat()).toContain("assistance");
    const croatia = lines.find((line) => line.type === "instrument" && line.instrument === "ukraine_croatia");
    expect(croatia).toMatchObject({ protected: null, gives: [] });
  });

  test("tells which folders there are where a name is unknown, and takes no stranger", async () => {
    expect(await run({ table: "atlantis" })).toMatchObject({
      code: 2,
      err: expect.stringContaining("It has: "),
    });
    expect(await run({}, "atlantis")).toMatchObject({ code: 2 });
    expect(await run({ table: "ukraine", for: "argentina" })).toMatchObject({ code: 2 });
  });
});
