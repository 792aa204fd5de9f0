import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { saidSchema } from "../output/said.js";
import { say } from "./say.js";
import type { SayOptions } from "./say.js";
import { captured } from "./testing/captured.js";
import type { Captured } from "./testing/captured.js";

const inProject = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));

async function run(path: string | null, options: SayOptions = {}): Promise<Captured> {
  return captured((io) => say(path === null ? [] : [inProject(path)], options, io));
}

describe("foedus say", () => {
  test("says the instruments that the files declare, and of what is shared what they speak of", async () => {
    const { code, out } = await run("dossiers/alaska-2025");
    expect(code).toBe(0);
    expect(out).toContain("Guarantee for Ukraine, as reported on 17 August 2025\n====");
    expect(out).toContain("“Coalition of the Willing” is the European Union and others");
    expect(out).not.toContain("North Atlantic Treaty\n====");
    expect(out).not.toContain("Falkland");
  });

  test("gives each thing that a clause lists a line of its own, and no line more columns than a hundred", async () => {
    const { out } = await run("dossiers/alaska-2025");
    expect(out).toMatch(/\n {4}\(a\) the United States must assist Ukraine \[open: by when;/u);
    expect(out).toMatch(/\n {4}\(b\) each member of the Coalition of the Willing must assist Ukraine/u);
    expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  test("gives each thing its line also in a clause that nothing sets off", async () => {
    const { out } = await run("library/anzus");
    expect(out).toMatch(
      /\[anzus\.article-1\]\n {4}\(a\) each Party must carry out .*\n {4}\(b\) each Party must not attack/u,
    );
  });

  test("says an instrument of the library that is asked for by name", async () => {
    const { code, out } = await run("dossiers/alaska-2025", { instrument: ["nato"] });
    expect(code).toBe(0);
    expect(out).toContain("North Atlantic Treaty\n====");
    expect(out).not.toContain("as reported on 17 August 2025\n====");
  });

  test("needs no file for an instrument of the library", async () => {
    const { code, out } = await run(null, { instrument: ["anzus"] });
    expect(code).toBe(0);
    expect(out).toContain("Security Treaty between Australia, New Zealand and the United States\n====");
    expect(out).not.toContain("North Atlantic Treaty\n====");
  });

  test("asks for something to say where nothing is named", async () => {
    const { code, err } = await run(null);
    expect(code).toBe(2);
    expect(err).toContain("--instrument");
  });

  test("is one object a line for machines, with the open questions that each names", async () => {
    const { out } = await run("dossiers/alaska-2025", { json: true });
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => saidSchema.parse(JSON.parse(line)));
    const clause = lines.find((line) => line.clause === "alaska.guarantee");
    expect(clause?.holes).toContain("alaska.guarantee.determiner");
  });

  test("tells which instruments there are where a name is unknown", async () => {
    const { code, err } = await run("dossiers/alaska-2025", { instrument: ["natto"] });
    expect(code).toBe(2);
    expect(err).toContain("There is no instrument natto.");
    expect(err).toContain("nato");
  });

  test("says nothing of a folder that declares no agreement, or that is not there", async () => {
    expect((await run("library/north-atlantic-treaty/scenarios.foedus")).err).toContain(
      "These files declare no agreement.",
    );
    expect((await run("no/such/folder")).code).toBe(2);
  });
});
