#!/usr/bin/env node
// The entry that npm links. It only says what to do when the project has not been built yet.
import { existsSync } from "node:fs";

const main = new URL("../dist/main.js", import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  process.stderr.write("foedus is not built yet. Run: npm run build\n");
  process.exitCode = 2;
}
