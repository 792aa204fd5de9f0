import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ENTRY = fileURLToPath(new URL("../editor/browser-worker.ts", import.meta.url));
const BUNDLE = fileURLToPath(new URL("../../dist/foedus-worker.js", import.meta.url));

/** The language server as one script for a web worker, from the sources: nothing has to be built before, only the grammar. */
export async function browserWorkerBundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2023",
    conditions: ["source"],
    // Licences stand in the packages; a page that serves the bundle names them itself.
    legalComments: "none",
    logLevel: "warning",
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error("The bundler wrote nothing.");
  return output.text;
}

if (import.meta.main) {
  mkdirSync(dirname(BUNDLE), { recursive: true });
  writeFileSync(BUNDLE, await browserWorkerBundle());
}
