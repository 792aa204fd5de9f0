import type { Brief, BriefPosition } from "@foedus/dossier";
import { statementLink } from "./claims.js";
import { markup } from "./html.js";
import type { Html } from "./html.js";
import { linked } from "./links.js";
import type { Links } from "./links.js";
import { table } from "./table.js";

const known = ({ standing, standingSentence }: BriefPosition): Html =>
  markup`<span class="known ${standing === "own_words" ? "own" : "reported"}">${standingSentence}</span>`;

const list = (items: readonly string[], none: string): Html =>
  items.length === 0
    ? markup`<p>${none}</p>`
    : markup`<ul>${items.map((item) => markup`<li>${item}</li>`)}</ul>`;

/** What is agreed in own words, what only by report, and where each party stands. */
export const positionsSection = (brief: Brief, links: Links | null): Html => markup`
<h3>Agreed in own words</h3>
${list(brief.agreed.inOwnWords, "Nothing. No party accepts any of these terms in own words on record here.")}
<h3>Agreed only by report</h3>
${list(brief.agreed.onlyByReport, "Nothing.")}
<h3>Where each party stands</h3>
${table(
  "positions",
  "Stances by term and party, with how each is known. A party that is not listed is silent.",
  ["Party", "Stance", "How it is known", "In a sentence", "Rests on"],
  brief.terms.map((term) => ({
    title: term.title,
    rows: term.positions.map((position) => ({
      heading: linked(position.partyTitle, links?.position(term.name, position.party)),
      cells: [
        position.stance,
        known(position),
        position.summary,
        markup`${position.statements.map((id, index) => markup`${index === 0 ? "" : ", "}${statementLink(id, brief)}`)}`,
      ],
    })),
  })),
)}
`;
