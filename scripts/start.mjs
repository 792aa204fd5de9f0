// `npm start`: serves the brief of the worked example as a page on this machine.
import { NODE, prepare, ROOT, run } from "./prepare.mjs";
import { join } from "node:path";

prepare();
const given = process.argv.slice(2);
process.exitCode = run(NODE, [join(ROOT, "packages/cli/bin/foedus.js"), "serve", ...given]);
