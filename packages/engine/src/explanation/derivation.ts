import { dateOf } from "../time/moment.js";
import { attackQuestionOf } from "../completions/attack-holes.js";
import type { OpenHole } from "../completions/variant.js";
import type { DerivationStep } from "../finding.js";
import type { Ground } from "../grounding/context.js";
import { gatesBefore } from "../grounding/gates.js";
import type { Inquiry } from "../grounding/ground.js";
import type { GroundCandidate } from "../grounding/provisions.js";
import { hasGeneralLaw } from "../general-law/with-general-law.js";
import type { Ending, Instrument } from "../model/instrument.js";
import { happeningInWords } from "../model/happening.js";
import { articleByName, articleNumber, partyInWords } from "../model/lookup.js";
import type { Scenario } from "../model/scenario.js";
import { sortedUnique } from "../order/code-point.js";
import type { LevelAnswer } from "../verdicts/level.js";
import { clauseInWords } from "./acts.js";
import { eventInWords } from "./events.js";
import { PRECEDENCE } from "./failures.js";
import { articleInWords, joined, levelInWords, sentence, titleInWords } from "./words.js";

/** What an answer rests on: events, clauses, holes, assumptions, gates, and what was left out; in that order. */
export function derivationOf(
  ground: Ground,
  inquiry: Inquiry,
  answer: LevelAnswer,
  holes: readonly OpenHole[],
  variant: string | null,
): readonly DerivationStep[] {
  const candidates = distinctCandidates(answer);
  return [
    ...ground.scenario.events.map((event) => eventStep(ground, event)),
    ...onceForEachText(candidates).map((candidate) => clauseStep(candidate)),
    ...holes.map((hole) => holeStep(hole, candidates, variant)),
    ...gateSteps(ground, answer),
    ...inquiry.defecting.map((party): DerivationStep => ({
      type: "choice",
      clause: null,
      sources: [],
      level: null,
      sentence: `${partyInWords(ground.model, party)} is assumed to be ready to breach what it owes.`,
    })),
    ...precedenceSteps(ground, answer),
    ...restsOn(ground, inquiry, candidates),
  ];
}

/** What yields to what, and what excludes each other with neither prevailing; once for each pair of clauses. */
function precedenceSteps(ground: Ground, { leaves, level }: LevelAnswer): readonly DerivationStep[] {
  const steps = new Map<string, DerivationStep>();
  const add = (step: Pick<DerivationStep, "type" | "clause" | "sentence">): void => {
    if (!steps.has(step.sentence)) steps.set(step.sentence, { ...step, sources: [], level });
  };
  const named = (clause: string): string => clauseInWords(ground.model, clause);
  for (const { result } of leaves) {
    for (const { clause, owner, to, from, because } of result.grounding.yielding) {
      const who = partyInWords(ground.model, owner);
      add({
        type: "displaced",
        clause,
        sentence: `For ${who}, ${named(clause)} yields to ${named(to)}${from === null ? "" : ` from ${dateOf(from)}`}: ${PRECEDENCE[because]}. To that extent it does not bind.`,
      });
    }
    for (const { duty, prohibition, owner } of result.grounding.clashes) {
      const who = partyInWords(ground.model, owner);
      add({
        type: "conflict",
        clause: duty,
        sentence: `Conflict: ${named(duty)} binds ${who} to what ${named(prohibition)} forbids it, and neither prevails; either may be kept.`,
      });
    }
  }
  return [...steps.values()];
}

/** One candidate for each clause, in the order of the text. */
function distinctCandidates({ leaves }: LevelAnswer): readonly GroundCandidate[] {
  const byClause = new Map<string, GroundCandidate>();
  for (const { result } of leaves) {
    for (const candidate of result.grounding.candidates) {
      const { name } = candidate.candidate.clause;
      if (!byClause.has(name)) byClause.set(name, candidate);
    }
  }
  return [...byClause.values()];
}

