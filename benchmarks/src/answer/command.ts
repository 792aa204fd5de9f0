import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { PeerRun } from "../voting/measured.js";
import { converse } from "../voting/process.js";
import { treatyText } from "./text.js";

const COMMAND = fileURLToPath(new URL("../../../packages/cli/bin/foedus.js", import.meta.url));

/** `foedus ask` as a process: from the text of the treaty to the page. */
export async function askAsProcess(parties: number, seconds: number): Promise<PeerRun> {
  const folder = mkdtempSync(join(tmpdir(), "foedus-benchmark-"));
  writeFileSync(join(folder, "treaty.foedus"), treatyText(parties));
  let output = "";
  try {
    return await converse(
      {
        command: process.execPath,
        arguments: [COMMAND, "ask", "--json", folder],
        input: "",
        answer: (told) => {
          output = told;
          const found = /"verdict":"(\w+)"/u.exec(told)?.[1];
          return found === undefined || !told.endsWith("\n") ? null : verdictOf(found);
        },
        reached: () => output.slice(0, 80),
      },
      seconds,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verdictOf(verdict: string): string {
  return verdict === "assured" ? "assured" : "not assured";
}
