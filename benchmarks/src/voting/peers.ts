import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Task } from "./encodings.js";
import { MANY_SETS, answerSetProgram, integerProgram, satisfiability } from "./encodings.js";
import type { Instance } from "./instance.js";
import type { PeerRun } from "./measured.js";
import { converse } from "./process.js";

/** A program that answers the same questions. */
export interface Peer {
  readonly name: string;
  /** Its version in its own words, or null if it is not installed. */
  readonly version: string | null;
  readonly tasks: readonly Task[];
  readonly run: (instance: Instance, task: Task, seconds: number) => Promise<PeerRun>;
}

export function peers(highsVersion: string): readonly Peer[] {
  const clasp = versionOf("clasp", ["--version"]);
  const gringo = versionOf("gringo", ["--version"]);
  return [
    {
      name: "clasp",
      version: clasp === null || gringo === null ? null : `${clasp}, ${gringo}`,
      tasks: ["smallest", "thousand"],
      run: runClasp,
    },
    { name: "z3", version: versionOf("z3", ["--version"]), tasks: ["smallest", "thousand"], run: runZ3 },
    { name: "HiGHS", version: `npm highs ${highsVersion}`, tasks: ["smallest"], run: runHighs },
  ];
}

function versionOf(command: string, options: readonly string[]): string | null {
  try {
    return execFileSync(command, options, { encoding: "utf8" }).split("\n")[0]?.trim() ?? null;
  } catch {
    return null;
  }
}

/** gringo grounds, clasp solves, as on a command line; memory is that of clasp, which replaces the shell. */
async function runClasp(instance: Instance, task: Task, seconds: number): Promise<PeerRun> {
  const folder = mkdtempSync(join(tmpdir(), "foedus-benchmark-"));
  const file = join(folder, "program.lp");
  writeFileSync(file, answerSetProgram(instance, task));
  const sets = task === "smallest" ? 0 : MANY_SETS;
  let best = "nothing";
  try {
    return await converse(
      {
        command: "/bin/sh",
        arguments: [
          "-c",
          `gringo ${file} > ${file}.ground && exec clasp --quiet=1,0 -n ${String(sets)} ${file}.ground`,
        ],
        input: "",
        answer: (output) => {
          best = /^Optimization:? *:? *(\d+)/mu.exec(output)?.[1] ?? best;
          const found =
            task === "smallest"
              ? /OPTIMUM FOUND[\s\S]*Optimization *: *(\d+)/u.exec(output)
              : /^Models *: *(\d+)/mu.exec(output);
          return found?.[1] ?? null;
        },
        reached: () => (task === "smallest" ? `at most ${best}` : ""),
      },
      seconds,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One set after the other: each is ruled out, with all that contain it, before the next is asked for. */
async function runZ3(instance: Instance, task: Task, seconds: number): Promise<PeerRun> {
  const names = instance.weights.map((_, index) => `x${String(index)}`);
  const ask = `(check-sat)\n(get-value (${names.join(" ")}))\n(echo "next")\n`;
  let found = 0;
  let read = 0;
  return await converse(
    {
      command: "z3",
      arguments: ["-in"],
      input: satisfiability(instance, task) + (task === "smallest" ? '(echo "done")\n' : ask),
      answer: (output, write) => {
        if (task === "smallest") {
          if (!output.includes("done")) return null;
          return [...output.matchAll(/(\d+)\)/gu)].at(-1)?.[1] ?? null;
        }
        const end = output.indexOf("next", read);
        if (end < 0) return null;
        const model = output.slice(read, end);
        read = end + "next".length;
        if (model.includes("unsat")) return String(found);
        found += 1;
        if (found >= MANY_SETS) return String(found);
        const members = [...model.matchAll(/(x\d+) true/gu)].map((match) => match[1]);
        write(`(assert (not (and ${members.join(" ")})))\n${ask}`);
        return null;
      },
      reached: () => (task === "smallest" ? "" : `${String(found)} sets`),
    },
    seconds,
  );
}

async function runHighs(instance: Instance, _: Task, seconds: number): Promise<PeerRun> {
  return await converse(
    {
      command: process.execPath,
      arguments: [fileURLToPath(new URL("highs-child.js", import.meta.url)), integerProgram(instance)],
      input: "",
      answer: (output) => /^size (\d+)$/mu.exec(output)?.[1] ?? null,
      reached: () => "",
    },
    seconds,
  );
}
