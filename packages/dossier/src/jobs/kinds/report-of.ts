import { basename } from "node:path";
import type { TakenReport, Told } from "../../intake/taken.js";
import type { ValueOf } from "../../store/records/values.js";

/** What is said of reports that do not tell it themselves. */
export interface SaidOfReports {
  readonly published: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
}

/** What neither a report tells nor anybody says of it. */
export interface Missing {
  readonly missing: readonly (keyof SaidOfReports)[];
}

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

/** The report as it is recorded, or what nobody says of it. Nothing is guessed. */
export const reportOf = (
  { source, text, sha256, about }: TakenReport,
  name: string,
  said: SaidOfReports,
): ValueOf<"report"> | Missing => {
  const slots = {
    published: told(about.published) ?? said.published,
    publisher: told(about.publisher) ?? said.publisher,
    language: told(about.language) ?? said.language,
  };
  const { published, publisher, language } = slots;
  if (published === null || publisher === null || language === null) {
    return {
      missing: (["published", "publisher", "language"] as const).filter((slot) => slots[slot] === null),
    };
  }
  const address = told(about.address);
  return {
    about: {
      name,
      title: told(about.title) ?? basename(source),
      publisher,
      published,
      address: address !== null && URL.canParse(address) ? address : null,
      language,
      sha256,
    },
    text,
  };
};
