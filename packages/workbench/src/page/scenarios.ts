import {
  alternatives,
  bundleRows,
  choiceRows,
  counted,
  levelInSentence,
  LEVELS,
  reasonRows,
  reasonsInLaw,
  setsInWords,
  verdictRows,
} from "@foedus/dossier";
import type { Brief, BriefPerformer, BriefQuestion, BriefScenario, BriefSettling } from "@foedus/dossier";
import { chip } from "./chips.js";
import { markup } from "./html.js";
import type { Html } from "./html.js";
import { table } from "./table.js";

const way = ({
  verdict,
  needs,
  otherWays,
}: BriefSettling): Html => markup`<li>${chip(verdict)} <span class="small">if it is answered so${
  otherWays === 0 ? "" : ` (or in ${counted(otherWays, "other way", "other ways")})`
}:</span>
<dl>${needs.map(({ question, answers }) => markup`<dt>${question}</dt><dd>${alternatives(answers)}</dd>`)}</dl></li>`;

// What would settle the dossier's first question is shown at once, and on paper; for the others it is folded away.
const ways = (settling: readonly BriefSettling[], isFirst: boolean): Html | null => {
  if (settling.length === 0) return null;
  const list = markup`<ul class="ways">${settling.map(way)}</ul>`;
  return isFirst ? list : markup`<details><summary>What would settle it</summary>${list}</details>`;
};

const reasons = (question: BriefQuestion, isFirst: boolean): Html =>
  markup`<ul class="reasons">${reasonsInLaw(question).map(
    (reason) => markup`<li><span class="label">In law</span>${reason}</li>`,
  )}${reasonRows(question).map(
    ({ label, answer }) =>
      markup`<li><span class="label">${label}, with reports</span>${answer.because.report.join(" ")}${ways(answer.settling, isFirst)}</li>`,
  )}</ul>`;

const question = (one: BriefQuestion, scenario: BriefScenario, isFirst: boolean): Html => markup`
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
${reasons(one, isFirst)}
`;

const performer = (one: BriefPerformer, scenario: BriefScenario): Html => markup`
<h4>Floor and ceiling: ${one.partyTitle}</h4>
${table(
  "bundles",
  `“${scenario.title}”: what is assured at least, and possible at most.`,
  ["What is counted", "Assumption", "Assured at least", "Possible at most"],
  [
    {
      title: null,
      rows: bundleRows(one).map(({ levels, label, floor, ceiling }) => ({
        heading: levels,
        cells: [label, floor, ceiling],
      })),
    },
  ],
)}
`;

/** What happens if the guarantee is called on, from floor to ceiling. */
export const scenariosSection = ({ scenarios }: Brief): Html =>
  markup`${scenarios.length === 0 ? markup`<p>The dossier has no scenario.</p>` : null}${scenarios.map(
    (scenario, position) => markup`
<h3>${scenario.title}</h3>
<ul>${scenario.events.map((event) => markup`<li>${event}.</li>`)}</ul>
${scenario.questions.map((one, index) => question(one, scenario, position === 0 && index === 0))}
${scenario.performers.map((one) => performer(one, scenario))}
`,
  )}`;

/** Who can block, where somebody's choice decides. */
export const blockSection = ({ scenarios }: Brief): Html => {
  const found = scenarios.flatMap((scenario) =>
    scenario.questions.flatMap((one) => (choiceRows(one).length === 0 ? [] : [{ scenario, one }])),
  );
  if (found.length === 0) return markup`<p>Nothing turns on anybody’s choice.</p>`;
  return markup`<p>All ${levelInSentence("report")}. A set is listed only if each of its members is needed.</p>
${table(
  "blocks",
  "Who can block, and who can bring about, with the protected party.",
  ["Assumption", "Can block it", "Can bring it about"],
  found.map(({ scenario, one }) => ({
    title: markup`${one.sentence} <span class="small quiet">${scenario.title}</span>`,
    rows: choiceRows(one).map(({ label, answer }) => ({
      heading: label,
      cells: [setsInWords(answer.canBlock), setsInWords(answer.canBringAbout)],
    })),
  })),
)}`;
};
