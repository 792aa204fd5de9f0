import { compareCodePoints } from "@foedus/language";
import type { Dossier } from "../../folder/dossier.js";
import { addressIn } from "../identifiers.js";

/** A date of publication as far as it is known. */
export interface CitedDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a citation of a report is written from. What is not known is null, and is left out, never made up. */
export interface Citation {
  readonly key: string;
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: CitedDate | null;
  readonly address: string | null;
  readonly language: string | null;
  /** The lasting address of the recorded text, by its checksum. */
  readonly record: string;
}

/** A calendar date, or null where the words are none. */
export const citedDate = (date: string | null): CitedDate | null => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(date ?? "") ?? [];
  return year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
};

/** A key of letters, digits and `-._:` alone, as every program takes it; never the same twice. */
const keysOf = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replaceAll(/[^A-Za-z0-9._:-]+/gu, "-").replaceAll(/^[-.:]+|-+$/gu, "");
    const base = plain === "" ? "report" : plain;
    let key = base;
    for (let count = 2; taken.has(key.toLowerCase()); count += 1) key = `${base}-${count}`;
    taken.add(key.toLowerCase());
    return key;
  });
};

/** The citations of all reports of a dossier, by name in code point order. Reports name no author, only a publisher. */
export const citationsOf = ({ about, reports }: Dossier): readonly Citation[] => {
  const sorted = [...reports].sort((one, other) => compareCodePoints(one.name, other.name));
  const keys = keysOf(sorted.map(({ name }) => name));
  return sorted.map((report, index) => ({
    key: keys[index] ?? addressIn(about.name, "report", [report.name]),
    title: report.title,
    author: null,
    publisher: report.publisher,
    published: citedDate(report.published),
    address: report.address,
    language: report.language,
    record: `sha256:${report.sha256}`,
  }));
};
