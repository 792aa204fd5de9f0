import type { Conflict, Entry, OpenStore, Outcome } from "@foedus/dossier/store";
import { storeChangeSchema } from "../output/store-change.js";
import type { StoreChange } from "../output/store-change.js";
import type { Output } from "./check.js";
import { counted, tellProblem } from "./with-store.js";
import type { StoreOptions } from "./with-store.js";

const tellConflict = ({ kind, id, yours, theirs }: Conflict, io: Output): void => {
  const by = theirs.by === null ? "" : `, by ${theirs.by.actor} in entry ${String(theirs.by.number)}`;
  io.stderr(`The ${kind} “${id}” is something else by now${by}.\n`);
  io.stderr(`  yours:  ${JSON.stringify(yours)}\n  theirs: ${JSON.stringify(theirs.value)}\n`);
};

const DONE = {
  import: "Taken in",
  undo: "Undone",
  redo: "Done again",
  confirm: "Confirmed",
  reject: "Rejected",
  decide: "Decided",
  correct: "Corrected",
} as const;

const changesIn = ({ command }: Entry): number => (command.type === "together" ? command.changes.length : 1);

/** Tells what was done, in words or as data. */
export const tellDone = (change: StoreChange, words: string, options: StoreOptions, io: Output): number => {
  io.stdout(options.json === true ? `${JSON.stringify(storeChangeSchema.parse(change))}\n` : `${words}\n`);
  return 0;
};

/** Tells what came of a command; the exit code is 0, 1 where somebody has changed the same, 2 with a problem. */
export const tellOutcome = (
  did: keyof typeof DONE,
  store: OpenStore,
  outcome: Outcome,
  options: StoreOptions,
  io: Output,
): number => {
  if (outcome.type === "problem") return tellProblem(outcome.problem, io);
  if (outcome.type === "conflict") {
    for (const conflict of outcome.conflicts) tellConflict(conflict, io);
    io.stderr(
      "Nothing was changed.\n  help: Decide which of the two is to stand, and say it in a new change.\n",
    );
    return 1;
  }
  const { entry } = outcome;
  const changes = changesIn(entry);
  const past = DONE[did];
  const which = entry.of === null ? "" : ` entry ${String(entry.of)},`;
  const words = `${past}:${which} ${counted(changes, "record")}. This is entry ${String(entry.number)} of the log.`;
  const change = { did, store: store.address, entry: entry.number, of: entry.of, changes };
  return tellDone(change, words, options, io);
};
