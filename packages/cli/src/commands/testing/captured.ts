import type { Output } from "../check.js";

/** What a command wrote, and its exit code. */
export interface Captured {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command and catches what it writes. */
export async function captured(command: (io: Output) => Promise<number>): Promise<Captured> {
  let out = "";
  let err = "";
  const code = await command({
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}
