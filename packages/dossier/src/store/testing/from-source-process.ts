import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Begins one of the programs of this folder in a process of its own, from the sources, as tests run. */
export const spawnFromSource = (program: string, ...words: readonly string[]): ChildProcess => {
  const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
  return spawn(
    process.execPath,
    [
      "--experimental-transform-types",
      "--conditions=source",
      "--import",
      path("from-source.mjs"),
      path(program),
      ...words,
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
};
