import { readdirSync } from "node:fs";
import type { SourceFile } from "../../parsing/source-file.js";
import { projectFiles } from "../../testing/project-files.js";

/** The paths, from the project's root, of every text in a folder of the library and below it, in code point order. */
export function libraryPaths(folder = ""): readonly string[] {
  const root = new URL("../../../../../library/", import.meta.url);
  return readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".foedus"))
    .map((name) => `library/${folder}${folder === "" ? "" : "/"}${name.replaceAll("\\", "/")}`)
    .sort();
}

/** Every text of the library. */
export const wholeLibrary = (): readonly SourceFile[] => projectFiles(...libraryPaths());
