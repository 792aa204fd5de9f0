import type { Brief, BriefAnswer } from "@foedus/dossier";
import { chip } from "./chips.js";
import { markup } from "./html.js";
import type { Html } from "./html.js";

const under = (answer: BriefAnswer, all: readonly BriefAnswer[]): Html => {
  const broken = all.find(({ variant, defecting }) => variant === answer.variant && defecting.length > 0);
  const changes = broken !== undefined && broken.verdicts.report !== answer.verdicts.report;
  return markup`<li><span class="when">${answer.variant === null ? "The reports taken as true, as written" : `The reports taken as true, assuming “${answer.variant}”`}</span>${chip(answer.verdicts.report)}${
    changes
      ? markup`<span class="then">${broken.verdicts.report} where ${broken.assumption.split(", and ").at(-1) ?? ""}</span>`
      : null
  }</li>`;
};

const named = (answer: BriefAnswer, brief: Brief): BriefAnswer => {
  const title = brief.variants.find(({ name }) => name === answer.variant)?.title;
  return title === undefined ? answer : { ...answer, variant: title };
};

/** The dossier's first question, answered at a glance: in law, as reported, and under each assumption. */
const answer = (brief: Brief): Html => {
  const [scenario] = brief.scenarios;
  const [question] = scenario?.questions ?? [];
  const [written] = question?.answers ?? [];
  if (scenario === undefined || question === undefined || written === undefined) return markup``;
  const answers = question.answers.map((one) => named(one, brief));
  return markup`<div class="answer"><h3>${question.sentence}</h3>
<ol><li><span class="when">In law</span>${chip(written.verdicts.law)}</li>${answers
    .filter(({ defecting }) => defecting.length === 0)
    .map((one) => under(one, answers))}</ol></div>`;
};

/** The page in a few lines. */
export const inShortSection = (brief: Brief): Html => markup`${answer(brief)}
<ul>${brief.summary.map((sentence) => markup`<li>${sentence}</li>`)}</ul>`;
