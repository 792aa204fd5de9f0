import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";

/** Where programs of this account keep what they can make again. */
const usualCache = (): string =>
  join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "foedus", "store");

const versionOfPglite = async (): Promise<string> => {
  const main = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const about = JSON.parse(await readFile(join(dirname(main), "../package.json"), "utf8")) as {
    readonly version: string;
  };
  return about.version;
};

const make = async (cache: string): Promise<string> => {
  const folder = join(cache, `pglite-${await versionOfPglite()}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const own = await mkdtemp(`${folder}-`);
  try {
    await (await PGlite.create({ dataDir: join(own, "database") })).close();
    // Whoever is first has made it; the others throw theirs away.
    await rename(join(own, "database"), folder).catch(() => {});
  } finally {
    await rm(own, { recursive: true, force: true });
  }
  return folder;
};

/**
 * A data directory of PGlite as it is after its first start, which takes seconds: made once for each release of PGlite, kept in
 * the account's cache, and then copied. Null where the cache cannot be written; then every store makes its own.
 */
export const preparedDatabase = async (cache: string = usualCache()): Promise<string | null> => {
  try {
    return await make(cache);
  } catch {
    return null;
  }
};
