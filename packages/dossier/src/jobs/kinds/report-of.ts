import { basename } from "node:path";
import { proposedName, wordsOfPlace } from "../../intake/proposed-name.js";
import type { TakenReport } from "../../intake/taken.js";
import type { ValueOf } from "../../store/records/values.js";
import { metadataOf } from "../../store/reports/metadata.js";
import type { Known } from "../../store/reports/metadata.js";

/** What is said of reports that do not tell it themselves. */
export interface SaidOfReports {
  readonly published: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
}

/**
 * A name for a report by where it came from: `notes/May draft.docx` gives `May-draft`. The second of the same name is told from the
 * first by its count.
 */
export const nameOfSource = (source: string, count = 1): string => {
  const parts = source
    .split(" › ")
    .map((part) => wordsOfPlace(part, basename(part).replace(/\.[a-z0-9]{1,5}$/iu, "")));
  const name = parts
    .join("-")
    .replaceAll(/[^\p{L}\p{M}\p{N}._]+/gu, "-")
    .replaceAll(/^[-.]+|-$/gu, "");
  return proposedName(name === "" ? "report" : name, count);
};

/** The report as it is recorded, or what nobody says of it. What one says of many fills only what a report does not tell. */
export const reportOf = (
  report: TakenReport,
  name: string,
  { published, publisher, language }: SaidOfReports,
): ValueOf<"report"> | Extract<Known, { type: "missing" }> => {
  const said = {
    published: published ?? undefined,
    publisher: publisher ?? undefined,
    language: language ?? undefined,
  };
  const known = metadataOf(report, said, name, false);
  if (known.type === "missing") return known;
  return { about: { name, ...known.about, sha256: report.sha256 }, text: report.text };
};
