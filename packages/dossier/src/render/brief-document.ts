import type { Brief } from "../brief/schema.js";
import { longDate } from "@foedus/engine";
import { joined } from "../wording/lists.js";
import { bullets, heading, paragraph } from "./document.js";
import type { Block } from "./document.js";
import { claimBlocks, positionBlocks } from "./positions-blocks.js";
import { blockBlocks, scenarioBlocks } from "./scenario-blocks.js";
import { slotBlocks } from "./slots-blocks.js";

const agendaBlocks = ({ agenda }: Brief): readonly Block[] => [
  heading(2, "6. What to settle, and who must answer"),
  ...(agenda.length === 0
    ? [paragraph("No open question of the text changes any of these results.")]
    : [
        {
          type: "list",
          ordered: true,
          items: agenda.map(({ question, mustAnswer, why }) => ({
            text: `${question} ${why} To be answered by ${joined(mustAnswer)}.`,
          })),
        } satisfies Block,
      ]),
];

/** The whole brief as a document: the same order on paper, in a terminal and as Markdown. */
export const briefDocument = (brief: Brief): readonly Block[] => [
  heading(1, brief.dossier.title),
  paragraph(`Brief as of ${longDate(brief.dossier.asOf)}. ${brief.dossier.description}`),
  heading(2, "In short"),
  ...bullets([...brief.mainAnswer, ...brief.summary]),
  ...claimBlocks(brief),
  ...positionBlocks(brief),
  ...slotBlocks(brief),
  ...scenarioBlocks(brief),
  ...blockBlocks(brief),
  ...agendaBlocks(brief),
  heading(2, "7. What changed"),
  paragraph(brief.changes.sentence),
  ...bullets(brief.changes.items),
  heading(2, "What the words mean"),
  ...bullets(brief.glossary.map(({ word, means }) => `${word}: ${means}`)),
];
