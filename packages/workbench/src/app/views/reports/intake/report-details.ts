import type { ReportMetadata } from "@foedus/dossier";
import type { ReadReport } from "../../../../client/index.js";

/** What a person says about a report that is taken in, as it stands in fields. */
export interface Details {
  readonly name: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string;
  readonly address: string;
  readonly language: string;
}

type Told = ReadReport["about"]["title"];

const told = (value: Told): string => (value.found ? value.value : "");

/** How many letters of the title stand in a name: some scripts have no blanks, and every disk has to hold the name. */
const LONGEST = 48;

/** A name that is short, has no blanks, and is not taken: the first words of the title and the date. */
export const nameFor = (title: string, published: string, taken: ReadonlySet<string>): string => {
  const words = title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const begin = Array.from(words.slice(0, 3).join("-")).slice(0, LONGEST).join("").replace(/-$/u, "");
  const stem = [begin, published].filter((part) => part !== "").join("-") || "report";
  if (!taken.has(stem)) return stem;
  for (let count = 2; ; count += 1) if (!taken.has(`${stem}-${count}`)) return `${stem}-${count}`;
};

/** The title of a text that tells none: its first line, cut where it is too long for one. */
const firstLine = (text: string): string => {
  const line = text.trimStart().split("\n", 1)[0]?.trim() ?? "";
  return line.length <= 140 ? line : `${line.slice(0, 139)}…`;
};

/** What is known about a report that was read, for a person to complete. */
export const detailsOf = ({ about, text }: ReadReport, taken: ReadonlySet<string>): Details => {
  const title = told(about.title) === "" ? firstLine(text) : told(about.title);
  const published = /^\d{4}-\d{2}-\d{2}/u.exec(told(about.published))?.[0] ?? "";
  return {
    name: nameFor(title, published, taken),
    title,
    publisher: told(about.publisher),
    published,
    address: told(about.address),
    language: told(about.language) === "" ? "en" : told(about.language),
  };
};

/** Which field is wrong, and how. */
export type Wrong = Partial<Readonly<Record<keyof Details, "needed" | "name" | "taken" | "address">>>;

/** What is wrong with what stands in the fields. */
export const wrongIn = (details: Details, taken: ReadonlySet<string>): Wrong => {
  const needed = (["name", "title", "publisher", "published", "language"] as const).filter(
    (field) => details[field].trim() === "",
  );
  const name = details.name.trim();
  const isSoundAddress = details.address.trim() === "" || URL.canParse(details.address.trim());
  return {
    ...(taken.has(name) ? { name: "taken" } : /[\s/\\]|^\./u.test(name) ? { name: "name" } : {}),
    ...(isSoundAddress ? {} : { address: "address" }),
    ...Object.fromEntries(needed.map((field) => [field, "needed" as const])),
  };
};

/** What is kept about the report, without the checksum that the server makes. */
export const aboutOf = (details: Details): Omit<ReportMetadata, "sha256"> => ({
  name: details.name.trim(),
  title: details.title.trim(),
  publisher: details.publisher.trim(),
  published: details.published,
  address: details.address.trim() === "" ? null : details.address.trim(),
  language: details.language.trim(),
});
