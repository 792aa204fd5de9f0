import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { codingSchema } from "../output/coding.js";
import { code } from "./code.js";
import { captured } from "./testing/captured.js";
import type { Captured } from "./testing/captured.js";

const inProject = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

async function run(path: string, json = true): Promise<Captured> {
  return captured((io) => code([path], { scheme: "atop", json }, io));
}

async function coded(text: string): Promise<z.infer<typeof codingSchema>> {
  const file = join(mkdtempSync(join(tmpdir(), "foedus-code-")), "text.foedus");
  writeFileSync(
    file,
    `agreement pact "Pact"\n  force law\n  in force from 1930-01-01\n\nparties one "One", two "Two", three "Three"\n\nparty other "Other"\n\narea sea "The sea" includes territory of other\n\n${text}\n`,
  );
  const { out, err } = await run(file);
  expect(err).toBe("");
  return codingSchema.parse(JSON.parse(out));
}

const defending = (where: string, what = "armed_force"): string =>
  `article 1\n  when armed attack on any party as victim ${where}\n  determined by facts\n  then each other party must assist victim with ${what} within 30 days`;

describe("what is coded of a defence", () => {
  test("the North Atlantic Treaty is a defence and a consultation pact, in an area, free in how but not in whether", async () => {
    const { out } = await run(inProject("library/north-atlantic-treaty"));
    expect(codingSchema.parse(JSON.parse(out))).toMatchObject({
      instrument: "nato",
      defense: 1,
      offense: 0,
      consul: 1,
      defcoadv: 0,
      defcoloc: 1,
      concoadv: 0,
      discretion_whether: 0,
      discretion_how: 1,
    });
  });

  test.each([
    ["by an adversary that is named", "by other", { defcoadv: 1, defcoloc: 0 }],
    ["in a place", "in sea", { defcoadv: 0, defcoloc: 1 }],
    ["in the whole territory of the victim", "in territory of victim", { defcoloc: 0 }],
    ["by two at once", "by at least 2 states", { defconum: 1, defcodem: 0 }],
    ["after a demand", "after a demand", { defcodem: 1, defconum: 0 }],
    ["unprovoked", "that is not provoked", { defconpr: 1, defcocon: 0 }],
    ["in one war", "during winter_war", { defcocon: 1, defconpr: 0 }],
  ])("an attack %s", async (_, where, expected) => {
    expect(await coded(defending(where))).toMatchObject({ defense: 1, ...expected });
  });

  test("a condition of one duty among several is no condition of all", async () => {
    const text = `${defending("by other")}\n\n${defending("").replace("article 1", "article 2")}`;
    expect(await coded(text)).toMatchObject({ defense: 1, defcoadv: 0 });
  });

  test("help that cannot be armed force is no defence", async () => {
    expect(await coded(defending("", "materiel"))).toMatchObject({ defense: 0, discretion_how: 0 });
    expect(await coded(defending("", "any assistance except armed_force"))).toMatchObject({ defense: 0 });
  });

  test("what is let is no duty, and leaves whether", async () => {
    const permitted = defending("").replace("must assist", "may assist");
    expect(await coded(permitted)).toMatchObject({ defense: 0, discretion_whether: 1 });
  });

  test("what is let beside a duty adds no choice of whether", async () => {
    const beside = defending("").replace("article 1", "article 2").replace("must assist", "may assist");
    expect(await coded(`${defending("")}\n\n${beside}`)).toMatchObject({ defense: 1, discretion_whether: 0 });
  });

  test("a finding of one's own leaves whether, unless a time binds it", async () => {
    const own = defending("").replace("determined by facts", "determined by each guarantor");
    expect(await coded(own)).toMatchObject({ discretion_whether: 1, discretion_how: 0 });
    const bound = own.replace("each guarantor", "each guarantor within 3 days");
    expect(await coded(bound)).toMatchObject({ discretion_whether: 0 });
  });

  test("open words leave a value open, and readings that agree do not", async () => {
    expect(await coded(defending("", "unspecified"))).toMatchObject({ defense: null, consul: null });
    const both = "contested { armed_force source a, at least armed_force source b }";
    expect(await coded(defending("", both))).toMatchObject({ defense: 1 });
    const either = "contested { armed_force source a, materiel source b }";
    expect(await coded(defending("", either))).toMatchObject({ defense: null });
  });

  test("a reservation makes one party differ", async () => {
    const text = `${defending("")}\n\nreservation of two to article-1: not bound`;
    expect(await coded(text)).toMatchObject({
      asymm: 1,
      members: { one: { defense: 1 }, two: { defense: 0 } },
    });
  });
});

describe("what else is coded", () => {
  test("neutrality, non-aggression and an offensive promise", async () => {
    expect(await coded("article 1\n  one must not attack two")).toMatchObject({ nonagg: 1, asymm: 1 });
    expect(await coded("article 1\n  one must attack other by 1940-01-01")).toMatchObject({ offense: 1 });
    const neutral =
      "article 1\n  when armed attack on one by other\n  determined by facts\n  then two must remain neutral";
    expect(await coded(neutral)).toMatchObject({ neutral: 1, defense: 0 });
  });

  test("consultation on request, and about an adversary", async () => {
    const text = (by: string, request: string): string =>
      `article 1\n  when threat to any party${by}\n  determined by facts\n  then all parties must consult within 3 days${request}`;
    expect(await coded(text("", ""))).toMatchObject({ consul: 1, concoadv: 0, concoreq: 0 });
    expect(await coded(text(" by other", " on request of victim"))).toMatchObject({
      consul: 1,
      concoadv: 1,
      concoreq: 1,
    });
  });

  test("how long it lasts, in months", async () => {
    expect(await coded(`${defending("")}\n\narticle 9\n  this agreement lasts 20 years`)).toMatchObject({
      speclgth: 1,
      length: 240,
    });
    expect(await coded(defending(""))).toMatchObject({ speclgth: 0, length: 0 });
  });
});

test("docs/coding.md gives a rule for every variable", () => {
  const page = readFileSync(inProject("docs/coding.md"), "utf8");
  const ruled = [...page.matchAll(/^\| `([a-z_]+)` \|/gmu)].map(([, name = ""]) => name);
  const values = Object.keys(codingSchema.shape).filter(
    (name) => !["instrument", "title", "force", "members"].includes(name),
  );
  expect(ruled).toEqual(values);
});

test("for people the same values stand under the names of the scheme", async () => {
  const { out } = await run(inProject("library/north-atlantic-treaty"), false);
  expect(out).toContain("North Atlantic Treaty (nato), law");
  expect(out).toContain("defense 1  offense 0");
});
