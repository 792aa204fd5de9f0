import { FORCES } from "@foedus/engine";
import type { Family, Finding, Level, Reason, Scenario, Settling } from "@foedus/engine";
import { longDate } from "@foedus/engine";
import { levelInSentence } from "../wording/levels.js";
import { joined } from "../wording/lists.js";
import { assumptionWords, eventWords, questionWords } from "../wording/scenarios.js";
import { measureTitle } from "../wording/slot-values.js";
import type { BriefContext } from "./context.js";
import type { BriefAnswer, BriefPerformer, BriefScenario, BriefSets, BriefSettling } from "./schema.js";
import { answerWords, holeQuestion } from "./holes.js";

const setsOf = (family: Family, { names }: BriefContext): BriefSets => ({
  count: family.count,
  complete: family.complete,
  limit: family.limit,
  sets: family.minimal.map((set) => set.map((actor) => names.inSentence(actor))),
  always: family.everyCompletion.map((set) => set.map((actor) => names.inSentence(actor))),
});

const sentences = (reasons: readonly Reason[]): readonly string[] => [
  ...new Set(reasons.map(({ sentence }) => sentence)),
];

const settlingWords = ({ verdict, grouped }: Settling, context: BriefContext): readonly BriefSettling[] => {
  const [smallest, ...others] = grouped;
  if (smallest === undefined) return [];
  const needs = smallest.map(({ hole, answers }) => ({
    question: holeQuestion(hole, context),
    answers: answers.map((answer) => answerWords(hole, answer, context)),
  }));
  return [{ verdict, needs, otherWays: others.length }];
};

// The engine explains an open result by the names of its holes; the brief asks the questions instead.
const reasonsAt = (finding: Finding, level: Level): readonly string[] => {
  if (finding.verdicts[level] !== "undetermined") return sentences(finding.becauseByLevel[level]);
  return [`The texts leave this open ${levelInSentence(level)}.`];
};

const answerOf = (finding: Finding, context: BriefContext): BriefAnswer => ({
  variant: finding.variant,
  defecting: finding.defecting,
  assumption: assumptionWords(finding, context.titleOfVariant, context.names),
  verdicts: finding.verdicts,
  because: {
    law: reasonsAt(finding, "law"),
    commitment: reasonsAt(finding, "commitment"),
    draft: reasonsAt(finding, "draft"),
    report: reasonsAt(finding, "report"),
  },
  withGatesFree: finding.gatesFree,
  canBlock: setsOf(finding.blockers, context),
  canBringAbout: setsOf(finding.sufficient, context),
  turnsOn: finding.verdict === "undetermined" ? finding.holes.map((hole) => holeQuestion(hole, context)) : [],
  settling: finding.settling.flatMap((settling) => settlingWords(settling, context)),
});

const bundlesWords = (bundles: readonly (readonly string[])[], context: BriefContext): string => {
  const { model } = context.analysis;
  const filled = bundles.filter((bundle) => bundle.length > 0);
  if (filled.length === 0) return "nothing";
  return joined(
    filled.map((bundle) => joined(bundle.map((measure) => measureTitle(measure, model)))),
    "or",
  );
};

const performers = (scenario: Scenario, context: BriefContext): readonly BriefPerformer[] => {
  const { analysis, names } = context;
  const here = analysis.bundles.filter((bundle) => bundle.scenario === scenario.name);
  const order = (level: Level): number => FORCES.indexOf(level);
  return [...new Set(here.map(({ performer }) => performer))].map((party) => ({
    party,
    partyTitle: names.title(party),
    bundles: here
      .filter(({ performer }) => performer === party)
      .toSorted((one, other) => order(one.level) - order(other.level))
      .map(({ variant, defecting, level, floor, ceiling }) => ({
        variant,
        defecting,
        assumption: assumptionWords({ variant, defecting }, context.titleOfVariant, names),
        level,
        floor: bundlesWords(floor, context),
        ceiling: bundlesWords(ceiling, context),
      })),
  }));
};

/** What happens if the guarantee is called on: every question of every scenario, under every assumption. */
export const scenarios = (context: BriefContext): readonly BriefScenario[] => {
  const { analysis, names } = context;
  return analysis.scenarios.map((scenario) => ({
    name: scenario.name,
    title: scenario.title,
    events: scenario.events.map(
      ({ date, event }) => `${longDate(date)}: ${eventWords(event, names, analysis.model)}`,
    ),
    questions: scenario.questions.map((question) => ({
      name: question.name,
      sentence: questionWords(question, names, analysis.model),
      side: names.title(question.side),
      answers: analysis.findings
        .filter((finding) => finding.scenario === scenario.name && finding.question === question.name)
        .map((finding) => answerOf(finding, context)),
    })),
    performers: performers(scenario, context),
  }));
};
