import { basename } from "node:path";
import type { TakenReport, Told } from "../../intake/taken.js";
import type { ValueOf } from "../../store/records/values.js";

/** What is said of reports that do not tell it themselves. */
export interface SaidOfReports {
  readonly published: string | null;
  readonly publisher: string | null;
}

/** BCP 47 for a language that is not determined. */
const UNDETERMINED = "und";

const told = (value: Told): string | null => (value.found && value.value.trim() !== "" ? value.value : null);

/** A name for a report by where it came from: `notes/May draft.docx` gives `May-draft`. */
export const nameOfSource = (source: string): string => {
  const parts = source.split(" › ").map((part) => basename(part).replace(/\.[a-z0-9]{1,5}$/iu, ""));
  const name = parts
    .join("-")
    .replaceAll(/[^\p{L}\p{N}._-]+/gu, "-")
    .replaceAll(/^[-.]+|-+$/gu, "");
  return name === "" ? "report" : name;
};

/** The report as it is recorded; null where nobody says when it was published. Nothing is guessed. */
export const reportOf = (
  { source, text, sha256, about }: TakenReport,
  name: string,
  said: SaidOfReports,
): ValueOf<"report"> | null => {
  const published = told(about.published) ?? said.published;
  if (published === null) return null;
  const address = told(about.address);
  return {
    about: {
      name,
      title: told(about.title) ?? basename(source),
      publisher: told(about.publisher) ?? said.publisher ?? "not told",
      published,
      address: address !== null && URL.canParse(address) ? address : null,
      language: told(about.language) ?? UNDETERMINED,
      sha256,
    },
    text,
  };
};
