import type { Orphan } from "@foedus/dossier";
import { IntakeThread } from "@foedus/dossier/threads";
import { orphanSchema } from "../output/orphan.js";
import type { Output } from "./check.js";
import { intakeForPeople, isPlain, problemsForPeople } from "./intake-for-people.js";
import { tellOutcome } from "./tell-outcome.js";
import { authorOf, counted, tellProblem, withStore } from "./with-store.js";
import type { StoreOptions } from "./with-store.js";

export interface ConfirmOptions extends StoreOptions {
  readonly term?: readonly string[];
}

export interface CorrectOptions extends StoreOptions {
  readonly name?: string;
  readonly published?: string;
  /** The encoding of text, where a person chose it. */
  readonly encoding?: string;
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
    const found = await store.orphans();
    if (found.type === "problem") return tellProblem(found.problem, io);
    tellOrphans(found.value, options.json === true, io);
    if (found.value.length === 0 && options.json !== true) {
      io.stdout("Every statement has its words in its report.\n");
    }
    return 0;
  });

/** The text of the one report in a file or at an address, told what is in doubt; null where there is none, or more. */
const correctedText = async (
  place: string,
  encoding: string | undefined,
  io: Output,
): Promise<string | null> => {
  const reader = new IntakeThread();
  try {
    const { reports, problems } = await reader.takeInPlace(place, encoding);
    io.stderr(problemsForPeople(problems, []));
    const [report, ...others] = reports;
    if (report === undefined) return null;
    if (others.length === 0) {
      if (!isPlain(report)) io.stderr(`${report.source}\n${intakeForPeople(report, null)}`);
      return report.text;
    }
    const count = counted(reports.length, "report");
    io.stderr(`${place}: There are ${count} in it.\n  help: Save the corrected one by itself.\n`);
    return null;
  } finally {
    await reader.close();
  }
};

/** Takes the corrected text of a report, in any format that is read, as a new report with the statements that stand in it. */
export const dossierCorrect = async (
  address: string,
  report: string,
  place: string,
  options: CorrectOptions,
  io: Output,
): Promise<number> => {
  const text = await correctedText(place, options.encoding, io);
  if (text === null) return 2;
  return withStore(address, "open", io, async (store) => {
    const { name = null, published = null } = options;
    const { outcome, orphans } = await store.correct({ report, text, name, published }, authorOf(options));
    const code = tellOutcome("correct", store, outcome, options, io);
    tellOrphans(orphans, options.json === true, io);
    return code;
  });
};
