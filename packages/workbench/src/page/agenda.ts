import { capitalized, joined } from "@foedus/dossier";
import type { Brief, BriefAgendaItem } from "@foedus/dossier";
import { html } from "./html.js";
import type { Html } from "./html.js";

const item = ({ question, mustAnswer, why, answers }: BriefAgendaItem): Html => html`<li><div>
<p class="question">${question}</p>
<p class="small">To be answered by <strong>${joined(mustAnswer)}</strong>. <span class="quiet">${why}</span></p>
<details><summary>What each answer leaves possible</summary>
<ul class="small">${answers.map(({ answer, effects }) => html`<li><strong>${capitalized(answer)}</strong>${effects.map((effect) => html`<br>${effect}`)}</li>`)}</ul>
</details></div></li>
`;

/** The open questions, those that would settle the most first. */
export const agendaSection = ({ agenda }: Brief): Html =>
  agenda.length === 0
    ? html`<p>No open question of the text changes any of these results.</p>`
    : html`<ol class="agenda">${agenda.map(item)}</ol>`;
