import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { preparedDatabase } from "./prepared.js";

test("a database is prepared once, and by one of those who want it together", async () => {
  const cache = await mkdtemp(join(tmpdir(), "foedus-cache-"));
  try {
    const [first, second] = await Promise.all([preparedDatabase(cache), preparedDatabase(cache)]);
    expect([first, await readdir(cache)]).toEqual([second, [expect.stringMatching(/^pglite-[\d.]+$/u)]]);
    const { mtimeMs } = await stat(join(first ?? "", "PG_VERSION"));
    expect(await preparedDatabase(cache)).toBe(first);
    expect((await stat(join(first ?? "", "PG_VERSION"))).mtimeMs).toBe(mtimeMs);
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
});

test("where the cache cannot be written, there is none, and no mistake", async () => {
  const folder = await mkdtemp(join(tmpdir(), "foedus-cache-"));
  try {
    await writeFile(join(folder, "file"), "");
    expect(await preparedDatabase(join(folder, "file"))).toBeNull();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
