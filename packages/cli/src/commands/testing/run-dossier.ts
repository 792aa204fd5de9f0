import { runCommandLine } from "../../command-line.js";
import { captured } from "./captured.js";
import type { Captured } from "./captured.js";

/** Runs `foedus dossier` in this process with nothing on standard input, and answers what it said. */
export const runDossier = (...words: readonly string[]): Promise<Captured> =>
  captured((io) => runCommandLine(["dossier", ...words], io, (async function* () {})()));
