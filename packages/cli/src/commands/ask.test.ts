import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { findingSchema } from "../output/finding.js";
import { ask } from "./ask.js";
import type { AskCommandOptions } from "./ask.js";

type Finding = z.infer<typeof findingSchema>;

const inProject = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const TREATY = inProject("library/north-atlantic-treaty");
const ALASKA = inProject("dossiers/alaska-2025");

async function run(
  path: string,
  options: AskCommandOptions = {},
): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await ask([path], options, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

async function findings(path: string, options: AskCommandOptions = {}): Promise<readonly Finding[]> {
  const { code, out } = await run(path, { ...options, json: true });
  expect(code).toBe(0);
  return out
    .trimEnd()
    .split("\n")
    .map((line) => findingSchema.parse(JSON.parse(line)));
}

async function about(words: string, path: string, options: AskCommandOptions): Promise<Finding> {
  const found = (await findings(path, options)).find(({ question }) => question.includes(words));
  if (found === undefined) throw new Error(`no question contains “${words}”`);
  return found;
}

describe("the North Atlantic Treaty", () => {
  const poland = { scenario: "attack_on_poland" };

  test("an attack on Poland: some assistance from each other party is assured in law", async () => {
    const finding = await about("each other party gives assistance", TREATY, poland);
    expect(finding.verdicts.law).toBe("assured");
    expect(finding.because).toMatchObject([
      { code: "owed", clause: expect.stringContaining("nato.article-5") },
    ]);
    expect(finding.because[0]?.sentence).toContain("31 parties");
    expect(finding.gatesFree?.law).toBe("discretionary");
  });

  test("armed force from any one is discretionary, and it takes all 31 to withhold it", async () => {
    const finding = await about("armed_force from at least 1 party", TREATY, poland);
    expect(finding.verdicts.law).toBe("discretionary");
    expect(finding.blockers).toMatchObject({ count: "1", smallest: 31, complete: true });
    expect(finding.sufficient).toMatchObject({ count: "31", smallest: 1 });
  });

  test("armed force from Canada is Canada's choice", async () => {
    const finding = await about("canada gives armed_force", TREATY, poland);
    expect(finding.verdict).toBe("discretionary");
    expect(finding.blockers.minimal).toEqual([["canada"]]);
    expect(finding.because).toMatchObject([{ code: "own_choice" }]);
  });

  test.each([
    ["falklands_1982", "Falkland"],
    ["attack_on_hawaii", "Hawaii"],
  ])("%s: impossible, because the place lies outside the area", async (scenario, place) => {
    for (const finding of await findings(TREATY, { scenario })) {
      expect(finding.verdict).toBe("impossible");
      expect(finding.because).toMatchObject([
        { code: "not_triggered", clause: expect.stringContaining("nato.article-5") },
      ]);
      expect(finding.because[0]?.sentence).toContain(place);
    }
  });

  test("an attack on forces in the Mediterranean is deemed one on the party, and the answer says by which article", async () => {
    const finding = await about("each other party gives assistance", TREATY, {
      scenario: "forces_in_the_mediterranean",
    });
    expect(finding.verdicts.law).toBe("assured");
    expect(finding.because[0]?.sentence).toContain("Article 6");
  });
});

describe("the guarantee as reported on 17 August 2025", () => {
  const renewed = { scenario: "renewed_attack" };
  const question = "us gives armed_force within 30 days";

  test("is undetermined at the level of reports and impossible in law, where there is no clause", async () => {
    const finding = await about(question, ALASKA, renewed);
    expect(finding.verdicts).toMatchObject({ law: "impossible", report: "undetermined" });
    expect(finding.becauseByLevel.law.map(({ code }) => code)).toEqual(["no_clause"]);
    expect(finding.settling.map(({ verdict }) => verdict)).toEqual([
      "assured",
      "discretionary",
      "impossible",
    ]);
    for (const { sets } of finding.settling) expect(sets.length).toBeGreaterThan(0);
  });

  test("as in Article 5 it is discretionary, and the United States is the one who blocks", async () => {
    const finding = await about(question, ALASKA, { ...renewed, variant: "as_nato" });
    expect(finding).toMatchObject({
      verdict: "discretionary",
      variant: "as_nato",
      blockers: { minimal: [["us"]] },
    });
  });

  test("with a tripwire it is assured, and no longer when the United States defects", async () => {
    const kept = await about(question, ALASKA, { ...renewed, variant: "tripwire" });
    const broken = await about(question, ALASKA, { ...renewed, variant: "tripwire", defect: ["us"] });
    expect([kept.verdict, broken.verdict]).toEqual(["assured", "discretionary"]);
    expect(broken.defecting).toEqual(["us"]);
  });
});

test("the same input gives the same bytes", async () => {
  const first = await run(ALASKA, { json: true });
  expect(await run(ALASKA, { json: true })).toEqual(first);
});

describe("what cannot be asked", () => {
  test.each([
    ["scenario", { scenario: "renewed_atack" }, "renewed_attack"],
    ["variant", { variant: "trip" }, "tripwire"],
    ["party", { defect: ["usa"] }, "us"],
  ])("an unknown %s: what is known, and nothing answered", async (_, options, known) => {
    const { code, out, err } = await run(ALASKA, options);
    expect(code).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(known);
  });

  test("a path that is not there", async () => {
    const { code, err } = await run("no-such-folder");
    expect(code).toBe(2);
    expect(err).toContain("no-such-folder");
    expect(err).toContain("help:");
  });
});
