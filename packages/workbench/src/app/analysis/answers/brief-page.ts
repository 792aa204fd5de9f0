import { changesSince } from "@foedus/dossier";
import type { Brief } from "@foedus/dossier";
import { briefAsDocument } from "../../../page/document.js";
import type { Links } from "../../../page/links.js";

interface Asked {
  readonly brief: Brief;
  /** What it is compared with. */
  readonly before: Brief | null;
  /** The records that hold agreements, by the names of the instruments in them. */
  readonly agreements: Readonly<Record<string, string>>;
}

/** A brief as the page shows it. */
export interface BriefPage {
  /** The brief with what changed. */
  readonly brief: Brief;
  /** The same markup as on the printed page. Every word in it is escaped. */
  readonly html: string;
}

const path = (...parts: readonly string[]): string => `/${parts.map(encodeURIComponent).join("/")}`;

const linksTo = (agreements: Asked["agreements"]): Links => ({
  statement: (report, id) => path("reports", report, id),
  position: (term, party) => path("positions", term, party),
  clause: (name) => {
    const agreement = agreements[name.split(".")[0] ?? ""];
    return agreement === undefined ? null : path("agreements", agreement, name);
  },
  hole: (name) => path("agenda", name),
});

/** Writes a brief, compared with an earlier one, as the document of the page, with links into the application. */
export const briefPage = ({ brief, before, agreements }: Asked): BriefPage => {
  const { changes: _, ...written } = brief;
  const compared: Brief = before === null ? brief : { ...written, changes: changesSince(before, written) };
  return { brief: compared, html: briefAsDocument(compared, linksTo(agreements)) };
};
