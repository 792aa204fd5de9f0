import type { Position } from "../format/position.js";
import { isStronger, standingOf } from "../standing/standing.js";
import type { Standing } from "../standing/standing.js";
import { standingOfPosition } from "../standing/check-positions.js";
import { capitalized, joined } from "../wording/lists.js";
import { stanceOnTerm, standingSentence } from "../wording/positions.js";
import { namedCarrier } from "../wording/statements.js";
import type { BriefContext } from "./context.js";
import type { Brief, BriefPosition, BriefTerm } from "./schema.js";

// The weakest there is: what a position has whose statements cannot be found. Loading reports those as an error.
const NOTHING: Standing = { type: "narrator" };

const positionOf = (position: Position, { names, index }: BriefContext): BriefPosition => {
  const standing = standingOfPosition(position, index) ?? NOTHING;
  return {
    party: position.party,
    partyTitle: names.title(position.party),
    stance: position.stance,
    standing: standing.type,
    reportedBy:
      standing.type === "reported" ? standing.by.map((carrier) => namedCarrier(carrier, names)) : [],
    standingSentence: standingSentence(standing, names),
    summary: position.summary,
    statements: position.statements,
  };
};

/** Where each party stands on each term, and who is silent. */
export const terms = (context: BriefContext): readonly BriefTerm[] => {
  const { about, positions } = context.dossier;
  return about.terms.map((term) => {
    const here = positions.filter((position) => position.term === term.name);
    const ordered = about.parties.flatMap(({ name }) => here.filter(({ party }) => party === name));
    const silent = about.parties.filter(({ name }) => !here.some(({ party }) => party === name));
    return {
      name: term.name,
      title: term.title,
      positions: ordered.map((position) => positionOf(position, context)),
      silent: silent.map(({ title }) => title),
    };
  });
};

/** Whether any statement gives this party's own words. */
export const speaksForItself = (party: string, { statements }: BriefContext): boolean =>
  statements.some((statement) => isStronger(standingOf(statement, party, []).type, "reported"));

/** What is agreed in own words, and what only by report. */
export const agreed = (written: readonly BriefTerm[], context: BriefContext): Brief["agreed"] => {
  const accepted = written.flatMap((term) =>
    term.positions.filter(({ stance }) => stance === "accepts").map((position) => ({ term, position })),
  );
  const sentence = ({ term, position }: (typeof accepted)[number]): string => {
    const { inSentence, adjective } = context.names;
    const what = stanceOnTerm(position.stance, term.title);
    const says = `${inSentence(position.party)} ${what}`;
    // Whoever tells it comes first: the sentence never says that a party accepts before it says who says so.
    const by = position.standing === "narrator" ? "the report alone" : joined(position.reportedBy);
    const start =
      position.standing === "own_words"
        ? `${capitalized(says)}, ${position.standingSentence}.`
        : `According to ${by}, ${says}.`;
    if (position.standing === "own_words" || speaksForItself(position.party, context)) return start;
    return `${start} No ${adjective(position.party)} statement is on record here.`;
  };
  return {
    inOwnWords: accepted.filter(({ position }) => position.standing === "own_words").map(sentence),
    onlyByReport: accepted.filter(({ position }) => position.standing !== "own_words").map(sentence),
  };
};
