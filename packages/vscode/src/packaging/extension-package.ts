import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";
import { build } from "esbuild";

const EXTENSION = fileURLToPath(new URL("../..", import.meta.url));
const LIBRARY = fileURLToPath(new URL("../../../../library", import.meta.url));

/**
 * Builds the extension into its `dist`, from the sources: client and server as one file each, and the instruments of the
 * library beside them.
 */
async function buildExtension(): Promise<void> {
  const dist = join(EXTENSION, "dist");
  await build({
    entryPoints: { extension: join(EXTENSION, "src/extension.ts"), server: join(EXTENSION, "src/server.ts") },
    outdir: dist,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    minify: true,
    format: "cjs",
    platform: "node",
    // What the oldest editor that the extension allows runs on.
    target: "node20",
    conditions: ["source"],
    external: ["vscode"],
    define: { "import.meta.dirname": "__dirname" },
    legalComments: "none",
    logLevel: "warning",
  });
  const library = join(dist, "library");
  rmSync(library, { recursive: true, force: true });
  cpSync(LIBRARY, library, {
    recursive: true,
    filter: (path) => !/\.[^./\\]+$/u.test(path) || path.endsWith(".foedus"),
  });
}

/** Builds the extension and packs it into a file that editors install. Needs no network. */
export async function packageExtension(file: string): Promise<void> {
  await buildExtension();
  // Client and server hold all they depend on.
  await createVSIX({ cwd: EXTENSION, packagePath: file, dependencies: false, allowMissingRepository: true });
}

if (import.meta.main) {
  mkdirSync(join(EXTENSION, "dist"), { recursive: true });
  const file = join(EXTENSION, "dist/foedus.vsix");
  await packageExtension(file);
  process.stdout.write(`${file}\n`);
}
