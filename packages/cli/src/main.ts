import { runCommandLine, USAGE } from "./command-line.js";
import type { Output } from "./commands/check.js";

const io: Output = {
  stdout: (text) => {
    process.stdout.write(text);
  },
  stderr: (text) => {
    process.stderr.write(text);
  },
};

// A reader that closes early (`foedus ask … | head`) is no error; a full disk behind `>` is.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    const told = error.code === "ENOSPC" ? "the disk is full" : error.message;
    if (stream === process.stdout) process.stderr.write(`The answer could not be written: ${told}.\n`);
    process.exit(USAGE);
  });
}

process.exitCode = await runCommandLine(process.argv.slice(2), io, process.stdin);
