#!/usr/bin/env node
// The entry that npm links. It says what to do when the project is not ready, and runs on the Node the project pins.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const main = new URL("../dist/main.js", import.meta.url);
const pinned = fileURLToPath(new URL("../../../node_modules/.bin/node", import.meta.url));
const isOld = Number(process.versions.node.split(".")[0]) < 24;

if (!existsSync(main)) {
  process.stderr.write("foedus is not built yet. Run: npm ci && npm run build\n");
  process.exitCode = 2;
} else if (isOld && existsSync(pinned)) {
  const { status } = spawnSync(pinned, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 2;
} else if (isOld) {
  process.stderr.write(`foedus needs Node 24; this is ${process.version}. Run: npm ci\n`);
  process.exitCode = 2;
} else {
  await import(main.href);
}
