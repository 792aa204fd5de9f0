import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { SourceFile } from "@foedus/language";
import { libraryIn, type FileSource } from "@foedus/language/editor";

/** What lies in a folder, however deep; what cannot be read is passed over, for an editor shows what it can. */
async function filesBelow(folder: string): Promise<readonly SourceFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found: SourceFile[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules") {
      found.push(...(await filesBelow(path)));
    } else if (entry.isFile() && entry.name.endsWith(".foedus")) {
      const text = await readFile(path, "utf8").catch(() => null);
      if (text !== null) found.push({ path: pathToFileURL(path).toString(), text });
    }
  }
  return found;
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
      return (await Promise.all(local.map((uri) => filesBelow(fileURLToPath(uri))))).flat();
    },
    library: async (options) => {
      const given = libraryIn(options);
      return given.length > 0 ? given : filesBelow(folderIn(options) ?? libraryFolder);
    },
  };
}
