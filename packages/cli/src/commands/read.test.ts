import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { read } from "./read.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-read-"));
});
afterEach(() => rm(folder, { recursive: true }));

const REPORT =
  "Norway's envoy Kari Moe said on Monday that Iceland has agreed to pay. “We are glad,” she said.\n";

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function run(
  paths: readonly string[],
  options: { published?: string; json?: boolean } = {},
): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ["", ""];
  const code = await read(paths, options, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

describe("foedus read", () => {
  it("prints one object a line with every field of a statement", async () => {
    const path = await file("note.txt", REPORT);
    const { code, out, err } = await run([path], { json: true, published: "2024-05-15" });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    const statements = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(statements.map(({ id, parent, level, date }) => ({ id, parent, level, date }))).toEqual([
      { id: "moe-1", parent: null, level: "primary", date: "2024-05-13" },
      { id: "iceland-1", parent: "moe-1", level: "nested", date: null },
      { id: "moe-2", parent: null, level: "primary", date: null },
    ]);
    expect(Object.keys(statements[0] ?? {})).toEqual(
      "report id parent level speaker cue content quotation acts venue date chain confidence reason".split(
        " ",
      ),
    );
  });

  it("prints a list for people, with what came at second hand under its carrier", async () => {
    const { out } = await run([await file("note.txt", REPORT)]);
    expect(out).toContain("  moe-1  Kari Moe (norway)\n");
    expect(out).toContain("    iceland-1  Iceland (iceland), as told by Kari Moe\n");
    expect(out).toContain("A person decides");
    expect(out).toContain("--published");
  });

  it("lets no report steer the terminal", async () => {
    const { out } = await run([await file("note.txt", "“Look \u001B[2J here,” said Kari Moe.\n")]);
    expect(out).toContain("Look [2J here");
    expect(out).not.toContain("\u001B");
  });

  it("reads folders recursively in code point order, and names reports that share a name by their paths", async () => {
    await mkdir(join(folder, "b"));
    await file("note.txt", REPORT);
    await file(join("b", "note.txt"), REPORT);
    await file("Z.txt", REPORT);
    await file("ignored.md", REPORT);
    const { out } = await run([folder], { json: true });
    const reports = out
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { report: string }).report);
    expect([...new Set(reports)]).toEqual(["Z", `${folder}/b/note`, `${folder}/note`]);
  });

  it("tells what is wrong with some files, reads the others, and changes nothing", async () => {
    const good = await file("good.txt", REPORT);
    const bad = await file("latin.txt", Uint8Array.of(0x63, 0xe9, 0x20));
    const huge = await file("huge.txt", "x");
    await truncate(huge, 50_000_000);
    const empty = await file("empty.txt", "");
    const binary = await file("binary.txt", Uint8Array.of(1, 0, 2));
    const missing = join(folder, "missing.txt");
    const { code, out, err } = await run([bad, good, huge, empty, binary, missing], { json: true });
    expect(code).toBe(2);
    expect(out.trimEnd().split("\n")).toHaveLength(3);
    expect(err).toContain(`${bad}: This is not UTF-8: byte 1 begins no character.\n  help: Save it as UTF-8`);
    expect(err).toContain(`${huge}: This file has 50000000 bytes`);
    expect(err).toContain(`${empty}: This file is empty.`);
    expect(err).toContain(`${binary}: This is not a text: byte 1 is zero.`);
    expect(err).toContain(`${missing}: There is no such file.`);
    await expect(readFile(bad)).resolves.toEqual(Buffer.of(0x63, 0xe9, 0x20));
  });

  it.each(["yesterday", "2025-02-30", "17.08.2025", ""])(
    "refuses the date of publication “%s”",
    async (published) => {
      const { code, out, err } = await run([await file("note.txt", REPORT)], { published });
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toContain("YYYY-MM-DD");
    },
  );

  it("says so where a folder holds no reports", async () => {
    const { code, err } = await run([folder]);
    expect(code).toBe(2);
    expect(err).toContain("no *.txt");
  });

  it("counts spans from the first word, also after a byte order mark", async () => {
    const { out } = await run([await file("note.txt", `\uFEFF${REPORT}`)], { json: true });
    const [first] = out.split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject({
      speaker: { spans: [[0, "Norway's envoy Kari Moe".length]] },
    });
  });
});
