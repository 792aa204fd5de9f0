import type { Orphan } from "@foedus/dossier";
import { orphanSchema } from "../output/orphan.js";
import { readTextFile } from "../text-file.js";
import type { Output } from "./check.js";
import { tellOutcome } from "./tell-outcome.js";
import { authorOf, tellProblem, withStore } from "./with-store.js";
import type { StoreOptions } from "./with-store.js";

export interface ConfirmOptions extends StoreOptions {
  readonly term?: readonly string[];
}

export interface CorrectOptions extends StoreOptions {
  readonly name?: string;
  readonly published?: string;
}

/** Confirms or rejects statements, all at once. */
export const dossierConfirm = (
  did: "confirm" | "reject",
  address: string,
  statements: readonly string[],
  options: ConfirmOptions,
  io: Output,
): Promise<number> =>
  withStore(address, "open", io, async (store) => {
    const { decideStatements } = await import("@foedus/dossier/store");
    const status = did === "confirm" ? "confirmed" : "rejected";
    const decision = { status, statements, terms: options.term ?? null } as const;
    return tellOutcome(did, store, await decideStatements(store, decision, authorOf(options)), options, io);
  });

const tellOrphans = (orphans: readonly Orphan[], json: boolean, io: Output): void => {
  for (const orphan of orphans) {
    const { report, statement, words, reason } = orphan;
    const told = `${report}/${statement}: “${words.join(" … ")}”\n  ${reason}\n`;
    const line = { ...orphan, words: [...words] };
    io.stdout(json ? `${JSON.stringify(orphanSchema.parse(line))}\n` : told);
  }
};

/** Lists every statement whose words are not where they should be. */
export const dossierOrphans = (address: string, options: StoreOptions, io: Output): Promise<number> =>
  withStore(address, "open", io, async (store) => {
    const { orphansOf } = await import("@foedus/dossier/store");
    const found = await orphansOf(store);
    if (found.type === "problem") return tellProblem(found.problem, io);
    tellOrphans(found.value, options.json === true, io);
    if (found.value.length === 0 && options.json !== true) {
      io.stdout("Every statement has its words in its report.\n");
    }
    return 0;
  });

/** Takes the corrected text of a report as a new report, with the statements that stand in it. */
export const dossierCorrect = async (
  address: string,
  report: string,
  file: string,
  options: CorrectOptions,
  io: Output,
): Promise<number> => {
  const read = await readTextFile(file);
  if (read.type === "problem") {
    io.stderr(`${read.problem.path}: ${read.problem.message}\n  help: ${read.problem.help}\n`);
    return 2;
  }
  return withStore(address, "open", io, async (store) => {
    const { correctReport } = await import("@foedus/dossier/store");
    const { name = null, published = null } = options;
    const correction = { report, text: read.text, name, published };
    const { outcome, orphans } = await correctReport(store, correction, authorOf(options));
    const code = tellOutcome("correct", store, outcome, options, io);
    tellOrphans(orphans, options.json === true, io);
    return code;
  });
};
