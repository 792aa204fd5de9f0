import { compareCodePoints } from "@foedus/language";
import type { OpenStore } from "../open-store.js";
import type { Answer } from "../store.js";
import type { Kind } from "../records/values.js";
import type { Stored } from "../records/read.js";
import { KINDS } from "../records/values.js";

const asDocument = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Adds one record to the files, which hold those before it. */
const put = (files: Map<string, string>, stored: Stored<Kind>): void => {
  const { kind, id, sheet, value } = stored;
  const line = (folder: string): void => {
    const file = `${folder}/${sheet ?? ""}.jsonl`;
    files.set(file, `${files.get(file) ?? ""}${JSON.stringify(value)}\n`);
  };
  const text = "text" in value && typeof value.text === "string" ? value.text : "";
  switch (kind) {
    case "dossier":
      files.set("dossier.json", asDocument(value));
      return;
    case "report":
      files.set(`reports/${id}.json`, asDocument("about" in value ? value.about : null));
      files.set(`reports/${id}.txt`, text);
      return;
    case "statement":
      line("statements");
      return;
    case "reading":
      files.set(`readings/${id}.json`, asDocument(value));
      return;
    case "position":
      line("positions");
      return;
    case "decision":
      line("decisions");
      return;
    case "agreement":
      files.set(`agreements/${id}.foedus`, text);
      return;
    case "variant":
      files.set(`variants/${id}.foedus`, text);
      return;
    case "scenario":
      files.set(`scenarios/${id}.foedus`, text);
      return;
    case "version":
      files.set(`versions/${id}.foedus`, text);
      return;
    case "finding":
      files.set(`findings/${id}.json`, asDocument(value));
      return;
    case "brief":
      files.set(`briefs/${id}.json`, asDocument(value));
      return;
  }
};

/** What a folder form is read from. */
type Source = Pick<OpenStore, "address" | "last" | "records">;

const readAll = async (store: Source): Promise<Answer<ReadonlyMap<string, string>>> => {
  const files = new Map<string, string>();
  for (const kind of KINDS) {
    const answer = await store.records(kind);
    if (answer.type === "problem") return answer;
    for (const stored of answer.value) put(files, stored);
  }
  const inOrder = [...files].toSorted(([left], [right]) => compareCodePoints(left, right));
  return { type: "answer", value: new Map(inOrder) };
};

/** How often everything is read before whoever asked is told that others change it all the time. */
const READINGS = 5;

/**
 * The store in canonical folder form: every file by its path, in code point order. The same records give the same bytes. Of one
 * state of the store: the kinds are read one after the other, and where somebody has changed something meanwhile, all are read
 * again, for statements without their report are no dossier. Problems: `busy` where that happens each time, and those of reading.
 */
export const folderFiles = async (store: Source): Promise<Answer<ReadonlyMap<string, string>>> => {
  let before = await store.last();
  for (let reading = 0; reading < READINGS; reading += 1) {
    if (before.type === "problem") return before;
    const files = await readAll(store);
    if (files.type === "problem") return files;
    const after = await store.last();
    if (after.type === "problem") return after;
    if (after.value === before.value) return files;
    before = after;
  }
  const message = "The store was changed each time while it was read.";
  const help = "Try again when less is done in it; a backup can be made at any time.";
  return { type: "problem", problem: { code: "busy", store: store.address, message, help } };
};
