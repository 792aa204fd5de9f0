import type { Brief, BriefQuestion, BriefSets, BriefSettling } from "../brief/schema.js";
import { LEVELS, levelInSentence } from "../wording/levels.js";
import { alternatives, capitalized, counted, joined } from "../wording/lists.js";
import { bundleRows, choiceRows, reasonRows, verdictRows } from "./collapse.js";
import type { AnswerRow } from "./collapse.js";
import { bullets, heading, paragraph, table } from "./document.js";
import type { Block, Item } from "./document.js";

/** One way to settle a result: `Assured, if: … — …`. */
export const settlingInWords = ({ verdict, needs, otherWays }: BriefSettling): string => {
  const answers = needs.map(({ question, answers: any }) => `${question} — ${alternatives(any)}`);
  const others = otherWays === 0 ? "" : ` (${counted(otherWays, "other way", "other ways")})`;
  return `${capitalized(verdict)} if it is answered: ${answers.join("; and: ")}${others}.`;
};

const reasonItem = ({ label, answer }: AnswerRow): Item => ({
  text: `${label}: ${answer.because.report.join(" ")}`,
  items: answer.settling.map((way) => ({ text: settlingInWords(way) })),
});

/** Why the verdicts in law are what they are; they hardly ever turn on an assumption. */
export const reasonsInLaw = ({ answers }: BriefQuestion): readonly string[] => [
  ...new Set(answers.flatMap(({ because }) => because.law)),
];

const questionBlocks = (question: BriefQuestion): readonly Block[] => {
  const rows = verdictRows(question);
  const law = reasonsInLaw(question);
  return [
    heading(4, question.sentence),
    table(
      ["Assumption", ...LEVELS.map(({ title }) => title)],
      rows.map(({ label, answer }) => [label, ...LEVELS.map(({ level }) => answer.verdicts[level])]),
    ),
    {
      type: "list",
      ordered: false,
      items: [
        ...law.map((reason) => ({ text: `In law: ${reason}` })),
        ...reasonRows(question).map(reasonItem),
      ],
    },
  ];
};

/** What happens if the guarantee is called on, from floor to ceiling. */
export const scenarioBlocks = ({ scenarios }: Brief): readonly Block[] => [
  heading(2, "4. What happens if it is called on"),
  ...(scenarios.length === 0 ? [paragraph("The dossier has no scenario.")] : []),
  ...scenarios.flatMap((scenario) => [
    heading(3, scenario.title),
    ...bullets(scenario.events.map((event) => `${event}.`)),
    ...scenario.questions.flatMap(questionBlocks),
    ...scenario.performers.flatMap((performer) => [
      heading(4, `Floor and ceiling: ${performer.partyTitle}`),
      table(
        ["Level", "Assumption", "Assured at least", "Possible at most"],
        bundleRows(performer).map(({ levels, label, floor, ceiling }) => [levels, label, floor, ceiling]),
      ),
    ]),
  ]),
];

const SHOWN = 4;

const setInWords = (set: readonly string[]): string => {
  if (set.length === 0) return "nobody is needed";
  return set.length === 1 ? `${joined(set)} alone` : `${joined(set)} together`;
};

/**
 * Minimal sets in words. First those that are minimal however the open questions are answered; where there are none,
 * the smallest, and that they depend on the answers.
 */
export const setsInWords = ({ always, sets, count, complete }: BriefSets): string => {
  if (always.length > 0 && always.length <= SHOWN) {
    const more = sets.length > always.length ? "; others, depending on the open questions" : "";
    return `${joined(always.map(setInWords), "or")}${more}`;
  }
  const listed = always.length > 0 ? always : sets;
  if (listed.length === 0) return "nobody";
  const shown = joined(listed.slice(0, SHOWN).map(setInWords), "or");
  const depends = always.length === 0 ? "depends on the open questions; among others " : "";
  const rest =
    listed.length > SHOWN ? ` (${complete && count !== null ? `${count} sets` : "more sets"} in all)` : "";
  return `${depends}${shown}${rest}`;
};

/** Who can block, where somebody's choice decides. */
export const blockBlocks = ({ scenarios }: Brief): readonly Block[] => {
  const found = scenarios.flatMap((scenario) =>
    scenario.questions.flatMap((question): readonly Block[] => {
      const rows = choiceRows(question);
      if (rows.length === 0) return [];
      return [
        heading(3, `${scenario.title}: ${question.sentence}`),
        table(
          ["Assumption", "Can block it", "Can bring it about, with the protected party"],
          rows.map(({ label, answer }) => [
            label,
            setsInWords(answer.canBlock),
            setsInWords(answer.canBringAbout),
          ]),
        ),
      ];
    }),
  );
  const rule = `All ${levelInSentence("report")}. A set is listed only if each of its members is needed.`;
  return [
    heading(2, "5. Who can block"),
    paragraph(found.length === 0 ? "Nothing turns on anybody’s choice." : rule),
    ...found,
  ];
};
