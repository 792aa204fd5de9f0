import { checksum } from "../../folder/checksum.js";
import type { Position } from "../../format/position.js";
import { refusal } from "../commands/refusal.js";
import type { RecordChange } from "../commands/command.js";
import { DOSSIER } from "./values.js";

/** A party takes one stance on a term once. */
export const positionId = ({ party, term, stance }: Position): string => `${party}/${term}/${stance}`;

/** The id that the value itself gives the record; null where the caller chooses it. */
const ownId = (change: RecordChange): string | null => {
  switch (change.kind) {
    case "dossier":
      return DOSSIER;
    case "report":
      return change.value.about.name;
    case "statement":
      return `${change.value.report}/${change.value.id}`;
    case "reading":
      return change.value.report;
    case "version":
      return `${change.value.agreement}/${change.value.name}`;
    case "finding":
    case "decision":
      return change.value.name;
    case "position":
      return positionId(change.value);
    case "agreement":
    case "variant":
    case "scenario":
    case "brief":
      return null;
  }
};

/** The report without which the record cannot be. */
export const reportOf = (change: RecordChange): string | null => {
  if (change.kind === "statement" || change.kind === "reading") return change.value.report;
  return change.kind === "report" ? (change.value.about.supersedes ?? null) : null;
};

/** The sheet of a record for which none was named. */
export const usualSheet = (change: RecordChange): string | null => {
  if (change.kind === "statement") return change.value.report;
  return change.kind === "position" || change.kind === "decision" ? "all" : null;
};

/** Holds a record's id against its value, and a report's text against its checksum. Throws StoreFailure. */
export const checkIdentity = async (change: RecordChange): Promise<void> => {
  const own = ownId(change);
  if (own !== null && own !== change.id) {
    const message = `This ${change.kind} calls itself “${own}”, not “${change.id}”.`;
    throw refusal("wrong_id", message, "Give both the same name.");
  }
  // These become the names of files.
  if (own === null && /[\s/\\]|^\./u.test(change.id)) {
    const message = `“${change.id}” cannot be the name of a file.`;
    throw refusal("wrong_id", message, "Use a name without blanks, slashes and a dot in front.");
  }
  if (change.kind !== "report") return;
  const actual = await checksum(new TextEncoder().encode(change.value.text));
  if (actual === change.value.about.sha256) return;
  const message = `The text of “${change.id}” has the SHA-256 checksum ${actual}, not ${change.value.about.sha256}.`;
  const help =
    "A report is kept as it was published. Give the checksum of these bytes, or the original text.";
  throw refusal("changed_report", message, help);
};
