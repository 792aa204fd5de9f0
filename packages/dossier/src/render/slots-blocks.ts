import type { Brief, BriefSlot } from "../brief/schema.js";
import { capitalized, ended } from "../wording/lists.js";
import { bullets, heading, paragraph, table } from "./document.js";
import type { Block } from "./document.js";

const STATES: Readonly<Record<BriefSlot["state"], string>> = {
  stated: "stated",
  contested: "contested",
  vague: "vague",
  by_analogy: "unspecified; marked by analogy",
  unspecified: "unspecified",
};

/** What a table calls the state of a term. */
export const stateTitle = (state: BriefSlot["state"]): string => STATES[state];

/** The terms of the guarantee, slot by slot. */
export const slotBlocks = ({ agreements }: Brief): readonly Block[] => [
  heading(2, "3. The terms, slot by slot"),
  ...(agreements.length === 0 ? [paragraph("The dossier has no agreement.")] : []),
  ...agreements.flatMap((agreement) => [
    heading(3, agreement.title),
    paragraph(`${capitalized(agreement.force)}.`),
    ...agreement.articles.flatMap((article) => [
      heading(4, article.title),
      ...(article.force === agreement.force ? [] : [paragraph(ended(capitalized(article.force)))]),
      ...(article.like === null ? [] : [paragraph(article.like)]),
      ...bullets(article.sources.map(({ id, sentence }) => `${id}: ${sentence}`)),
      table(
        ["Slot", "What the text says", "State", "Assumed"],
        article.slots.map((slot) => [
          slot.title,
          slot.note === null ? slot.text : `${slot.text}. ${slot.note}`,
          stateTitle(slot.state),
          slot.assumed.map(({ variant, text }) => `under “${variant}”: ${text}`).join("; "),
        ]),
      ),
    ]),
  ]),
];
