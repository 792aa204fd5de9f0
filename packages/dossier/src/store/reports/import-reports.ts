import { proposedName } from "../../intake/proposed-name.js";
import type { TakenReport } from "../../intake/taken.js";
import type { Author, Command, RecordChange } from "../commands/command.js";
import type { Outcome } from "../commands/outcome.js";
import type { OpenStore } from "../open-store.js";
import type { Answer } from "../store.js";
import { metadataOf } from "./metadata.js";
import type { Given, Missing } from "./metadata.js";

/** How much text one command takes in at most, in UTF-16 code units; more becomes several commands, each undone by itself. */
const LARGEST_COMMAND = 50 * 1024 * 1024;

/** What is to become of one report. */
export type Planned = { readonly report: TakenReport } & (
  | { readonly type: "new"; readonly name: string; readonly titled: boolean; readonly change: RecordChange }
  /** Its text is in the store, or came earlier in the same import, under this name. */
  | { readonly type: "known"; readonly as: string }
  | { readonly type: "incomplete"; readonly name: string; readonly missing: readonly Missing[] }
);

const asIdentifier = (name: string): string =>
  name.replaceAll(/[-\s/\\\p{Cc}\p{Cs}]+/gu, "-").replaceAll(/^[.-]+|-$/gu, "") || "report";

/** A name that no report of the store has or is about to get, and that is not too long for a file. */
const freshName = async (
  store: OpenStore,
  wanted: string,
  given: ReadonlySet<string>,
): Promise<Answer<string>> => {
  for (let count = 1; ; count += 1) {
    const name = proposedName(wanted, count);
    if (given.has(name)) continue;
    const there = await store.record("report", name);
    if (there.type === "problem") return there;
    if (there.value === null) return { type: "answer", value: name };
  }
};

/**
 * Decides for each report whether it is new, under which name, and what of it is not known; the same text twice is one
 * report. `nameOf` proposes names. It changes nothing.
 */
export const planReports = async (
  store: OpenStore,
  reports: readonly TakenReport[],
  nameOf: (source: string) => string,
  given: Given,
): Promise<Answer<readonly Planned[]>> => {
  const planned: Planned[] = [];
  const names = new Set<string>();
  const seen = new Map<string, string>();
  for (const report of reports) {
    const there = await store.reportWithText(report.sha256);
    if (there.type === "problem") return there;
    const as = there.value ?? seen.get(report.sha256);
    if (as !== undefined) {
      planned.push({ type: "known", report, as });
      continue;
    }
    const name = await freshName(store, asIdentifier(nameOf(report.source)), names);
    if (name.type === "problem") return name;
    names.add(name.value);
    seen.set(report.sha256, name.value);
    const known = metadataOf(report, given, name.value, reports.length === 1);
    if (known.type === "missing") {
      planned.push({ type: "incomplete", report, name: name.value, missing: known.missing });
      continue;
    }
    const about = { name: name.value, ...known.about, sha256: report.sha256 };
    const value = { about, text: report.text };
    const change = { type: "record", kind: "report", id: name.value, expects: 0, value } as const;
    planned.push({ type: "new", report, name: name.value, titled: known.titled, change });
  }
  return { type: "answer", value: planned };
};

const sizeOf = (change: RecordChange): number => (change.kind === "report" ? change.value.text.length : 0);

/** The changes in as few commands as their size allows, in their order; usually one. */
export const asCommands = (
  changes: readonly RecordChange[],
  title: string,
  largest = LARGEST_COMMAND,
): readonly Command[] => {
  const parts: RecordChange[][] = [];
  let size = 0;
  for (const change of changes) {
    const part = parts.at(-1);
    size += sizeOf(change);
    if (part === undefined || size > largest) {
      parts.push([change]);
      size = sizeOf(change);
    } else part.push(change);
  }
  return parts.map((part, index) => {
    const which = parts.length === 1 ? "" : ` (${String(index + 1)} of ${String(parts.length)})`;
    return { type: "together", title: `${title}${which}`, changes: part };
  });
};

/** A moment some milliseconds later. */
const later = (moment: string, milliseconds: number): string =>
  milliseconds === 0 ? moment : new Date(Date.parse(moment) + milliseconds).toISOString();

/**
 * Carries out commands until one is not done; the answer has all that were tried. Each is made a millisecond after the one before,
 * for by author and moment an entry is known again whose answer was lost on its way.
 */
export const performAll = async (
  store: Pick<OpenStore, "perform">,
  commands: readonly Command[],
  author: Author,
): Promise<readonly Outcome[]> => {
  const outcomes: Outcome[] = [];
  for (const [index, command] of commands.entries()) {
    const outcome = await store.perform(command, { ...author, moment: later(author.moment, index) });
    outcomes.push(outcome);
    if (outcome.type !== "done") break;
  }
  return outcomes;
};
