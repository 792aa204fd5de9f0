import type { Brief, BriefAnswer, BriefSets } from "../brief/schema.js";
import { LEVELS, levelInSentence } from "../wording/levels.js";
import { capitalized, joined } from "../wording/lists.js";
import { bullets, heading, paragraph, table } from "./document.js";
import type { Block } from "./document.js";

const because = (answer: BriefAnswer): string =>
  `${answer.assumption}, ${levelInSentence("report")}: ${answer.because.report.join(" ")}`;

/** What happens if the guarantee is called on, from floor to ceiling. */
export const scenarioBlocks = ({ scenarios }: Brief): readonly Block[] => [
  heading(2, "4. What happens if it is called on"),
  ...(scenarios.length === 0 ? [paragraph("The dossier has no scenario.")] : []),
  ...scenarios.flatMap((scenario) => [
    heading(3, scenario.title),
    ...bullets(scenario.events),
    ...scenario.questions.flatMap((question) => [
      heading(4, question.sentence),
      paragraph(`Asked from the side of ${question.side}.`),
      table(
        ["Assumption", ...LEVELS.map(({ title }) => title)],
        question.answers.map(({ assumption, verdicts }) => [assumption, ...LEVELS.map(({ level }) => verdicts[level])]),
      ),
      ...bullets(question.answers.map(because)),
      ...bullets(question.answers.flatMap(({ assumption, settling }) => settling.map((way) => `${assumption}: ${way}`))),
    ]),
    ...scenario.performers.flatMap((performer) => [
      heading(4, `Floor and ceiling: ${performer.partyTitle}`),
      table(
        ["Assumption", "Level", "Assured at least", "Possible at most"],
        performer.bundles.map(({ assumption, level, floor, ceiling }) => [
          assumption,
          capitalized(levelInSentence(level)),
          floor,
          ceiling,
        ]),
      ),
    ]),
  ]),
];

/** Minimal sets in words: `the United States alone, or France and Germany together`. */
export const setsInWords = ({ sets, complete, count }: BriefSets): string => {
  if (sets.length === 0) return "nobody";
  const words = sets.map((set) => {
    if (set.length === 0) return "nobody is needed";
    return set.length === 1 ? `${joined(set)} alone` : `${joined(set)} together`;
  });
  return `${joined(words, "or")}${complete ? "" : ` (${words.length} of ${count} shown)`}`;
};

/** Who can block, where somebody's choice decides. */
export const blockBlocks = ({ scenarios }: Brief): readonly Block[] => [
  heading(2, "5. Who can block"),
  ...scenarios.flatMap((scenario) =>
    scenario.questions.flatMap((question) => {
      const rows = question.answers.filter(({ canBlock, canBringAbout }) => canBlock.sets.length + canBringAbout.sets.length > 0);
      if (rows.length === 0) return [];
      return [
        heading(4, question.sentence),
        table(
          ["Assumption", "Can block it", "Can bring it about, with the protected party"],
          rows.map(({ assumption, canBlock, canBringAbout }) => [assumption, setsInWords(canBlock), setsInWords(canBringAbout)]),
        ),
      ];
    }),
  ),
];
