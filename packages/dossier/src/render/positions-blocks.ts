import type { Brief, BriefClaim } from "../brief/schema.js";
import { longDate } from "@foedus/engine";
import { namedActs } from "../wording/statements.js";
import { bullets, heading, paragraph, table } from "./document.js";
import type { Block, Item } from "./document.js";

const claimItem = (claim: BriefClaim, all: readonly BriefClaim[]): Item => {
  const where = [claim.venue, claim.date === null ? null : longDate(claim.date)].filter(
    (part) => part !== null,
  );
  const place = where.length > 0 ? `; ${where.join(", ")}` : "";
  const under = all.filter((other) => other.parent === claim.id && other.report === claim.report);
  return {
    text: `${claim.id}: ${claim.sentence} [${namedActs(claim.acts)}${place}]`,
    items: under.map((other) => claimItem(other, all)),
  };
};

/** What is claimed, by whom, through whom. */
export const claimBlocks = (brief: Brief): readonly Block[] => [
  heading(2, "1. What is claimed, by whom, through whom"),
  ...bullets(
    brief.reports.map(({ title, publisher, published, address }) => {
      const end = address === null ? "" : ` ${address}`;
      return `Report: “${title}”, ${publisher}, ${longDate(published)}.${end}`;
    }),
  ),
  ...(brief.leftOut === null ? [] : [paragraph(brief.leftOut)]),
  {
    type: "list",
    ordered: false,
    items: brief.claims
      .filter(({ parent }) => parent === null)
      .map((claim) => claimItem(claim, brief.claims)),
  },
];

/** What is agreed in own words, what only by report, and where each party stands. */
export const positionBlocks = ({ agreed, terms }: Brief): readonly Block[] => [
  heading(2, "2. What is agreed, and how it is known"),
  heading(3, "Agreed in own words"),
  ...(agreed.inOwnWords.length === 0
    ? [paragraph("Nothing. No party accepts any of these terms in own words on record here.")]
    : bullets(agreed.inOwnWords)),
  heading(3, "Agreed only by report"),
  ...(agreed.onlyByReport.length === 0 ? [paragraph("Nothing.")] : bullets(agreed.onlyByReport)),
  heading(3, "Where each party stands"),
  table(
    ["Term", "Party", "Stance", "How it is known", "In a sentence", "Rests on"],
    terms.flatMap((term) =>
      term.positions.map((position, index) => [
        index === 0 ? term.title : "",
        position.partyTitle,
        position.stance,
        position.standingSentence,
        position.summary,
        position.statements.join(", "),
      ]),
    ),
  ),
  ...bullets(
    terms
      .filter(({ silent }) => silent.length > 0)
      .map(
        ({ title, silent }) => `No position of their own on record here on “${title}”: ${silent.join(", ")}.`,
      ),
  ),
];
