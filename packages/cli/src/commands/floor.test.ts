import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { floorSchema } from "../output/floor.js";
import { floor } from "./floor.js";
import type { FloorCommandOptions } from "./floor.js";

const inProject = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

async function run(
  path: string,
  options: FloorCommandOptions,
): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await floor([inProject(path)], options, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

async function atReports(path: string, options: FloorCommandOptions): Promise<z.infer<typeof floorSchema>> {
  const { out } = await run(path, { ...options, json: true });
  const lines = out
    .trimEnd()
    .split("\n")
    .map((line) => floorSchema.parse(JSON.parse(line)));
  const found = lines.find(({ level }) => level === "report");
  if (found === undefined) throw new Error("no line for the level of reports");
  return found;
}

describe("floor and ceiling", () => {
  test("under attack the treaty assures consultation and some assistance together, and no particular assistance", async () => {
    const { floor: least, ceiling } = await atReports("library/north-atlantic-treaty", {
      scenario: "attack_on_poland",
      by: ["canada"],
    });
    expect(least).toEqual([["assistance", "consultation"]]);
    expect(ceiling).toEqual([
      [
        "armed_force",
        "consultation",
        "financial_support",
        "intelligence",
        "materiel",
        "sanctions",
        "training",
      ],
    ]);
  });

  test("the guarantee as reported assures nothing; the tripwire, armed force", async () => {
    const reported = await atReports("dossiers/alaska-2025", { scenario: "renewed_attack", by: ["us"] });
    const assumed = await atReports("dossiers/alaska-2025", {
      scenario: "renewed_attack",
      by: ["us"],
      variant: "tripwire",
    });
    expect(reported.floor).toEqual([]);
    expect(assumed.floor).toEqual([["armed_force"]]);
  });

  test("a bundle is asked as one question: consultation and armed force are answers to one hole, and never add up", async () => {
    const { ceiling } = await atReports("dossiers/alaska-2025", { scenario: "renewed_attack", by: ["us"] });
    expect(ceiling).toContainEqual(["consultation"]);
    for (const bundle of ceiling) expect(bundle.includes("consultation") && bundle.length > 1).toBe(false);
  });

  test("an unknown party is told with those that are known", async () => {
    const { code, err } = await run("dossiers/alaska-2025", { by: ["usa"] });
    expect(code).toBe(2);
    expect(err).toContain("ukraine");
  });
});
