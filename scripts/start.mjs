// `npm start`: opens the worked example, or the dossier that is named, in the workbench on this machine.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { NODE, prepare, ROOT } from "./prepare.mjs";

prepare();
process.stdout.write("Opening the dossier (a few seconds the first time) ...\n");
const given = process.argv.slice(2);
const server = spawn(NODE, [join(ROOT, "packages/cli/bin/foedus.js"), "serve", ...given], {
  stdio: "inherit",
});
// Whoever stops this process stops the server with it, so that no port stays taken.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => {
  process.exitCode = code ?? 0;
});
