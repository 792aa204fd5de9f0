import { longDate } from "@foedus/dossier";
import type { Brief } from "@foedus/dossier";
import { agendaSection } from "./agenda.js";
import { claimsSection } from "./claims.js";
import { Html, markup } from "./html.js";
import { inShortSection } from "./in-short.js";
import type { Links } from "./links.js";
import { positionsSection } from "./positions.js";
import { blockSection, scenariosSection } from "./scenarios.js";
import { slotsSection } from "./slots.js";

interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

const sections = (brief: Brief, links: Links | null): readonly Section[] => [
  { id: "claims", title: "What is claimed, by whom, through whom", content: claimsSection(brief, links) },
  { id: "agreed", title: "What is agreed, and how it is known", content: positionsSection(brief, links) },
  { id: "terms", title: "The terms, slot by slot", content: slotsSection(brief, links) },
  { id: "called-on", title: "What happens if it is called on", content: scenariosSection(brief) },
  { id: "block", title: "Who can block", content: blockSection(brief) },
  { id: "agenda", title: "What to settle, and who must answer", content: agendaSection(brief, links) },
  {
    id: "changes",
    title: "What changed",
    content: markup`<p>${brief.changes.sentence}</p>${
      brief.changes.items.length === 0
        ? null
        : markup`<ul>${brief.changes.items.map((item) => markup`<li>${item}</li>`)}</ul>`
    }`,
  },
];

const glossary = ({
  glossary: words,
}: Brief): Html => markup`<section aria-labelledby="words"><h2 id="words">What the words mean</h2>
<dl class="glossary">${words.map(({ word, means }) => markup`<dt>${word}</dt><dd>${means}</dd>`)}</dl></section>`;

/** The element around the sections: the main landmark of a page that has none yet. */
const MAIN = {
  own: { open: new Html(`<main id="main" class="sections" tabindex="-1">`), close: new Html("</main>") },
  within: { open: new Html(`<div class="sections">`), close: new Html("</div>") },
};

const documentOf = (brief: Brief, links: Links | null, main: (typeof MAIN)["own"]): Html => {
  const numbered = sections(brief, links);
  return markup`<div class="frame">
<header class="masthead">
<p class="kicker">Foedus · Brief as of ${longDate(brief.dossier.asOf)}</p>
<h1>${brief.dossier.title}</h1>
<p class="lead">${brief.dossier.description}</p>
</header>
<nav class="contents" aria-label="Contents"><ol>
<li><a href="#in-short">In short</a></li>
${numbered.map(({ id, title }, index) => markup`<li><a href="#${id}">${index + 1}. ${title}</a></li>\n`)}
<li><a href="#words">What the words mean</a></li>
</ol></nav>
${main.open}
<section aria-labelledby="in-short"><h2 id="in-short">In short</h2>
${inShortSection(brief)}</section>
${numbered.map(
  (
    { id, title, content },
    index,
  ) => markup`<section aria-labelledby="${id}"><h2 id="${id}"><span class="number">${index + 1}</span>${title}</h2>
${content}</section>
`,
)}
${glossary(brief)}
${main.close}
<footer><p>Computed from the dossier “${brief.dossier.name}”. It says what follows from what is written and reported; it forecasts nothing.</p></footer>
</div>
`;
};

/** The brief as the content of a page of its own. */
export const briefContent = (brief: Brief): Html => documentOf(brief, null, MAIN.own);

/** The brief as a part of another page, with links to what it names. Every word in it is escaped. */
export const briefAsDocument = (brief: Brief, links: Links): string =>
  documentOf(brief, links, MAIN.within).text;
