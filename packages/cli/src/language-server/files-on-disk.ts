import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { libraryIn, type FileSource, type Stored } from "@foedus/language/editor";

/** What makes a folder a dossier. */
const DOSSIER = "dossier.json";

/** Folders that hold copies: of packages, and of what a build has written. */
const COPIES: ReadonlySet<string> = new Set(["node_modules", "dist"]);

const NOTHING: Stored = { files: [], roots: [] };

const joined = (parts: readonly Stored[]): Stored => ({
  files: parts.flatMap(({ files }) => files),
  roots: parts.flatMap(({ roots }) => roots),
});

/** What lies in a folder, however deep; what cannot be read is passed over, for an editor shows what it can. */
async function storedBelow(folder: string): Promise<Stored> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: Stored[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith(".") && !COPIES.has(entry.name)) {
      found.push(await storedBelow(path));
    } else if (entry.isFile() && entry.name.endsWith(".foedus")) {
      const text = await readFile(path, "utf8").catch(() => null);
      if (text !== null) found.push({ ...NOTHING, files: [{ path: pathToFileURL(path).toString(), text }] });
    } else if (entry.isFile() && entry.name === DOSSIER) {
      found.push({ ...NOTHING, roots: [pathToFileURL(folder).toString()] });
    }
  }
  return joined(found);
}

/** The library's folder that a client names as `{ libraryFolder }`, or null. */
function folderIn(options: unknown): string | null {
  const folder: unknown =
    typeof options === "object" && options !== null && "libraryFolder" in options
      ? options.libraryFolder
      : null;
  return typeof folder === "string" ? folder : null;
}

/** Files from the disk: the client's folders, and a library that the client names or that comes with the project. */
export function filesOnDisk(libraryFolder: string): FileSource {
  return {
    filesIn: async (folders) => {
      const local = folders.filter((uri) => uri.startsWith("file:"));
      return joined([
        { ...NOTHING, roots: local.map((uri) => uri.replace(/\/$/u, "")) },
        ...(await Promise.all(local.map((uri) => storedBelow(fileURLToPath(uri))))),
      ]);
    },
    library: async (options) => {
      const given = libraryIn(options);
      if (given.length > 0) return given;
      return (await storedBelow(folderIn(options) ?? libraryFolder)).files;
    },
  };
}
