import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { medianOf } from "./measured.js";
import type { Run } from "./measured.js";

/** The memory that `pan` may take, in megabytes. */
const MEMORY = 16_000;

/** The version of SPIN on this machine, or null. */
export function spinVersion(): string | null {
  const run = spawnSync("spin", ["-V"], { encoding: "utf8" });
  return run.error === undefined ? run.stdout.trim() : null;
}

/**
 * Generates, compiles and runs the verifier of a model, unreduced, so many times; only the runs count, not the
 * compiling. Its table gets about two slots a state, which suits it best. What went wrong is told as text.
 */
export function runPan(promela: string, expectedStates: number, times: number): Run | string {
  const folder = mkdtempSync(join(tmpdir(), "foedus-orders-"));
  try {
    writeFileSync(join(folder, "game.pml"), promela);
    const options = ["-O2", "-DSAFETY", "-DNOREDUCE", `-DMEMLIM=${String(MEMORY)}`];
    for (const [command, parts] of [
      ["spin", ["-a", "game.pml"]],
      ["gcc", [...options, "-o", "pan", "pan.c"]],
    ] as const) {
      const made = spawnSync(command, parts, { cwd: folder, encoding: "utf8" });
      if (made.error !== undefined || made.status !== 0) return `${command} failed`;
    }
    const slots = Math.max(16, Math.ceil(Math.log2(expectedStates)) + 1);
    const runs: Run[] = [];
    for (let time = 0; time < times; time += 1) {
      const run = runOnce(folder, slots);
      if (typeof run === "string") return run;
      runs.push(run);
    }
    return medianOf(runs);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function runOnce(folder: string, slots: number): Run | string {
  const start = performance.now();
  // The shell's own "times" tells what its children took of the processor.
  const run = spawnSync("sh", ["-c", `./pan -m1000 -w${String(slots)}; times`], {
    cwd: folder,
    encoding: "utf8",
  });
  const milliseconds = performance.now() - start;
  const states = /(\d+(?:\.\d+e\+\d+)?) states, stored/u.exec(run.stdout)?.[1];
  const megabytes = /([\d.]+)\s+total actual memory usage/u.exec(run.stdout)?.[1];
  const last = run.stdout.trimEnd().split("\n").at(-1) ?? "";
  const processor = [...last.matchAll(/(\d+)m([\d.]+)s/gu)].map(
    ([, minutes, seconds]) => Number(minutes) * 60_000 + Number(seconds) * 1000,
  );
  if (states === undefined || /max search depth too small|out of memory|reached -DMEMLIM/u.test(run.stdout))
    return `stopped: ${/pan: (.*)/u.exec(run.stdout)?.[1] ?? "no answer"}`;
  return {
    states: Number(states),
    milliseconds,
    processorMilliseconds: processor.reduce((sum, one) => sum + one, 0),
    megabytes: Math.round(Number(megabytes ?? "0")),
  };
}
