export * from "./finding.js";
export * from "./model/instrument.js";
export * from "./model/measure.js";
export * from "./model/party.js";
export * from "./model/place.js";
export * from "./model/scenario.js";
export * from "./model/term.js";
export * from "./model/variant.js";
export * from "./time/moment.js";
export * from "./time/long-date.js";
export * from "./analyses/types.js";
export * from "./completions/hole.js";
export * from "./problem.js";
export * from "./completions/holes.js";
export { attackQuestionOf, type AttackQuestion } from "./completions/attack-holes.js";
export * from "./verdicts/ask.js";
export { holesUnder, type OpenHole } from "./completions/variant.js";
export { underVariant } from "./completions/under-variant.js";
export * from "./analyses/agenda.js";
export * from "./analyses/floor-and-ceiling.js";
export {
  assuredTogether,
  type AssuredTogether,
  type Sought,
} from "./analyses/side-by-side/assured-together.js";
export { verdictChanges, type AskedVersion, type VerdictChange } from "./analyses/redline/verdict-changes.js";
export { protectedBy, supposedAttack } from "./analyses/side-by-side/supposed-attack.js";
export {
  whoCanBlock,
  type BlockGroup,
  type BlockOptions,
  type ValidSets,
  type WhoCanBlock,
} from "./analyses/who-can-block.js";
export type { SetsOfChoice, Share, SharesOfChoice } from "./analyses/shares-of-choice.js";
export { explain, type ExplainOptions } from "./stories/explain.js";
export * from "./stories/story.js";
export * from "./model/act.js";
export { GENERAL_LAW, withGeneralLaw } from "./general-law/with-general-law.js";
export { actInWords } from "./explanation/acts.js";
export { actToDo } from "./explanation/act-words.js";
export { eventInWords, furtherSaid } from "./explanation/events.js";
export { replay, type ReplayOptions } from "./replay/replay.js";
export { replayCourse, type CourseOptions, type DutyCourse, type DutySpan } from "./replay/replay-course.js";
export * from "./replay/types.js";
export { casusOfScenario, type CasusAnswer, type DueThen } from "./casus/casus-of-scenario.js";
export { againstRecord, type AgainstRecord, type ModelSays } from "./casus/against-record.js";
export { codeInstrument, type AtopCoding, type Coded, type CodedPromises } from "./coding/atop.js";
export { instrumentsAlone } from "./casus/instruments-alone.js";
export * from "./voting/voting-rule.js";
export type { VotingProblem } from "./voting/problem.js";
export { votingStructure } from "./voting/structure-of.js";
export { dualOf, passes, type VotingStructure } from "./voting/structure.js";
export { COUNTING_LIMITS, type CountingLimits, type NotCounted } from "./voting/counted.js";
export { countMinimalBlocking, countMinimalWinning } from "./voting/count-minimal.js";
export {
  LISTING_LIMIT,
  listMinimalBlocking,
  listMinimalWinning,
  type ListedCoalitions,
} from "./voting/list-minimal.js";
export {
  minimalBlocking,
  minimalWinning,
  smallestBlocking,
  smallestWinning,
  type MinimalCoalitions,
} from "./voting/minimal.js";
export type { Fraction } from "./voting/exact.js";
export { banzhaf, shapleyShubik, type BanzhafPower, type ShapleyShubikPower } from "./voting/power.js";
export {
  EUROPEAN_UNION_POPULATION_2025,
  qualifiedMajority,
} from "./voting/rules/council-of-the-european-union.js";
export { EUROPEAN_ECONOMIC_COMMUNITY_1958 } from "./voting/rules/european-economic-community.js";
export { PERMANENT_MEMBERS, securityCouncil } from "./voting/rules/security-council.js";
export {
  articleByName,
  articleNumber,
  findArticle,
  findArticleOfClause,
  findClause,
  findGroup,
  namedOwners,
  partyInWords,
} from "./model/lookup.js";
export { addresseeInWords, happeningInWords, somebodyInWords, WELL_KNOWN_ORGANS } from "./model/happening.js";
export { advance } from "./replay/advance.js";
export { untouched, type DutyFacts, type DutyRecord, type Stimulus } from "./replay/duty.js";
export * from "./play/bound.js";
export { searchSufficiency, SufficiencySearch } from "./play/search-sufficiency.js";
export {
  UNHINDERED,
  type Condition,
  type CountCondition,
  type End,
  type Game,
  type GroundProvision,
} from "./grounding/game.js";
export { ordersOf } from "./orders/orders.js";
export {
  ordersForQuestion,
  type OrdersInCompletion,
  type QuestionOrders,
  type QuestionOrdersOptions,
} from "./orders/question.js";
export * from "./orders/types.js";
export { menuAnswer } from "./completions/analogy.js";
export { menuSource, type MenuSource } from "./completions/menu-sources.js";
export { deadlineMenu, determinerMenu, measuresMenu, ruleMenu } from "./completions/menus.js";
