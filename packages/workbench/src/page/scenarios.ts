import {
  bundleRows,
  choiceRows,
  counted,
  joined,
  levelInSentence,
  LEVELS,
  reasonRows,
  reasonsInLaw,
  setsInWords,
  verdictRows,
} from "@foedus/dossier";
import type { Brief, BriefPerformer, BriefQuestion, BriefScenario, BriefSettling } from "@foedus/dossier";
import { chip } from "./chips.js";
import { html } from "./html.js";
import type { Html } from "./html.js";
import { table } from "./table.js";

const way = ({ verdict, needs, otherWays }: BriefSettling): Html => html`<li>${chip(verdict)} <span class="small">if it is answered so${
  otherWays === 0 ? "" : ` (or in ${counted(otherWays, "other way", "other ways")})`
}:</span>
<dl>${needs.map(({ question, answers }) => html`<dt>${question}</dt><dd>${joined(answers, "or")}</dd>`)}</dl></li>`;

const reasons = (question: BriefQuestion): Html => html`<ul class="reasons">${reasonsInLaw(question).map(
  (reason) => html`<li><span class="label">In law</span>${reason}</li>`,
)}${reasonRows(question).map(
  ({ label, answer }) => html`<li><span class="label">${label}, with reports</span>${answer.because.report.join(" ")}${
    answer.settling.length === 0 ? null : html`<ul class="ways">${answer.settling.map(way)}</ul>`
  }</li>`,
)}</ul>`;

const question = (one: BriefQuestion, scenario: BriefScenario): Html => html`
<h4>${one.sentence}</h4>
${table(
  "verdicts",
  `“${scenario.title}”: verdicts from the side of ${one.side}, by what is counted.`,
  ["Assumption", ...LEVELS.map(({ title }) => title)],
  [
    {
      title: null,
      rows: verdictRows(one).map(({ label, answer }) => ({
        heading: label,
        cells: LEVELS.map(({ level }) => chip(answer.verdicts[level])),
      })),
    },
  ],
)}
${reasons(one)}
`;

const performer = (one: BriefPerformer, scenario: BriefScenario): Html => html`
<h4>Floor and ceiling: ${one.partyTitle}</h4>
${table(
  "bundles",
  `“${scenario.title}”: what is assured at least, and possible at most.`,
  ["What is counted", "Assumption", "Assured at least", "Possible at most"],
  [
    {
      title: null,
      rows: bundleRows(one).map(({ levels, label, floor, ceiling }) => ({ heading: levels, cells: [label, floor, ceiling] })),
    },
  ],
)}
`;

/** What happens if the guarantee is called on, from floor to ceiling. */
export const scenariosSection = ({ scenarios }: Brief): Html => html`${
  scenarios.length === 0 ? html`<p>The dossier has no scenario.</p>` : null
}${scenarios.map(
  (scenario) => html`
<h3>${scenario.title}</h3>
<ul>${scenario.events.map((event) => html`<li>${event}.</li>`)}</ul>
${scenario.questions.map((one) => question(one, scenario))}
${scenario.performers.map((one) => performer(one, scenario))}
`,
)}`;

/** Who can block, where somebody's choice decides. */
export const blockSection = ({ scenarios }: Brief): Html => {
  const found = scenarios.flatMap((scenario) =>
    scenario.questions.flatMap((one) => (choiceRows(one).length === 0 ? [] : [{ scenario, one }])),
  );
  if (found.length === 0) return html`<p>Nothing turns on anybody’s choice.</p>`;
  return html`<p>All ${levelInSentence("report")}. A set is listed only if each of its members is needed.</p>
${table(
  "blocks",
  "Who can block, and who can bring about, with the protected party.",
  ["Assumption", "Can block it", "Can bring it about"],
  found.map(({ scenario, one }) => ({
    title: html`${one.sentence} <span class="small quiet">${scenario.title}</span>`,
    rows: choiceRows(one).map(({ label, answer }) => ({
      heading: label,
      cells: [setsInWords(answer.canBlock), setsInWords(answer.canBringAbout)],
    })),
  })),
)}`;
};
