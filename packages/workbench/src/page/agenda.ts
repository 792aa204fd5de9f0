import { capitalized, joined } from "@foedus/dossier";
import type { Brief, BriefAgendaItem } from "@foedus/dossier";
import { markup } from "./html.js";
import type { Html } from "./html.js";
import { linked } from "./links.js";
import type { Links } from "./links.js";

const item = (
  { hole, question, mustAnswer, why, answers }: BriefAgendaItem,
  links: Links | null,
): Html => markup`<li><div>
<p class="question">${linked(question, links?.hole(hole))}</p>
<p class="small">To be answered by <strong>${joined(mustAnswer)}</strong>. <span class="quiet">${why}</span></p>
<details><summary>What each answer leaves possible</summary>
<ul class="small">${answers.map(({ answer, effects }) => markup`<li><strong>${capitalized(answer)}</strong>${effects.map((effect) => markup`<br>${effect}`)}</li>`)}</ul>
</details></div></li>
`;

/** The open questions, those that would settle the most first. */
export const agendaSection = ({ agenda }: Brief, links: Links | null): Html =>
  agenda.length === 0
    ? markup`<p>No open question of the text changes any of these results.</p>`
    : markup`<ol class="agenda">${agenda.map((one) => item(one, links))}</ol>`;
