import { floorAndCeiling } from "../../analyses/floor-and-ceiling.js";
import type { Family, Finding, Verdict } from "../../finding.js";
import type { Clause, Instrument, Level, Model, Provision } from "../../model/instrument.js";
import type { Question, Scenario, ScenarioEvent } from "../../model/scenario.js";
import { stated } from "../../model/term.js";
import type { Variant } from "../../model/variant.js";
import { attack, clause, course, duty, on, pactWith } from "../../testing/pact.js";
import type { Changes } from "../../testing/pact.js";
import { here } from "../../testing/reported-guarantee.js";
import { referenceAnswer } from "../../reference/reference-answer.js";
import { ask } from "../../verdicts/ask.js";

/** How one example differs from the pact, the attack of 1 February and the question of armed force within 30 days. */
export interface Example {
  readonly changes?: Changes;
  /** A change of the whole model, after `changes`. */
  readonly model?: (model: Model) => Model;
  /** Events besides the attack, or in its place. */
  readonly given?: readonly (readonly [date: string, event: ScenarioEvent])[];
  readonly attack?: ScenarioEvent;
  readonly question?: Partial<Question>;
  readonly scenario?: Partial<Scenario>;
  readonly defecting?: readonly string[];
  readonly variant?: Variant;
  readonly level?: Level;
}

/** The model, scenario and question of an example. */
function laidOut(example: Example): { model: Model; scenario: Scenario; question: Question } {
  const { changes, model = (same) => same, given = [], scenario } = example;
  const question: Question = {
    name: "course.1",
    words: "us gives armed_force",
    location: here("ask"),
    side: "ukraine",
    outcome: { performers: { type: "party", name: "us" }, act: { type: "gives", measure: "armed_force" } },
    within: { amount: 30, unit: "days" },
    ...example.question,
  };
  const events = [
    on("2026-02-01", example.attack ?? attack),
    ...given.map(([date, event]) => on(date, event)),
  ];
  return {
    model: model(pactWith(changes)),
    scenario: { ...course(...events), questions: [question], ...scenario },
    question,
  };
}

/** The finding of an example. */
export function findingOf(example: Example): Finding {
  const { model, scenario, question } = laidOut(example);
  const { variant = null, defecting = [] } = example;
  const finding = ask(model, scenario, question, { variant, defecting });
  if ("type" in finding) throw new Error(`${finding.code}: ${finding.message}`);
  return finding;
}

/** What the plain interpreter says of an example, by the definitions. */
function verdictByDefinition(example: Example, gatesFree: boolean): string {
  const { model, scenario, question } = laidOut(example);
  const level = example.level ?? "report";
  const leaves = referenceAnswer(model, scenario, question, example.defecting ?? [], level, gatesFree);
  if ("type" in leaves) throw new Error(leaves.message);
  const values = new Set(leaves.map(({ value }) => value));
  return values.size === 1 ? ([...values][0] ?? "") : "undetermined";
}

/** A verdict on which the engine and the plain interpreter agree. */
function agreed(example: Example, verdict: string, gatesFree: boolean): string {
  const defined = verdictByDefinition(example, gatesFree);
  return verdict === defined ? verdict : `${verdict}, but ${defined} by the definitions`;
}

/** Its verdict, at the highest level unless another is named. */
export function verdictOf(example: Example): string {
  return agreed(example, findingOf(example).verdicts[example.level ?? "report"], false);
}

/** Its verdict with domestic gates free to stay shut. */
export function verdictWithGatesFree(example: Example): string {
  const finding = findingOf(example);
  return agreed(example, (finding.gatesFree ?? finding.verdicts).report, true);
}

/** The answers that settle it as so, as the page writes them. */
export function settlingFor(example: Example, wanted: Verdict): string {
  return findingOf(example)
    .settling.filter(({ verdict }) => verdict === wanted)
    .flatMap(({ sets }) => sets.map((set) => set.map(({ answer }) => answer).join(" and ")))
    .join(" or ");
}

/** Its minimal blocking sets, as the page writes them. */
export function blockersOf(example: Example): string {
  const { minimal }: Family = findingOf(example).blockers;
  return minimal.map((set) => set.join(" + ")).join(" or ");
}

/** The floor of the United States in law, as the page writes it. */
export function floorOf(changes: Changes): string {
  const found = floorAndCeiling(pactWith(changes), course(on("2026-02-01", attack)), {
    side: "ukraine",
    performer: "us",
    variant: null,
    defecting: [],
  });
  if ("type" in found) throw new Error(found.message);
  return found[0]?.floor.map((bundle) => bundle.join(" + ")).join(" or ") ?? "";
}

/** Another clause of the pact, under which somebody else owes or must not do something. */
export function clauseFor(changes: Partial<Provision>, more: Partial<Clause> = {}): Clause {
  return {
    ...clause,
    name: "pact.article-1.2",
    trigger: null,
    ...more,
    provisions: [{ ...duty, ...changes }],
  };
}

/** The pact beside a second instrument that forbids what the pact requires. */
export function besideProhibition(
  changes: Partial<Instrument>,
  provision: Partial<Provision> = {},
): (model: Model) => Model {
  return (model) => {
    const [pact] = model.instruments;
    if (pact === undefined) throw new Error("the pact is missing");
    const forbids: Clause = {
      ...clause,
      name: "other.article-1",
      provisions: [{ ...duty, type: "prohibition", ...provision }],
    };
    const articles = pact.articles.map((article) => ({ ...article, clauses: [forbids] }));
    return { ...model, instruments: [pact, { ...pact, name: "other", articles, ...changes }] };
  };
}

/** The council of two decides whether the pact is set off, by this rule. */
export function decidedBy(
  rule: Extract<Model["councils"][number]["rule"], { type: "stated" }>["value"],
): Example {
  return {
    changes: { clause: { determiner: stated({ type: "council", council: "council" }) } },
    model: (model) => ({
      ...model,
      councils: model.councils.map((council) => ({ ...council, rule: stated(rule) })),
    }),
  };
}