/** Readings of what sets a clause off are clauses of one text, which is told once. */
function onceForEachText(candidates: readonly GroundCandidate[]): readonly GroundCandidate[] {
  const byText = new Map<string, GroundCandidate>();
  for (const one of candidates) {
    const { location, onReading, name } = one.candidate.clause;
    const { file, line, column } = location;
    const text = onReading === undefined ? name : `${file}:${String(line)}:${String(column)}`;
    if (!byText.has(text)) byText.set(text, one);
  }
  return [...byText.values()];
}

function eventStep(ground: Ground, { date, event }: Scenario["events"][number]): DerivationStep {
  const told = eventInWords(ground, event);
  return { type: "event", clause: null, sources: [], level: null, sentence: `${date}: ${told}.` };
}

function clauseStep({ candidate }: GroundCandidate): DerivationStep {
  const { instrument, article, clause, force } = candidate;
  const words = clause.location.words.replaceAll(/\s+/gu, " ").trim();
  return {
    type: "clause",
    clause: clause.name,
    sources: [...instrument.sources, ...article.sources],
    level: force,
    sentence: `${sentence(articleInWords(instrument, article))}, which counts ${levelInWords(force)}, as it is modelled here: ${words}.`,
  };
}

function holeStep(
  hole: OpenHole,
  candidates: readonly GroundCandidate[],
  variant: string | null,
): DerivationStep {
  const candidate = candidates.find((one) => one.candidate.clause.name === hole.clause);
  const common = { clause: hole.clause, sources: hole.sources, level: candidate?.candidate.force ?? null };
  if (hole.assumedBy !== null) {
    return {
      ...common,
      type: "assumption",
      sentence: `The variant ${hole.assumedBy} assumes ${hole.name}: ${hole.menu[0]?.label ?? ""}. The ${attackQuestionOf(hole) === null ? "text" : "scenario"} does not say so.`,
    };
  }
  const how =
    hole.kind === "contested"
      ? `The words “${hole.words ?? ""}” have ${String(hole.menu.length)} readings (${hole.name})`
      : hole.kind === "vague"
        ? `“${hole.words ?? ""}” sets no time that can be counted (${hole.name})`
        : attackQuestionOf(hole) !== null
          ? `The scenario does not say it of the attack (${hole.name})`
          : `Unspecified: ${hole.name}`;
  const narrowed =
    variant !== null &&
    hole.kind === "unspecified" &&
    hole.menu.every(({ label }) => label !== "silent") &&
    hole.slot === "deadline";
  const like =
    hole.like?.answer === null || hole.like === null
      ? ""
      : `; the analogy to ${hole.like.article.instrument}.${hole.like.article.article} points${hole.slot === "place" ? ", its area carried over," : ""} to “${hole.like.answer}” and settles nothing`;
  return {
    ...common,
    type: "hole",
    sentence: `${how}: every one of ${String(hole.menu.length)} answers is tried${narrowed ? `, as the variant ${variant} takes over words that are vague` : ""}${like}.`,
  };
}

/** The domestic gates in the way of each performer, once each. */
function gateSteps(ground: Ground, { leaves }: LevelAnswer): readonly DerivationStep[] {
  const steps = new Map<string, DerivationStep>();
  for (const { candidate, performer } of leaves.flatMap(({ result }) => result.grounding.candidates)) {
    const { instrument, article, clause, force } = candidate;
    for (const gate of gatesBefore(instrument, article, performer)) {
      const organ = gate.organ.replaceAll("_", " ");
      const state = ground.gatesFree ? "may withhold it" : "is taken as allowing it";
      // What the scenario gives of an organ stands, whatever is taken of the others.
      const told = ground.events.some(
        ({ event }) =>
          event.type === "gate" && event.instrument === instrument.name && event.organ === gate.organ,
      );
      const whose = gate.party === undefined ? "each party" : partyInWords(ground.model, gate.party);
      const sentenceOfGate = `${gateArticle(gate.article, instrument)}: what ${whose} owes passes through its ${organ}, which here ${state}${told ? ", but where the scenario tells otherwise" : ""}.`;
      const key = `${clause.name} ${sentenceOfGate}`;
      if (!steps.has(key))
        steps.set(key, {
          type: "gate",
          clause: clause.name,
          sources: instrument.sources,
          level: force,
          sentence: sentenceOfGate,
        });
    }
  }
  return [...steps.values()];
}

