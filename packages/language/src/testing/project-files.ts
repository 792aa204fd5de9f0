import { readFileSync } from "node:fs";
import type { SourceFile } from "../parsing/source-file.js";

/** Reads files of the project, each known by its path from the project's root. */
export const projectFiles = (...paths: readonly string[]): readonly SourceFile[] =>
  paths.map((path) => ({
    path,
    text: readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8"),
  }));

export const TREATY = "library/north-atlantic-treaty/north-atlantic-treaty.foedus";
export const TREATY_SCENARIOS = "library/north-atlantic-treaty/scenarios.foedus";
/** What every instrument of the library draws on. */
export const SHARED = ["library/shared/places.foedus", "library/shared/states.foedus"] as const;
export const DOSSIER = [
  "dossiers/alaska-2025/agreements/alaska.foedus",
  "dossiers/alaska-2025/agreements/variants.foedus",
  "dossiers/alaska-2025/scenarios/renewed-attack.foedus",
] as const;
