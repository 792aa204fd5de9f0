import { basename } from "node:path";
import type { FileSystem } from "../../files/file-system.js";
import type { DossierProblem } from "../../folder/problem.js";
import type { Author, RecordChange } from "../commands/command.js";
import { keyOf } from "../commands/command.js";
import type { Outcome } from "../commands/outcome.js";
import { KINDS } from "../records/values.js";
import type { OpenStore } from "../open-store.js";
import type { Answer } from "../store.js";
import { readFolderForm } from "./read-folder.js";

/** What came of taking in a folder. */
export type Imported =
  | { readonly type: "broken"; readonly problems: readonly DossierProblem[] }
  | { readonly type: "nothing_new"; readonly warnings: readonly DossierProblem[] }
  | { readonly type: "outcome"; readonly outcome: Outcome; readonly warnings: readonly DossierProblem[] };

/** The changes that the store does not hold already, word by word. */
const newTo = async (
  store: OpenStore,
  changes: readonly RecordChange[],
): Promise<Answer<readonly RecordChange[]>> => {
  const there = new Map<string, string>();
  for (const kind of KINDS) {
    const answer = await store.records(kind);
    if (answer.type === "problem") return answer;
    for (const stored of answer.value) there.set(keyOf(stored), JSON.stringify(stored.value));
  }
  const value = changes.filter((change) => there.get(keyOf(change)) !== JSON.stringify(change.value));
  return { type: "answer", value };
};

/** What the dossier calls itself. */
const titleOf = (changes: readonly RecordChange[]): string | null => {
  for (const change of changes) if (change.kind === "dossier") return change.value.title;
  return null;
};

/**
 * Takes a dossier in folder form into the store, as one command that can be undone. What the store holds already is left; what
 * it holds otherwise is a conflict, and then nothing is taken in.
 */
export const importFolder = async (
  store: OpenStore,
  files: FileSystem,
  folder: string,
  author: Author,
): Promise<Imported> => {
  const { changes, problems, warnings } = await readFolderForm(files, folder.replace(/(?<=.)[/\\]+$/u, ""));
  if (problems.length > 0) return { type: "broken", problems };
  const fresh = await newTo(store, changes);
  if (fresh.type === "problem") return { type: "outcome", outcome: fresh, warnings };
  if (fresh.value.length === 0) return { type: "nothing_new", warnings };
  const title = `Import of ${titleOf(changes) ?? basename(folder)}`;
  const command = { type: "together", title, changes: fresh.value } as const;
  return { type: "outcome", outcome: await store.perform(command, author), warnings };
};
