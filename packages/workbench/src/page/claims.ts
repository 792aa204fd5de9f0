import { longDate, namedActs } from "@foedus/dossier";
import type { Brief, BriefClaim } from "@foedus/dossier";
import { anchor, markup } from "./html.js";
import type { Html } from "./html.js";
import { linked } from "./links.js";
import type { Links } from "./links.js";

/** A link to a statement of this brief; the id alone where it is not in it. */
export const statementLink = (id: string, brief: Brief): Html =>
  brief.claims.some((claim) => claim.id === id)
    ? markup`<a href="#${anchor("statement", id)}"><code>${id}</code></a>`
    : markup`<code>${id}</code>`;

const claim = (one: BriefClaim, all: readonly BriefClaim[], links: Links | null): Html => {
  const under = all.filter(({ parent, report }) => parent === one.id && report === one.report);
  const about = [namedActs(one.acts), one.venue, one.date === null ? null : longDate(one.date)];
  return markup`<li id="${anchor("statement", one.id)}"><p>${one.sentence}</p>
<p class="claim-about">${linked(markup`<code>${one.id}</code>`, links?.statement(one.report, one.id))} · ${about.filter((part) => part !== null).join(" · ")}</p>${
    under.length === 0
      ? null
      : markup`<ol class="claims">${under.map((other) => claim(other, all, links))}</ol>`
  }</li>
`;
};

/** What is claimed, by whom, through whom: what others carry hangs under those who carry it. */
export const claimsSection = (brief: Brief, links: Links | null): Html => markup`
${brief.reports.map(
  ({ title, publisher, published, address }) =>
    markup`<p class="small quiet">Report: “${title}”. ${publisher}, ${longDate(published)}.${
      address === null ? null : markup` ${address}`
    }</p>`,
)}
<p class="small quiet">A broken line marks what is known only because somebody else says it.</p>
${brief.leftOut === null ? null : markup`<p>${brief.leftOut}</p>`}
<ol class="claims">${brief.claims.filter(({ parent }) => parent === null).map((one) => claim(one, brief.claims, links))}</ol>
`;
