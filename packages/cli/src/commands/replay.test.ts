import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { replaySchema } from "../output/replay.js";
import { replay } from "./replay.js";
import type { ReplayCommandOptions } from "./replay.js";

type Duty = z.infer<typeof replaySchema>;

const inProject = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const TREATY = inProject("library/north-atlantic-treaty");
const ALASKA = inProject("dossiers/alaska-2025");

async function run(
  path: string,
  options: ReplayCommandOptions,
): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await replay([path], options, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

async function duties(path: string, options: ReplayCommandOptions): Promise<readonly Duty[]> {
  const { code, out, err } = await run(path, { ...options, json: true });
  expect([code, err]).toEqual([0, ""]);
  return out
    .trimEnd()
    .split("\n")
    .map((line) => replaySchema.parse(JSON.parse(line)));
}

describe("the North Atlantic Treaty", () => {
  test("on the day of an attack on Poland each other party owes it assistance in law, and nobody itself", async () => {
    const owed = (await duties(TREATY, { scenario: "attack_on_poland" })).filter(
      ({ clause, provision }) => clause.startsWith("nato.article-5") && provision === 1,
    );
    expect(owed).toHaveLength(31);
    expect(new Set(owed.map(({ state, level }) => `${state} ${level ?? ""}`))).toEqual(
      new Set(["pending law"]),
    );
    expect(owed.map(({ owner }) => owner)).not.toContain("poland");
  });

  test("two days later it is overdue if “forthwith” means 24 hours, and pending if it means longer", async () => {
    const found = await duties(TREATY, { scenario: "attack_on_poland", asOf: "2026-03-02" });
    const canada = found.find(
      ({ owner, clause, provision }) =>
        owner === "canada" && clause.startsWith("nato.article-5") && provision === 1,
    );
    expect(canada).toMatchObject({ state: "undetermined", range: ["pending", "overdue"] });
    expect(canada?.settling).toMatchObject([
      { state: "pending", grouped: [[{ answers: ["within 72 hours", "within 30 days"] }]] },
      { state: "overdue", grouped: [[{ answers: ["within 24 hours"] }]] },
    ]);
  });

  test("in 1982 nothing arose from the Falklands, and a party of today was none then", async () => {
    const { out } = await run(TREATY, { scenario: "falklands_1982" });
    expect(out).toMatch(/nato\.article-5\S*: did not arise/u);
    expect(out).toContain("Falkland Islands, lies outside the area");
  });

  test("a threat alone sets off no consultation: somebody must be of that opinion", async () => {
    const { out } = await run(TREATY, { scenario: "threat_to_estonia" });
    expect(out).toContain("no event says that anybody formed it");
  });
});

describe("the guarantee as reported on 17 August 2025", () => {
  const renewed = { scenario: "renewed_attack", asOf: "2026-02-10" };
  const guarantee = async (options: ReplayCommandOptions): Promise<Duty | undefined> =>
    (await duties(ALASKA, options)).find(
      ({ clause, owner }) => clause.startsWith("alaska.guarantee") && owner === "us",
    );

  test("what the United States owes is undetermined, at the level of reports", async () => {
    const found = await guarantee(renewed);
    expect(found).toMatchObject({ state: "undetermined", level: "report" });
    expect(found?.range).toEqual(["does_not_arise", "pending", "overdue"]);
    for (const { sets } of found?.settling ?? []) expect(sets.length).toBeGreaterThan(0);
  });

  test("with a tripwire it was due on 4 February and is overdue", async () => {
    const found = await guarantee({ ...renewed, variant: "tripwire" });
    expect(found).toMatchObject({ state: "overdue", since: "2026-02-04", variant: "tripwire", holes: [] });
    expect(found?.why).toContain("armed attack on Ukraine by Russia at Kharkiv");
  });

  test("as in Article 5 it does not arise until the United States has found the attack", async () => {
    const found = await guarantee({ ...renewed, variant: "as_nato" });
    expect(found).toMatchObject({ state: "does_not_arise" });
    expect(found?.why).toContain("a finding by the United States; no event gives it");
  });

  test("before the settlement nothing arises, and the reason is that it is not in force", async () => {
    const found = await guarantee({ scenario: "attack_before_settlement" });
    expect(found?.range).toEqual(["does_not_arise"]);
    expect(found?.why).toContain("only when the settlement");
  });
});

test("the same input gives the same bytes", async () => {
  const options = { json: true, asOf: "2026-02-10", scenario: "renewed_attack" };
  expect(await run(ALASKA, options)).toEqual(await run(ALASKA, options));
});

describe("what cannot be replayed", () => {
  test.each([
    ["scenario", { scenario: "renewed_atack" }, "renewed_attack"],
    ["variant", { variant: "trip" }, "tripwire"],
    ["party", { knownTo: "usa" }, "us"],
    ["date", { asOf: "2026-02-30" }, "2026-02-30"],
  ])("an unknown %s: what is known, and nothing told", async (_, options, known) => {
    const { code, out, err } = await run(ALASKA, options);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(known);
    expect(err).toContain("help:");
  });

  test("a path that is not there", async () => {
    const { code, err } = await run("no-such-folder", {});
    expect(code).toBe(2);
    expect(err).toContain("no-such-folder");
  });
});
