import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { layoutSchema } from "../output/layout.js";
import { format, type FormatOptions } from "./format.js";

const LOOSE = 'party us   "United States"\r\nplace a "A"';
const LAID_OUT = 'party us "United States"\nplace a "A"\n';

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-format-"));
  await mkdir(join(folder, "inner"));
  await writeFile(join(folder, "loose.foedus"), LOOSE);
  await writeFile(join(folder, "inner", "laid-out.foedus"), LAID_OUT);
  await writeFile(join(folder, "notes.txt"), LOOSE);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const inFolder = (name: string): string => (name === "-" ? name : join(folder, name));
const textIn = (name: string): Promise<string> => readFile(join(folder, name), "utf8");

async function run(names: readonly string[], options: FormatOptions = {}, input = "") {
  let stdout = "";
  let stderr = "";
  const io = {
    stdout: (text: string) => void (stdout += text),
    stderr: (text: string) => void (stderr += text),
  };
  const code = await format(names.map(inFolder), options, io, Readable.from([Buffer.from(input)]));
  return { code, stdout: stdout.replaceAll(folder, "FOLDER"), stderr: stderr.replaceAll(folder, "FOLDER") };
}

describe("foedus format", () => {
  it("lays out the files of a folder, and says which it changed", async () => {
    expect(await run([""])).toEqual({
      code: 0,
      stdout: "FOLDER/loose.foedus\nFormatted 1 of 2 files.\n",
      stderr: "",
    });
    expect(await textIn("loose.foedus")).toBe(LAID_OUT);
    expect(await textIn("notes.txt")).toBe(LOOSE);
    expect(await run([""])).toEqual({ code: 0, stdout: "Nothing to change in 2 files.\n", stderr: "" });
  });

  it("touches no file that is laid out, and keeps the permissions of those it writes", async () => {
    await chmod(join(folder, "loose.foedus"), 0o640);
    const before = await stat(join(folder, "inner", "laid-out.foedus"), { bigint: true });
    await run([""]);
    const after = await stat(join(folder, "inner", "laid-out.foedus"), { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
    expect((await stat(join(folder, "loose.foedus"))).mode & 0o777).toBe(0o640);
    expect((await readdir(folder)).toSorted()).toEqual(["inner", "loose.foedus", "notes.txt"]);
  });

  it("writes nothing with --check, and exits with 1 if a file would change", async () => {
    expect(await run([""], { check: true })).toEqual({
      code: 1,
      stdout:
        "FOLDER/loose.foedus\n1 of 2 files would change.\n  help: foedus format without --check changes them.\n",
      stderr: "",
    });
    expect(await textIn("loose.foedus")).toBe(LOOSE);
    expect(await run(["inner"], { check: true })).toMatchObject({ code: 0 });
  });

  it("prints an object a line with --json", async () => {
    const { code, stdout } = await run([""], { check: true, json: true });
    const lines = stdout.trimEnd().split("\n");
    expect(code).toBe(1);
    expect(lines.map((line) => layoutSchema.parse(JSON.parse(line)))).toEqual([
      { file: "FOLDER/inner/laid-out.foedus", layout: "unchanged", unread: 0 },
      { file: "FOLDER/loose.foedus", layout: "would_change", unread: 0 },
    ]);
  });

  it("writes through a link to the file it leads to", async () => {
    await symlink(join(folder, "loose.foedus"), join(folder, "link.foedus"));
    expect(await run(["link.foedus"])).toMatchObject({ code: 0 });
    expect(await textIn("loose.foedus")).toBe(LAID_OUT);
  });

  it("leaves as it is what cannot be read, and says so", async () => {
    await writeFile(join(folder, "broken.foedus"), 'place a   "A"\narticle 1\n  us   mst consult\n');
    expect(await run(["broken.foedus"])).toEqual({
      code: 0,
      stdout: "FOLDER/broken.foedus\nFormatted 1 of 1 file.\n",
      stderr:
        "FOLDER/broken.foedus: 1 part of this file cannot be read and stays as written.\n  help: foedus check says what is wrong there.\n",
    });
    expect(await textIn("broken.foedus")).toBe('place a "A"\narticle 1\n  us   mst consult\n');
  });

  it.each([
    ["missing.foedus", null, "There is no such file or folder."],
    ["binary.foedus", Buffer.from([0x50, 0]), "This is not a text: byte 1 is zero."],
    ["latin.foedus", Buffer.from([0x2d, 0x2d, 0xe9]), "This is not UTF-8: byte 2 begins no character."],
    [
      "long.foedus",
      Buffer.alloc(1_000_001, " "),
      "1:1 error file_too_long This file has 1000001 characters; the longest that is read has 1000000.",
    ],
    [
      "large.foedus",
      Buffer.alloc(10 * 1024 * 1024 + 1, " "),
      "This file has 10485761 bytes; the largest that is read has 10485760.",
    ],
  ])("writes nothing where %s is given too", async (name, bytes, message) => {
    if (bytes !== null) await writeFile(join(folder, name), bytes);
    const { code, stdout, stderr } = await run(["loose.foedus", name]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).toContain("\n  help: ");
    expect(await textIn("loose.foedus")).toBe(LOOSE);
  });

  it("leaves a file alone that is for reading only, and writes the others", async () => {
    await writeFile(join(folder, "other.foedus"), LOOSE);
    await chmod(join(folder, "loose.foedus"), 0o444);
    expect(await run([""])).toEqual({
      code: 2,
      stdout: "FOLDER/other.foedus\nFormatted 1 of 3 files.\n",
      stderr:
        "FOLDER/loose.foedus: This file is for reading only.\n  help: Allow writing to it, or leave it out.\n",
    });
    expect(await textIn("loose.foedus")).toBe(LOOSE);
  });

  it("asks for a file where none is named", async () => {
    expect(await run([])).toMatchObject({ code: 2, stdout: "" });
  });
});

describe("foedus format -", () => {
  it("lays out standard input to standard output", async () => {
    expect(await run(["-"], {}, LOOSE)).toEqual({ code: 0, stdout: LAID_OUT, stderr: "" });
  });

  it("says with --check whether it would change", async () => {
    expect(await run(["-"], { check: true }, LOOSE)).toMatchObject({ code: 1 });
    expect(await run(["-"], { check: true }, LAID_OUT)).toMatchObject({ code: 0 });
  });

  it("gives nothing out where it is no text, too long, or given with files", async () => {
    expect(await run(["-"], {}, "party\0")).toMatchObject({ code: 2, stdout: "" });
    expect(await run(["-"], {}, " ".repeat(1_000_001))).toMatchObject({ code: 2, stdout: "" });
    expect(await run(["-", "loose.foedus"], {}, LOOSE)).toMatchObject({ code: 2, stdout: "" });
    expect(await textIn("loose.foedus")).toBe(LOOSE);
  });
});
