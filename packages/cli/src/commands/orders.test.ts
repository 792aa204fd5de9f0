import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { ordersSchema } from "../output/orders.js";
import { orders } from "./orders.js";
import type { OrdersCommandOptions } from "./orders.js";

const inProject = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const TREATY = inProject("library/north-atlantic-treaty");
const ALASKA = inProject("dossiers/alaska-2025");
const FIRST = { scenario: "renewed_attack", question: "1" };

async function run(
  path: string,
  options: OrdersCommandOptions = {},
): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await orders([path], options, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

async function lines(
  path: string,
  options: OrdersCommandOptions,
): Promise<readonly z.infer<typeof ordersSchema>[]> {
  const { code, out } = await run(path, { ...options, json: true });
  expect(code).toBe(0);
  return out
    .trimEnd()
    .split("\n")
    .map((line) => ordersSchema.parse(JSON.parse(line)));
}

// Read these as a treaty lawyer would. To write them again after a change: npx vitest run packages/cli --update
test.each<[string, string, OrdersCommandOptions]>([
  ["orders-as-reported", ALASKA, FIRST],
  ["orders-by-breach", ALASKA, { ...FIRST, variant: "tripwire", defect: ["us"] }],
  ["orders-three-parties", ALASKA, { scenario: "renewed_attack", question: "2", variant: "as_nato" }],
  ["orders-consultation", TREATY, { scenario: "threat_to_estonia", question: "1", level: "law" }],
  ["orders-assistance", TREATY, { scenario: "attack_on_poland", question: "1", level: "law" }],
])("the golden orders %s", async (name, path, options) => {
  const { code, out } = await run(path, options);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot(`testing/${name}.golden.txt`);
});

describe("orders of events", () => {
  test("what is discretionary is reached in some order and missed in another", async () => {
    const [found] = await lines(TREATY, {
      scenario: "attack_on_poland",
      question: "canada gives armed_force",
    });
    for (const { value, reached, failed, complete } of found?.completions ?? []) {
      expect(value).toBe("discretionary");
      expect(reached?.reached).toBe(true);
      expect(failed?.reached).toBe(false);
      expect(complete).toBe(true);
    }
  });

  test("with an assured duty no order of lawful events fails; with its owner ready to breach, one does", async () => {
    const [kept] = await lines(ALASKA, { ...FIRST, variant: "tripwire" });
    const [broken] = await lines(ALASKA, { ...FIRST, variant: "tripwire", defect: ["us"] });
    expect(kept?.completions.map(({ failed }) => failed)).toEqual([null]);
    expect(broken?.completions[0]?.failed?.steps.map(({ type }) => type)).toContain("breaches");
  });

  test("where the text leaves open what decides, each value is told in a completion that has it, and the answer is not complete", async () => {
    const [found] = await lines(ALASKA, FIRST);
    expect(found?.completions.map(({ value }) => value)).toEqual(["assured", "discretionary", "impossible"]);
    expect(found?.covers).toBe("one_for_each_value");
    expect(found?.complete).toBe(false);
  });

  test("an unknown question is told with those that are known", async () => {
    const { code, err } = await run(ALASKA, { ...FIRST, question: "no such words" });
    expect(code).toBe(2);
    expect(err).toContain("Known are");
  });
});
