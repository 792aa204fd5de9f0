import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeFolder } from "./write-folder.js";

let root = "";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "foedus-folder-"));
});

afterAll(() => rm(root, { recursive: true, force: true }));

test("a folder is written whole", async () => {
  const files = new Map([
    ["dossier.json", "{}\n"],
    ["reports/oslo.txt", "Oslo.\n"],
  ]);
  expect(await writeFolder(join(root, "whole"), files)).toEqual({ type: "answer", value: 2 });
  expect(await readFile(join(root, "whole/reports/oslo.txt"), "utf8")).toBe("Oslo.\n");
});

// A path that says the same in two ways stands for two names that a disk takes for one, on every disk.
test.each([
  ["two names that are one on the disk", "reports/./oslo.txt", "file_exists", /are one on this disk/u],
  ["a name that the disk cannot hold", `reports/${"o".repeat(300)}.txt`, "file_error", /longer name/u],
])("%s are told, and nothing is written over or left behind", async (_, path, code, message) => {
  const files = new Map([
    ["reports/oslo.txt", "Oslo.\n"],
    [path, "Another.\n"],
  ]);
  const before = await readdir(root);
  const target = join(root, "refused");
  expect(await writeFolder(target, files)).toMatchObject({
    type: "problem",
    problem: { code, store: target, message: expect.stringMatching(message) as unknown },
  });
  expect(await readdir(root)).toEqual(before);
});
