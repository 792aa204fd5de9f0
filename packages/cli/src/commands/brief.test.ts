import { cp, mkdir, mkdtemp, readFile, readdir, rename, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { briefSchema } from "@foedus/dossier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { brief } from "./brief.js";
import type { BriefOptions } from "./brief.js";
import { EXAMPLE_DOSSIER } from "./serve.js";

let folder: string;
let dossier: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-brief-"));
  dossier = join(folder, "dossier");
  await cp(EXAMPLE_DOSSIER, dossier, { recursive: true });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const run = async (path: string, options: BriefOptions = {}) => {
  let stdout = "";
  let stderr = "";
  const io = {
    stdout: (text: string) => void (stdout += text),
    stderr: (text: string) => void (stderr += text),
  };
  return { code: await brief(path, options, io), stdout, stderr };
};

const contents = async (path: string): Promise<readonly string[]> =>
  Promise.all(
    (await readdir(path)).sort().map(async (name) => `${name}\n${await readFile(join(path, name), "utf8")}`),
  );

describe("foedus brief", () => {
  it("reads variants in a folder of their own as those in the folder of agreements", async () => {
    const apart = join(folder, "apart");
    await cp(EXAMPLE_DOSSIER, apart, { recursive: true });
    await mkdir(join(apart, "variants"));
    await rename(join(apart, "agreements", "variants.foedus"), join(apart, "variants", "two.foedus"));
    const [there, together] = [await run(apart), await run(dossier)];
    expect([there.code, there.stderr]).toEqual([0, ""]);
    expect(there.stdout).toBe(together.stdout);
  });

  it("never writes over the dossier's record, by whatever way, nor over what is no file", async () => {
    const before = await contents(join(dossier, "reports"));
    const about = await readFile(join(dossier, "dossier.json"), "utf8");
    await symlink(join(dossier, "reports"), join(folder, "link"));
    const outputs = [
      "reports/x.md",
      "statements/../reports/sunday-2025-08-17.json",
      "../link/x.md",
      "dossier.json",
      "positions/x.json",
    ];
    for (const output of outputs) {
      const { code, stderr } = await run(dossier, { output: join(dossier, output) });
      expect([code, stderr]).toEqual([2, expect.stringContaining("whose record is never written over")]);
    }
    expect(await contents(join(dossier, "reports"))).toEqual(before);
    expect(await readFile(join(dossier, "dossier.json"), "utf8")).toBe(about);
    const device = await run(dossier, { output: "/dev/null", format: "html" });
    expect([device.code, device.stderr]).toEqual([2, expect.stringContaining("a device or a pipe")]);
  });

  it("chooses its form by the file's ending, and asks where that does not say", async () => {
    const begins = { md: "# A guarantee", html: "<!doctype html>", docx: "PK", json: '{\n  "version": 1' };
    for (const [ending, start] of Object.entries(begins)) {
      const output = join(folder, `brief.${ending}`);
      expect(await run(dossier, { output })).toEqual({ code: 0, stdout: "", stderr: "" });
      expect((await readFile(output, "utf8")).startsWith(start)).toBe(true);
    }
    expect((await run(dossier, { output: join(folder, "brief.doc") })).code).toBe(2);
  });

  it("leaves no half-written file behind", async () => {
    await mkdir(join(folder, "taken.md"), { recursive: true });
    const { code, stderr } = await run(dossier, { output: join(folder, "taken.md") });
    expect([code, stderr]).toEqual([2, expect.stringContaining("This is a folder")]);
    expect((await run(dossier, { output: join(folder, "nowhere", "x.md") })).stderr).toContain(
      "its folder does not exist",
    );
    expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("says what changed since an earlier brief", async () => {
    const output = join(folder, "before.json");
    await run(dossier, { output });
    const before = briefSchema.parse(JSON.parse(await readFile(output, "utf8")));
    const older = { ...before, terms: [], dossier: { ...before.dossier, asOf: "2025-08-10" } };
    await writeFile(output, JSON.stringify(older));
    const { stdout } = await run(dossier, { since: output, format: "markdown" });
    expect(stdout).toContain("Since the brief of 10 August 2025:");
    expect(stdout).toContain("only as reported by Steve Witkoff");
  });

  it("tells what is wrong with an earlier brief or a dossier in one line each, with a remedy", async () => {
    await writeFile(join(folder, "no-brief.json"), '{"version": 1}');
    const cases = [
      await run(dossier, { since: join(folder, "no-brief.json") }),
      await run(dossier, { since: join(folder, "missing.json") }),
      await run(join(folder, "missing")),
      await run(folder),
    ];
    for (const { code, stdout, stderr } of cases) {
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).not.toMatch(/\n\s+at /u);
      expect(stderr.split("\n").length).toBeLessThanOrEqual(4);
    }
  });

  it("refuses an agreement whose source no statement is", async () => {
    const broken = join(folder, "broken");
    await cp(dossier, broken, { recursive: true });
    const file = join(broken, "agreements", "alaska.foedus");
    await writeFile(file, (await readFile(file, "utf8")).replace("source witkoff-4", "source witkoff-99"));
    const { code, stderr } = await run(broken);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/alaska\.foedus:\d+: The source “witkoff-99” is not a statement/u),
    ]);
  });
});
