// Makes a fresh clone ready: installs the pinned packages and builds, each only when something changed since.
// Runs on any Node from 20 on, before anything is installed, so it uses Node's own modules alone.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Node 24 as the project pins it; the Node that runs this script may be older. */
export const NODE = join(ROOT, "node_modules/.bin", process.platform === "win32" ? "node.cmd" : "node");

const INSTALLED = join(ROOT, "node_modules/.foedus-installed");
const BUILT = join(ROOT, "node_modules/.foedus-built");

/** Runs a command in the project's folder, its output shown. Ends this process with its code if it fails. */
export function run(command, args, environment = {}) {
  const result = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...environment },
    shell: process.platform === "win32",
  });
  if (result.error !== undefined) {
    process.stderr.write(`Could not run ${command}: ${result.error.message}\n`);
    process.exit(1);
  }
  return result.status ?? 1;
}

/** Runs npm as the npm that started this script, else the one on the path. */
export function npm(...args) {
  const entry = process.env.npm_execpath;
  return entry === undefined ? run("npm", args) : run(process.execPath, [entry, ...args]);
}

function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(path).update(readFileSync(join(ROOT, path)));
  return hash.digest("hex");
}

function sources(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (["dist", "dist-app", "node_modules", "generated"].includes(entry.name)) return [];
    return entry.isDirectory()
      ? sources(path)
      : /\.(?:ts|tsx|langium|json|css|html|svg|foedus)$/u.test(entry.name)
        ? [path]
        : [];
  });
}

function isCurrent(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === value;
}

/** Installs and builds what is missing or out of date; says what it does and how long it may take. */
export function prepare() {
  const wanted = fingerprint(["package.json", "package-lock.json"]);
  if (!isCurrent(INSTALLED, wanted) || !existsSync(NODE)) {
    process.stdout.write("Installing the packages Foedus needs (once, about half a minute) ...\n");
    const status = npm("ci", "--no-audit", "--no-fund", "--loglevel=error");
    if (status !== 0) {
      process.stderr.write(
        "The packages could not be installed. Check the network, then run the same command again.\n",
      );
      process.exit(status);
    }
    writeFileSync(INSTALLED, wanted);
  }
  const all = [
    "tsconfig.json",
    "tsconfig.base.json",
    ...sources("library").sort(),
    ...sources("packages").sort(),
  ];
  const state = fingerprint(all.filter((path) => statSync(join(ROOT, path)).isFile()));
  const hasOutput = ["packages/cli/dist/main.js", "packages/workbench/dist-app/index.html"].every((path) =>
    existsSync(join(ROOT, path)),
  );
  if (!hasOutput || !isCurrent(BUILT, state)) {
    process.stdout.write("Building Foedus ...\n");
    const status = npm("run", "--silent", "build");
    if (status !== 0) {
      process.stderr.write("The build failed; the lines above say where.\n");
      process.exit(status);
    }
    writeFileSync(BUILT, state);
  }
}
