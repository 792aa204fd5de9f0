import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { proposedStatementSchema } from "../output/proposed-statement.js";
import { read } from "./read.js";
import type { ReadOptions } from "./read.js";

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
  options: ReadOptions = {},
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

  it("writes out the text in which the spans count, and never over another file", async () => {
    const path = await file("page.html", `<html><body><article><p>${REPORT}</p></article></body></html>`);
    const texts = join(folder, "texts");
    const { out } = await run([path], { json: true, texts });
    const text = await readFile(join(texts, "page.txt"), "utf8");
    const spans = out
      .trimEnd()
      .split("\n")
      .flatMap((line) => proposedStatementSchema.parse(JSON.parse(line)).cue);
    expect(spans.map(([start, end]) => text.slice(start, end))).toContain("said");
    const again = await run([path], { texts });
    expect([again.code, again.err]).toEqual([2, expect.stringContaining("There is a file of this name.")]);
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
    const bad = await file("cut.txt", Uint8Array.of(0xc3, 0xa9, 0xc3));
    const huge = await file("huge.txt", "x");
    await truncate(huge, 60_000_000);
    const empty = await file("empty.txt", "");
    const binary = await file("binary.txt", Uint8Array.of(1, 0, 2));
    const missing = join(folder, "missing.txt");
    const { code, out, err } = await run([bad, good, huge, empty, binary, missing], { json: true });
    expect(code).toBe(2);
    expect(out.trimEnd().split("\n")).toHaveLength(3);
    expect(err).toContain(
      `${bad}: This is not whole utf-8: byte 2 begins no whole character.\n  help: Get the whole file`,
    );
    expect(err).toContain(`${huge}: This has 60000000 bytes`);
    expect(err).toContain(`${empty}: This is empty.`);
    expect(err).toContain(`${binary}: This is not a text: byte 1 is zero.`);
    expect(err).toContain(`${missing}: There is no such file.`);
    await expect(readFile(bad)).resolves.toEqual(Buffer.of(0xc3, 0xa9, 0xc3));
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
    expect(err).toContain("There is no report in this folder.");
  });

  it("counts spans from the first word, also after a byte order mark", async () => {
    const { out } = await run([await file("note.txt", `\uFEFF${REPORT}`)], { json: true });
    const [first] = out.split("\n");
    expect(JSON.parse(first ?? "")).toMatchObject({
      speaker: { spans: [[0, "Norway's envoy Kari Moe".length]] },
    });
  });

  it("says which format and encoding it read, what the source tells about itself, and what not", async () => {
    const page = `<title>Iceland agrees</title><meta name="date" content="2024-05-15"><p>${REPORT}</p>`;
    const { code, out, err } = await run([await file("page.html", page)]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("  Read as HTML in utf-8 (because every byte is valid).\n");
    expect(out).toContain("It tells: title Iceland agrees (<title>); published 2024-05-15 (<meta date>).\n");
    expect(out).toContain("It does not tell: byline, publisher, address, language.\n");
    expect(out).toContain("2024-05-13");
    expect(out).not.toContain("--published");
  });

  it("prints with --json nothing but statements, and on stderr how what is no plain UTF-8 was read", async () => {
    const wide = await file("wide.txt", Buffer.from(`\uFEFF${REPORT}`, "utf16le"));
    const { code, out, err } = await run([wide], { json: true });
    expect(code).toBe(0);
    for (const line of out.trimEnd().split("\n")) {
      expect(proposedStatementSchema.safeParse(JSON.parse(line))).toMatchObject({ success: true });
    }
    expect(err).toBe(`${wide}\n  Read as plain text in utf-16le (by its byte order mark).\n`);
  });

  it("tells an ambiguous encoding, and reads as it is told with --encoding", async () => {
    const path = await file("names.txt", Uint8Array.of(0x4b, 0x61, 0x72, 0x64, 0xe8, 0x2e));
    expect((await run([path])).out.replaceAll(/\s+/gu, " ")).toContain("The encoding is ambiguous: read as");
    const { out } = await run([path], { encoding: "windows-1250" });
    expect(out).toContain("Read as plain text in windows-1250 (by choice).");
    expect(out).not.toContain("ambiguous");
  });

  it("says where two files are the same report", async () => {
    const first = await file("a.txt", REPORT);
    const second = await file("b.txt", REPORT.replaceAll("\n", "\r\n"));
    expect((await run([first, second])).out.replaceAll(/\s+/gu, " ")).toContain(
      `the same report as ${first},`,
    );
  });

  it("refuses an address in a private network", async () => {
    const { code, err } = await run(["http://169.254.169.254/latest"]);
    expect(code).toBe(2);
    expect(err).toContain(
      "http://169.254.169.254/latest: 169.254.169.254 is on this machine or in a private network",
    );
  });
});
