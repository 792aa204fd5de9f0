import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PeerRun } from "../voting/measured.js";
import { converse } from "../voting/process.js";
import { answerSetProgram, satisfiability } from "./encodings.js";
import type { RuleName } from "./treaty.js";

/** A solver that is asked the floor question as a process. */
export interface Peer {
  readonly name: string;
  /** Its version in its own words, or null if it is not installed. */
  readonly version: string | null;
  readonly run: (parties: number, rule: RuleName, seconds: number) => Promise<PeerRun>;
}

export function peers(): readonly Peer[] {
  const clasp = versionOf("clasp");
  const gringo = versionOf("gringo");
  return [
    {
      name: "gringo and clasp",
      version: clasp === null || gringo === null ? null : `${clasp}, ${gringo}`,
      run: runClasp,
    },
    { name: "z3", version: versionOf("z3"), run: runZ3 },
  ];
}

function versionOf(command: string): string | null {
  try {
    return execFileSync(command, ["--version"], { encoding: "utf8" }).split("\n")[0]?.trim() ?? null;
  } catch {
    return null;
  }
}

async function runClasp(parties: number, rule: RuleName, seconds: number): Promise<PeerRun> {
  const folder = mkdtempSync(join(tmpdir(), "foedus-benchmark-"));
  const file = join(folder, "program.lp");
  writeFileSync(file, answerSetProgram(parties, rule));
  try {
    return await converse(
      {
        command: "/bin/sh",
        arguments: ["-c", `gringo ${file} > ${file}.ground && exec clasp --quiet=1 ${file}.ground`],
        input: "",
        answer: (output) =>
          /^SATISFIABLE/mu.test(output) ? "not assured" : /^UNSATISFIABLE/mu.test(output) ? "assured" : null,
        reached: () => "",
      },
      seconds,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runZ3(parties: number, rule: RuleName, seconds: number): Promise<PeerRun> {
  return await converse(
    {
      command: "z3",
      arguments: ["-in"],
      input: satisfiability(parties, rule),
      answer: (output) =>
        /^sat/mu.test(output) ? "not assured" : /^unsat/mu.test(output) ? "assured" : null,
      reached: () => "",
    },
    seconds,
  );
}
