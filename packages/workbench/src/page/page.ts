import { createHash } from "node:crypto";
import { longDate } from "@foedus/dossier";
import type { Brief } from "@foedus/dossier";
import { agendaSection } from "./agenda.js";
import { claimsSection } from "./claims.js";
import { Html, markup } from "./html.js";
import { inShortSection } from "./in-short.js";
import { positionsSection } from "./positions.js";
import { blockSection, scenariosSection } from "./scenarios.js";
import { slotsSection } from "./slots.js";
import { STYLE } from "./style.js";

/** What the page may load and run: its own style sheet, and nothing else. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

interface Section {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
}

const sections = (brief: Brief): readonly Section[] => [
  { id: "claims", title: "What is claimed, by whom, through whom", content: claimsSection(brief) },
  { id: "agreed", title: "What is agreed, and how it is known", content: positionsSection(brief) },
  { id: "terms", title: "The terms, slot by slot", content: slotsSection(brief) },
  { id: "called-on", title: "What happens if it is called on", content: scenariosSection(brief) },
  { id: "block", title: "Who can block", content: blockSection(brief) },
  { id: "agenda", title: "What to settle, and who must answer", content: agendaSection(brief) },
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

/** The brief as one page that needs nothing else: no script, no font, no network. */
export const briefAsPage = (brief: Brief): string => {
  const numbered = sections(brief);
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="description" content="${brief.dossier.description}">
<title>${brief.dossier.title} – brief as of ${longDate(brief.dossier.asOf)}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the brief</a>
<div class="frame">
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
<main id="main" tabindex="-1">
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
</main>
<footer><p>Computed from the dossier “${brief.dossier.name}”. It says what follows from what is written and reported; it forecasts nothing.</p></footer>
</div>
</body>
</html>
`;
  return page.text;
};
