import type { Report } from "../format/report.js";
import { wellFormed } from "./well-formed.js";

const part = (text: string): string => encodeURIComponent(wellFormed(text));

/** The address of a report's text: it says what the text is, not where it lies, so no copy needs another. */
export const reportAddress = ({ sha256 }: Pick<Report, "sha256">): string =>
  `urn:foedus:report:sha256:${sha256}`;

/** The address of a thing in a dossier: its kind, and the names that single it out. */
export const addressIn = (dossier: string, kind: string, names: readonly string[]): string =>
  ["urn:foedus", part(dossier), kind, names.map(part).join("/")].join(":");
