import { spawn } from "node:child_process";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { readFileSync } from "node:fs";
import type { PeerRun } from "./measured.js";

/** How a peer talks: what it is given, what is read from its output, and when it has said enough. */
export interface Conversation {
  readonly command: string;
  readonly arguments: readonly string[];
  readonly input: string;
  /** Answers what comes; returns the final answer, or null as long as there is none. */
  readonly answer: (output: string, write: (text: string) => void) => string | null;
  /** What had been reached when time was up. */
  readonly reached: () => string;
}

/** Runs a peer up to a limit of seconds. A peer that is not there is an outcome, no failure. */
export async function converse(conversation: Conversation, seconds: number): Promise<PeerRun> {
  const start = performance.now();
  const child = spawn(conversation.command, conversation.arguments);
  let memory: number | null = null;
  const watch = setInterval(() => {
    memory = peakOf(child) ?? memory;
  }, 5);
  try {
    const outcome = await outcomeOf(child, conversation, seconds, () => {
      memory = peakOf(child) ?? memory;
    });
    return { milliseconds: performance.now() - start, kilobytes: memory, outcome };
  } finally {
    clearInterval(watch);
    child.kill("SIGKILL");
  }
}

function outcomeOf(
  child: ChildProcessWithoutNullStreams,
  { input, answer, reached }: Conversation,
  seconds: number,
  note: () => void,
): Promise<PeerRun["outcome"]> {
  return new Promise((resolve) => {
    let output = "";
    let problems = "";
    const timer = setTimeout(() => {
      resolve({ type: "over_limit", reached: reached() });
    }, seconds * 1000);
    const settle = (outcome: PeerRun["outcome"]): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    child.on("error", (error: NodeJS.ErrnoException) => {
      settle(
        error.code === "ENOENT" ? { type: "not_installed" } : { type: "failed", message: error.message },
      );
    });
    // A peer that has ended takes no more input; what it said decides.
    child.stdin.on("error", () => {});
    child.stderr.on("data", (data: Buffer) => {
      problems += data.toString();
    });
    child.stdout.on("data", (data: Buffer) => {
      note();
      output += data.toString();
      const text = answer(output, (more) => child.stdin.write(more));
      if (text !== null) settle({ type: "answer", text });
    });
    child.on("close", () => {
      const text = answer(output, () => {});
      settle(
        text === null
          ? { type: "failed", message: (problems || output).trim().slice(0, 200) }
          : { type: "answer", text },
      );
    });
    child.stdin.write(input);
  });
}

/** The most memory the process has had, which Linux keeps; elsewhere it is not known. */
function peakOf({ pid }: ChildProcessWithoutNullStreams): number | null {
  if (pid === undefined) return null;
  try {
    const found = /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${String(pid)}/status`, "utf8"));
    return found === null ? null : Number(found[1]);
  } catch {
    return null;
  }
}
