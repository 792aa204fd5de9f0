import type { ReportMetadata } from "../../format/report.js";
import { reportMetadataSchema } from "../../format/report.js";
import type { TakenReport, Told } from "../../intake/taken.js";

/** What a person says of reports that do not tell it themselves. */
export interface Given {
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly language?: string | undefined;
}

/** What a report must have and nobody knows unless it tells it or is asked. A title is made of its name. */
export type Missing = "publisher" | "published" | "language";

/** What is known of a report, or what is not. */
export type Known =
  | {
      readonly type: "about";
      readonly about: Omit<ReportMetadata, "name" | "sha256">;
      readonly titled: boolean;
    }
  | { readonly type: "missing"; readonly missing: readonly Missing[] };

const of = (told: Told): string | undefined =>
  told.found && told.value.trim() !== "" ? told.value : undefined;

const addressOf = ({ about, source }: TakenReport): string | null => {
  const address = of(about.address) ?? (/^https?:\/\//iu.test(source) ? source : undefined);
  // A page may call itself by half an address.
  return reportMetadataSchema.unwrap().shape.address.safeParse(address).success ? (address ?? null) : null;
};

/**
 * What is known of a report. A person's word goes before the report's own where it is the only one (`isOnly`), for it is
 * about this report; where there are several it only fills what a report does not tell. Nothing is guessed.
 */
export const metadataOf = (report: TakenReport, given: Given, name: string, isOnly: boolean): Known => {
  const { about } = report;
  const known = (slot: Missing | "title"): string | undefined =>
    isOnly
      ? (given[slot] ?? of(about[slot]))
      : (of(about[slot]) ?? (slot === "title" ? undefined : given[slot]));
  const [title, publisher, published, language] = [
    known("title"),
    known("publisher"),
    known("published"),
    known("language"),
  ];
  if (publisher !== undefined && published !== undefined && language !== undefined) {
    const address = addressOf(report);
    return {
      type: "about",
      about: { title: title ?? name, publisher, published, address, language },
      titled: title !== undefined,
    };
  }
  const slots = { publisher, published, language };
  const missing = (["publisher", "published", "language"] as const).filter(
    (slot) => slots[slot] === undefined,
  );
  return { type: "missing", missing };
};
