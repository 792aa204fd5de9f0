import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "./check.js";

const TYPO = `agreement pact "Pact"
  force draft

parties us "United States", uk "United Kingdom"

article 1
\twhen armed attack on ukk in anywhere
  determined by facts
  then us must assist uk within 30 days
`;

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-check-"));
  await mkdir(join(folder, "texts", "inner"), { recursive: true });
  await mkdir(join(folder, "empty"));
  await writeFile(join(folder, "texts", "typo.foedus"), TYPO);
  await writeFile(join(folder, "texts", "inner", "late.foedus"), 'agreement pact2 "Pact"\n  force la\n');
  await writeFile(join(folder, "texts", "notes.txt"), "not ours");
  await writeFile(
    join(folder, "like.foedus"),
    'agreement x "X"\n  force draft\n\narticle 1\n  like nato.article-5\n',
  );
  await writeFile(join(folder, "latin.foedus"), Buffer.from([0x2d, 0x2d, 0x20, 0xe9, 0x0a]));
  await writeFile(join(folder, "binary.foedus"), Buffer.from([0x50, 0x4b, 0x00, 0x04]));
  await writeFile(join(folder, "large.foedus"), Buffer.alloc(10 * 1024 * 1024 + 1, 0x20));
  await writeFile(join(folder, "blank.foedus"), "");
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function run(names: readonly string[], json = false) {
  let stdout = "";
  let stderr = "";
  const code = await check(
    names.map((name) => join(folder, name)),
    { json },
    { stdout: (text) => (stdout += text), stderr: (text) => (stderr += text) },
  );
  return { code, stdout: stdout.replaceAll(folder, "FOLDER"), stderr: stderr.replaceAll(folder, "FOLDER") };
}

describe("foedus check", () => {
  it("shows each finding at its place in the source line, with a way out, and counts them", async () => {
    const { code, stdout, stderr } = await run(["texts/typo.foedus"]);
    expect(code).toBe(1);
    expect(stderr).toBe("");
    expect(stdout).toBe(
      [
        'FOLDER/texts/typo.foedus:7:23 error unknown_party There is no party called "ukk".',
        "    \twhen armed attack on ukk in anywhere",
        "    \t                     ^",
        '  help: Did you mean "uk"? If not, declare it outside the articles: party ukk "…".',
        "",
        "1 error, 0 warnings in 1 file.",
        "",
      ].join("\n"),
    );
  });

  it("takes folders with all that is in them, in code point order", async () => {
    const { code, stdout } = await run(["texts"], true);
    expect(code).toBe(1);
    const found = stdout
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(found).toEqual([
      {
        file: "FOLDER/texts/inner/late.foedus",
        line: 2,
        column: 9,
        severity: "error",
        code: "syntax",
        message: '"la" makes no sense here.',
        help: 'Did you mean "law"?',
      },
      expect.objectContaining({ file: "FOLDER/texts/typo.foedus", code: "unknown_party" }),
    ]);
  });

  it("knows the library without its being given", async () => {
    expect(await run(["like.foedus"])).toMatchObject({
      code: 0,
      stdout: "Nothing to report in 1 file.\n",
    });
  });

  it("finds no error in the library and the dossier of the project", async () => {
    const root = fileURLToPath(new URL("../../../../", import.meta.url));
    const output = { stdout: () => undefined, stderr: () => undefined };
    expect(await check([`${root}library`, `${root}dossiers/alaska-2025`], {}, output)).toBe(0);
  });

  it("finds nothing in an empty file", async () => {
    expect(await run(["blank.foedus"])).toMatchObject({ code: 0, stdout: "Nothing to report in 1 file.\n" });
  });

  it.each([
    ["missing.foedus", "There is no such file or folder."],
    ["latin.foedus", "This is not UTF-8: byte 3 begins no character."],
    ["binary.foedus", "This is not a text: byte 2 is zero."],
    ["large.foedus", "This file has 10485761 bytes; the largest that is read has 10485760."],
    ["empty", "This folder holds no file ending in .foedus."],
  ])("says of %s what is wrong, with exit code 2", async (name, message) => {
    const { code, stdout, stderr } = await run([name]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(`FOLDER/${name}: ${message}\n  help: `);
  });

  it("names every file that cannot be read", async () => {
    const { stderr } = await run(["missing.foedus", "latin.foedus"]);
    expect(stderr.match(/help:/gu)).toHaveLength(2);
  });

  it("asks for a file where none is named", async () => {
    expect(await run([])).toMatchObject({ code: 2, stdout: "" });
  });
});
