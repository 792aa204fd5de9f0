import { capitalized, stateTitle } from "@foedus/dossier";
import type { Brief, BriefAgreement, BriefArticle, BriefSlot } from "@foedus/dossier";
import { statementLink } from "./claims.js";
import { markup } from "./html.js";
import type { Html } from "./html.js";
import { linked } from "./links.js";
import type { Links } from "./links.js";
import { table } from "./table.js";

const said = ({ state, text, note, hole }: BriefSlot, links: Links | null): Html => {
  const mark =
    state === "stated"
      ? null
      : markup`<span class="state open">${linked(stateTitle(state), hole === null ? null : links?.hole(hole))}</span>`;
  const words = text === "unspecified" ? null : text;
  return markup`${words}${words !== null && mark !== null ? " " : null}${mark}${note === null ? null : markup`<span class="note">${note}</span>`}`;
};

const assumed = ({ assumed: answers }: BriefSlot): Html =>
  answers.length === 0
    ? markup``
    : markup`<ul>${answers.map(({ variant, text }) => markup`<li>${text} <span class="quiet">under “${variant}”</span></li>`)}</ul>`;

const article = (
  one: BriefArticle,
  agreement: BriefAgreement,
  brief: Brief,
  links: Links | null,
): Html => markup`
<h4>${linked(one.title, links?.clause(one.name))}</h4>
${one.force === agreement.force ? null : markup`<p>${capitalized(one.force)}.</p>`}
${one.like === null ? null : markup`<p>${one.like}</p>`}
<ul class="sources">${one.sources.map(({ id, sentence }) => markup`<li>${sentence} <span class="small">${statementLink(id, brief)}</span></li>`)}</ul>
${table(
  "slots",
  `The terms of “${one.title}”: what the text says, and what a named assumption would fill in.`,
  ["Term", "What the text says", "Assumed, and by which assumption"],
  [
    {
      title: null,
      rows: one.slots.map((slot) => ({ heading: slot.title, cells: [said(slot, links), assumed(slot)] })),
    },
  ],
)}
`;

/** The terms of the guarantee, slot by slot. */
export const slotsSection = (brief: Brief, links: Links | null): Html =>
  markup`${
    brief.agreements.length === 0 ? markup`<p>The dossier has no agreement.</p>` : null
  }${brief.agreements.map(
    (agreement) => markup`
<h3>${agreement.title}</h3>
<p>${capitalized(agreement.force)}.</p>
${agreement.articles.map((one) => article(one, agreement, brief, links))}
`,
  )}`;
