import { carryOver } from "../../anchoring/carry-over.js";
import { orphansOfCorrection } from "../../anchoring/orphans.js";
import type { Orphan } from "../../anchoring/orphans.js";
import { checksum } from "../../folder/checksum.js";
import type { Author, Change } from "../commands/command.js";
import type { Outcome } from "../commands/outcome.js";
import { refusal } from "../commands/refusal.js";
import type { Store } from "../store.js";
import { orProblem, valueIn } from "./statements-there.js";

/** The corrected text of a report. */
export interface Correction {
  /** The report that it corrects. */
  readonly report: string;
  readonly text: string;
  /** The name of the new report; null for that of the old one with -corrected. */
  readonly name: string | null;
  /** YYYY-MM-DD; null for the date of the old one. */
  readonly published: string | null;
}

/** What came of a correction: the outcome of its command, and the statements that it could not take over. */
export interface Corrected {
  readonly outcome: Outcome;
  readonly orphans: readonly Orphan[];
}

/** What a correction needs of a store; its server asks for it in one request. */
type Correctable = Pick<Store, "address" | "record" | "statementsOf" | "correctionOf" | "perform">;

const oldReport = async (store: Correctable, name: string) => {
  const found = valueIn(await store.record("report", name));
  if (found === null) {
    throw refusal("unknown_report", `There is no report “${name}”.`, "Name a report of the store.");
  }
  const later = valueIn(await store.correctionOf(name));
  if (later === null) return found.value;
  const message = `“${name}” was corrected already, by “${later}”.`;
  throw refusal("corrected_already", message, `Correct “${later}” instead.`);
};

/**
 * Takes a corrected text as a new report that supersedes the old one, with the statements of the old one that stand in it, as
 * one command. The old report and its statements stay. Problems: `unknown_report`, `corrected_already`, `nothing_to_correct`,
 * and those of the store.
 */
export const correctReport = async (
  store: Correctable,
  { report, text, name, published }: Correction,
  author: Author,
): Promise<Corrected> => {
  let orphans: readonly Orphan[] = [];
  const outcome = await orProblem(store, async (): Promise<Outcome> => {
    const old = await oldReport(store, report);
    if (old.text === text) {
      const help = "Give the text as it was corrected.";
      throw refusal("nothing_to_correct", `This is the text of “${report}” already.`, help);
    }
    const about = {
      ...old.about,
      name: name ?? `${report}-corrected`,
      published: published ?? old.about.published,
      sha256: await checksum(new TextEncoder().encode(text)),
      supersedes: report,
    };
    const statements = valueIn(await store.statementsOf(report)).map(({ value }) => value);
    const { carried, lost } = carryOver(
      statements,
      { name: report, text: old.text },
      { name: about.name, text },
    );
    orphans = orphansOfCorrection(lost, old.text, about.name);
    const changes: readonly Change[] = [
      { type: "record", kind: "report", id: about.name, expects: 0, value: { about, text } },
      ...carried.map((value): Change => {
        const id = `${value.report}/${value.id}`;
        return { type: "record", kind: "statement", id, expects: 0, value };
      }),
    ];
    return store.perform({ type: "together", title: `Correction of ${report}`, changes }, author);
  });
  return { outcome, orphans: outcome.type === "done" ? orphans : [] };
};
