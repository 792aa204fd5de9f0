import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { briefOfDossier } from "./dossier-brief.js";
import type { DossierBrief } from "./dossier-brief.js";

/** What tells one state of a folder from the next: names, sizes and times of its files. */
const stateOf = async (folder: string): Promise<string> => {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const states = await Promise.all(
      files.map(async (file) => {
        const { size, mtimeMs } = await stat(file);
        return `${file}:${size}:${mtimeMs}`;
      }),
    );
    return states.sort().join("\n");
  } catch {
    return "";
  }
};

/** The brief of a dossier as it stands now: computed once, and again when a file of the dossier has changed. */
export const freshBrief = (folder: string): (() => Promise<DossierBrief>) => {
  let known: { readonly state: string; readonly brief: Promise<DossierBrief> } | null = null;
  return async () => {
    const state = await stateOf(folder);
    if (known === null || known.state !== state || state === "")
      known = { state, brief: briefOfDossier(folder) };
    return known.brief;
  };
};
