import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { blockSchema } from "../output/block.js";
import { block } from "./block.js";
import type { BlockCommandOptions } from "./block.js";

const inProject = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const TREATY = inProject("library/north-atlantic-treaty");
const ALASKA = inProject("dossiers/alaska-2025");
const FIRST = { scenario: "renewed_attack", question: "1" };

async function run(
  path: string,
  options: BlockCommandOptions = {},
): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await block([path], options, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

async function first(path: string, options: BlockCommandOptions): Promise<z.infer<typeof blockSchema>> {
  const { code, out } = await run(path, { ...options, json: true });
  expect(code).toBe(0);
  return blockSchema.parse(JSON.parse(out.split("\n")[0] ?? ""));
}

// To write them again after a change: npx vitest run packages/cli --update
test.each<[string, string, BlockCommandOptions]>([
  ["block-as-reported", ALASKA, FIRST],
  ["block-each-finds-for-itself", ALASKA, { ...FIRST, variant: "as_nato" }],
  ["block-armed-force", TREATY, { scenario: "attack_on_poland", question: "2", level: "law" }],
])("the golden answer %s", async (name, path, options) => {
  const { code, out } = await run(path, options);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot(`testing/${name}.golden.txt`);
});

describe("who can block", () => {
  test("under the treaty it takes all 31 to withhold armed force, and each has as much power as the others", async () => {
    const { groups } = await first(TREATY, { scenario: "attack_on_poland", question: "2" });
    expect(groups).toMatchObject([
      {
        value: "discretionary",
        when: [[]],
        shares: { blocking: { count: "1", smallest: 31 }, sufficient: { count: "31", smallest: 1 } },
      },
    ]);
    expect(groups[0]?.shares?.banzhaf).toHaveLength(31);
    expect(groups[0]?.shares?.banzhaf).toContainEqual({ actor: "canada", share: "1/31" });
  });

  test("in the guarantee as reported no set blocks whatever the open terms are, and none is mixed from two completions", async () => {
    const { verdict, blocking, groups } = await first(ALASKA, FIRST);
    expect(verdict).toBe("undetermined");
    expect(blocking.everyCompletion).toEqual([]);
    expect(blocking.someCompletion).toContainEqual(["us"]);
    expect(new Set(groups.map(({ value }) => value))).toEqual(
      new Set(["discretionary", "assured", "impossible"]),
    );
  });

  test("where domestic processes may withhold it, they block like everybody else", async () => {
    const { groups } = await first(TREATY, {
      scenario: "attack_on_poland",
      question: "us gives assistance",
      gatesFree: true,
    });
    expect(groups[0]?.shares?.blocking.minimal).toEqual([["us.constitutional_process"]]);
  });

  test("--limit cuts the lists and says so", async () => {
    const { groups } = await first(TREATY, { scenario: "attack_on_poland", question: "2", limit: "3" });
    expect(groups[0]?.shares?.sufficient).toMatchObject({ count: "31", complete: false, limit: 3 });
    expect(groups[0]?.shares?.sufficient.minimal).toHaveLength(3);
  });

  test("the same input gives the same bytes", async () => {
    const once = await run(ALASKA, { json: true });
    expect(await run(ALASKA, { json: true })).toEqual(once);
  });
});

describe("what cannot be asked", () => {
  test.each([
    ["limit", { limit: "none" }, "a whole number from 1"],
    ["question", { question: "poland" }, "renewed_attack.1"],
    ["level", { level: "laws" }, "law, commitment, draft, report"],
    ["party", { defect: ["usa"] }, "us"],
  ])("an unknown %s: what is known, and nothing answered", async (_, options, known) => {
    const { code, out, err } = await run(ALASKA, options);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(known);
  });
});
