import { mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeWhole } from "./write-file.js";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-write-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A disk that takes the first half and is full then. */
const fullDisk = async (path: string, content: string | Uint8Array): Promise<void> => {
  await writeFile(path, content.slice(0, content.length / 2));
  throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
};

describe("writing a file", () => {
  it("keeps what was there where the disk is full, says so, and leaves nothing half-written", async () => {
    const path = join(folder, "brief.docx");
    await writeWhole(path, "the old brief", []);
    const written = await writeWhole(path, "the new brief", [], fullDisk);
    expect(written).toEqual({
      type: "refused",
      why: `${path}: This cannot be written: the disk is full. Choose another place.`,
    });
    expect(await readFile(path, "utf8")).toBe("the old brief");
    expect(await readdir(folder)).toEqual(["brief.docx"]);
  });

  it("writes bytes as they are", async () => {
    const bytes = Uint8Array.from([0, 255, 13, 10]);
    await writeWhole(join(folder, "bytes"), bytes, []);
    expect(new Uint8Array(await readFile(join(folder, "bytes")))).toEqual(bytes);
  });
});
