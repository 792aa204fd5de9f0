import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstInvalidByte, LARGEST_REPORT, readReportFile } from "./report-file.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-report-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(content: string | Uint8Array): Promise<string> {
  const path = join(folder, "report.txt");
  await writeFile(path, content);
  return path;
}

describe("a report is read from a file", () => {
  it("as text in UTF-8, to the last line break", async () => {
    const path = await written("„Ja“, sagte er.\r\n");
    await expect(readReportFile(path)).resolves.toEqual({
      type: "report",
      path,
      text: "„Ja“, sagte er.\r\n",
      byteOrderMark: false,
    });
  });

  it("without its byte order mark, so that spans count from the first word", async () => {
    const path = await written("\uFEFFRubio said so.");
    await expect(readReportFile(path)).resolves.toMatchObject({
      text: "Rubio said so.",
      byteOrderMark: true,
    });
  });

  it.each([
    ["an empty file", new Uint8Array(), "empty", /empty/u],
    ["a file of spaces", " \n\t\n", "empty", /no words/u],
    ["a binary file", Uint8Array.of(0x25, 0x50, 0, 0x46), "binary", /byte 2/u],
    ["Latin-1", Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x20, 0x61), "not_utf8", /byte 3/u],
    ["a character cut off at the end", Uint8Array.of(0x61, 0xe2, 0x82), "not_utf8", /byte 1/u],
    ["UTF-16", Uint8Array.of(0xff, 0xfe, 0x61, 0), "not_utf8", /UTF-16/u],
  ])("but not from %s", async (_, content, code, message) => {
    const file = await readReportFile(await written(content));
    expect(file).toMatchObject({ type: "problem", code });
    expect(file.type === "problem" && file.message).toMatch(message);
    expect(file.type === "problem" && file.help).not.toBe("");
  });

  it("but not from a missing file or a folder", async () => {
    await expect(readReportFile(join(folder, "nowhere.txt"))).resolves.toMatchObject({ code: "missing" });
    await expect(readReportFile(folder)).resolves.toMatchObject({ code: "not_a_file" });
  });

  it("but not when it is larger than the limit, which is known before it is read", async () => {
    const path = await written("x");
    await truncate(path, LARGEST_REPORT + 1);
    await expect(readReportFile(path)).resolves.toMatchObject({ code: "too_large" });
  });
});

describe("the first invalid byte", () => {
  it("is found wherever a wrong byte stands among long characters", () => {
    const before = Buffer.from("aé€😀".repeat(3));
    for (let at = 0; at <= before.length; at++) {
      const isBoundary = at === before.length || ((before[at] ?? 0) & 0xc0) !== 0x80;
      if (!isBoundary) continue;
      const bytes = Buffer.concat([before.subarray(0, at), Uint8Array.of(0xff), before.subarray(at)]);
      expect(firstInvalidByte(bytes)).toBe(at);
    }
  });
});
