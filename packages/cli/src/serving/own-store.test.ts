import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ownStore } from "./own-store.js";

let root = "";

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "foedus-own-"));
  for (const folder of ["one/talks", "two/talks"]) await mkdir(join(root, folder), { recursive: true });
});

afterAll(() => rm(root, { recursive: true, force: true }));

test("a folder has one store, by whatever way one comes to it", async () => {
  const link = join(root, "link");
  await symlink(join(root, "one/talks"), link, "junction");
  const store = ownStore(join(root, "one/talks"), "/data");
  expect(dirname(store)).toBe("/data");
  expect(basename(store)).toMatch(/^talks-[0-9a-f]{8}$/u);
  expect(ownStore(`${join(root, "two/../one/talks")}/`, "/data")).toBe(store);
  expect(ownStore(link, "/data")).toBe(store);
});

test("folders of the same name have each their own", () => {
  expect(ownStore(join(root, "one/talks"), "/data")).not.toBe(ownStore(join(root, "two/talks"), "/data"));
});
