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

/** The store in canonical folder form: every file by its path, in code point order. The same records give the same bytes. */
export const folderFiles = async (store: OpenStore): Promise<Answer<ReadonlyMap<string, string>>> => {
  const files = new Map<string, string>();
  for (const kind of KINDS) {
    const answer = await store.records(kind);
    if (answer.type === "problem") return answer;
    for (const stored of answer.value) put(files, stored);
  }
  const inOrder = [...files].toSorted(([left], [right]) => compareCodePoints(left, right));
  return { type: "answer", value: new Map(inOrder) };
};