function restsOn(
  ground: Ground,
  { side, asked, countsFree }: Inquiry,
  candidates: readonly GroundCandidate[],
): readonly DerivationStep[] {
  const step = (clause: string | null, told: string): DerivationStep => ({
    type: "rests_on",
    clause,
    sources: [],
    level: null,
    sentence: told,
  });
  const endings = candidates.flatMap(({ candidate: { clause } }) =>
    clause.until
      .filter((ending) => !isGiven(ground, ending))
      .map((ending) =>
        step(clause.name, `No given event ends it; “${endingInWords(ground.model, ending)}” would.`),
      ),
  );
  const instruments = [...new Set(candidates.map(({ candidate }) => candidate.instrument))];
  const force =
    asked.type === "gives" &&
    asked.measures.some((measure) => ground.taxonomy.leavesUnder(measure).includes("armed_force"));
  const requested = force && ground.events.some(({ event }) => event.type === "armed_attack");
  return [
    ...endings,
    ...instruments.flatMap((instrument) => {
      const told = modelledPart(instrument);
      return told === null ? [] : [step(null, told)];
    }),
    ...(hasGeneralLaw(ground.model)
      ? [
          ...(requested
            ? [
                step(
                  "collective_self_defence.request",
                  `Force for another in collective self-defence takes its request (Nicaragua, ICJ 1986, paragraphs 195 to 199), the own move of ${partyInWords(ground.model, side)}.`,
                ),
              ]
            : []),
          step(
            null,
            "General law is read as far as it forbids force but in self-defence and gives the Charter precedence (Articles 2(4), 51, 103); what the law of treaties ends or suspends (Vienna Convention, Articles 46 to 64) does not fire here.",
          ),
        ]
      : [
          step(
            null,
            "General law (the Charter, the law of treaties) was left out and is not part of this answer.",
          ),
        ]),
    step(
      null,
      countsFree === true
        ? "Help that no clause provides for is counted."
        : "Help that no clause provides for is not counted.",
    ),
  ];
}

/** Which articles of an instrument are modelled, where they have numbers: of the others an answer knows nothing. */
function modelledPart(instrument: Instrument): string | null {
  const { articles, deemings, gates } = instrument;
  const numbers = [
    ...articles.map(({ name }) => name),
    ...deemings.map(({ article }) => article),
    ...gates.map(({ article }) => article),
  ].flatMap((name) => articleNumber(name) ?? []);
  if (numbers.length === 0) return null;
  const sorted = sortedUnique(numbers).toSorted(
    (first, second) => Number.parseInt(first, 10) - Number.parseInt(second, 10),
  );
  return `Of ${titleInWords(instrument)} this knows ${sorted.length === 1 ? "Article" : "Articles"} ${joined(sorted)}, and nothing of what its other articles say.`;
}

function isGiven(ground: Ground, ending: Ending): boolean {
  return (
    ending.type === "event" &&
    ground.events.some(
      ({ event }) =>
        event.type === "named" && event.subject === ending.subject && event.event === ending.event,
    )
  );
}

function endingInWords(model: Ground["model"], ending: Ending): string {
  switch (ending.type) {
    case "date":
      return ending.exclusive === true ? `the beginning of ${ending.date}` : `after ${ending.date}`;
    case "event":
      return happeningInWords(model, ending.subject, ending.event);
    case "attack_on_beneficiary":
      return "an armed attack on the beneficiary";
    case "act":
      return ending.act.replaceAll("_", " ");
    case "breach":
      return `a breach of ${ending.clause}`;
    case "unless_renewed":
      return `${ending.date}, unless the ${ending.council.replaceAll("_", " ")} renews it`;
  }
}

function gateArticle(article: string, instrument: Instrument): string {
  return `${articleByName(article)} of ${titleInWords(instrument)}`;
}
