import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { explanationSchema } from "../output/explanation.js";
import { explain } from "./explain.js";
import type { ExplainCommandOptions } from "./explain.js";

type Explanation = z.infer<typeof explanationSchema>;
type Asked = Parameters<typeof explain>[0];

const inProject = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const TREATY = inProject("library/north-atlantic-treaty");
const ALASKA = inProject("dossiers/alaska-2025");
const FIRST = { scenario: "renewed_attack", question: "1" };

async function run(
  asked: Asked,
  path: string,
  options: ExplainCommandOptions = {},
): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await explain(asked, [path], options, {
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
  asked: Asked,
  path: string,
  options: ExplainCommandOptions,
): Promise<readonly Explanation[]> {
  const { code, out } = await run(asked, path, { ...options, json: true });
  expect(code).toBe(0);
  return out
    .trimEnd()
    .split("\n")
    .map((line) => explanationSchema.parse(JSON.parse(line)));
}

// Read these as a treaty lawyer would. To write them again after a change: npx vitest run packages/cli --update
test.each<[string, Asked, string, ExplainCommandOptions]>([
  ["why-not-as-reported", "why_not", ALASKA, FIRST],
  ["why-not-each-finds-for-itself", "why_not", ALASKA, { ...FIRST, variant: "as_nato" }],
  ["why-not-by-breach", "why_not", ALASKA, { ...FIRST, variant: "tripwire", defect: ["us"] }],
  ["why-by-tripwire", "why", ALASKA, { ...FIRST, variant: "tripwire" }],
  ["why-three-parties", "why", ALASKA, { scenario: "renewed_attack", question: "2", variant: "as_nato" }],
  ["why-not-armed-force", "why_not", TREATY, { scenario: "attack_on_poland", question: "2", level: "law" }],
  ["why-consultation", "why", TREATY, { scenario: "threat_to_estonia", question: "1", level: "law" }],
  ["why-not-the-falklands", "why_not", TREATY, { scenario: "falklands_1982", question: "2" }],
])("the golden explanation %s", async (name, asked, path, options) => {
  const { code, out } = await run(asked, path, options);
  expect(code).toBe(0);
  // What an answer rests on is the same as for `ask`, and is held to there.
  const [told = "", rest = ""] = out.split("  Rests on:\n");
  expect(rest.trim()).not.toBe("");
  await expect(told).toMatchFileSnapshot(`testing/${name}.golden.txt`);
});

describe("why not", () => {
  test("what is assured is told to be so, and the exit code is 0", async () => {
    const [one] = await lines("why_not", TREATY, { scenario: "attack_on_poland", question: "1" });
    expect(one).toMatchObject({ verdict: "assured", story: null });
    expect(one?.sentence).toContain("There is nothing to tell against it.");
  });

  test("with domestic processes free to withhold it, the same question has a course in which it fails", async () => {
    const [one] = await lines("why_not", TREATY, {
      scenario: "attack_on_poland",
      question: "us gives assistance",
      gatesFree: true,
    });
    expect(one?.story).toMatchObject({
      type: "story",
      reached: false,
      steps: expect.arrayContaining([
        expect.objectContaining({
          type: "omits",
          actors: ["us.constitutional_process"],
          because: "gate_open",
        }),
      ]),
    });
  });

  test("every question of every scenario has a story or is told to be assured, and none is reached", async () => {
    const all = [...(await lines("why_not", ALASKA, {})), ...(await lines("why_not", TREATY, {}))];
    expect(all.length).toBeGreaterThan(15);
    for (const { verdict, story } of all) {
      expect(story === null).toBe(verdict === "assured");
      expect(story === null || (story.type === "story" && !story.reached)).toBe(true);
    }
  });
});

test("why: every question has a course in which it is reached, or is told to be impossible", async () => {
  for (const { verdict, story } of await lines("why", ALASKA, {})) {
    expect(story === null).toBe(verdict === "impossible");
    expect(story === null || (story.type === "story" && story.reached)).toBe(true);
  }
});

test("the same input gives the same bytes", async () => {
  const first = await run("why_not", ALASKA, { json: true });
  expect(await run("why_not", ALASKA, { json: true })).toEqual(first);
});

describe("which question", () => {
  test.each([
    ["its name", "renewed_attack.3"],
    ["its place", "3"],
    ["words that stand in it", "us gives assistance"],
  ])("is chosen by %s", async (_, question) => {
    const found = await lines("why", ALASKA, { scenario: "renewed_attack", question });
    expect(found.map(({ name }) => name)).toEqual(["renewed_attack.3"]);
  });

  test.each([
    [
      "question",
      { question: "poland" },
      "renewed_attack.1 (for ukraine: us gives armed_force within 30 days)",
    ],
    ["level", { level: "laws" }, "law, commitment, draft, report"],
    ["variant", { variant: "trip" }, "tripwire"],
  ])("an unknown %s: what is known, and nothing answered", async (_, options, known) => {
    const { code, out, err } = await run("why", ALASKA, options);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(known);
  });
});
