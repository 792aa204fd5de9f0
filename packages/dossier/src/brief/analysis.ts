import { agenda, ask, floorAndCeiling, holesOf, holesUnder, withGeneralLaw } from "@foedus/engine";
import type {
  AgendaItem,
  EngineProblem,
  Finding,
  FloorAndCeiling,
  Hole,
  Model,
  Scenario,
  SlotValue,
  Variant,
} from "@foedus/engine";

/** What the brief asks the engine: whose agreements, under which variants, in which scenarios, and who may defect. */
export interface Subject {
  readonly model: Model;
  readonly variants: readonly Variant[];
  readonly scenarios: readonly Scenario[];
  /** The party the guarantee is for. */
  readonly side: string;
  /** Those said to give it, the main one first; only parties, whose moves can be computed. */
  readonly guarantors: readonly string[];
}

/** One assumption a variant makes. */
export interface AssumedAnswer {
  readonly variant: string;
  readonly hole: string;
  readonly value: SlotValue;
}

/** Everything the engine answers for one brief. */
export interface Analysis extends Subject {
  readonly holes: readonly Hole[];
  readonly assumed: readonly AssumedAnswer[];
  readonly findings: readonly Finding[];
  readonly bundles: readonly FloorAndCeiling[];
  readonly agenda: readonly AgendaItem[];
}

const isProblem = (value: object): value is EngineProblem => "type" in value && value.type === "problem";

/**
 * Asks every question of every scenario as written and under each variant, each once with everybody keeping to what
 * binds them and once with the main guarantor defecting. The first problem ends it. `progress` is told how far it is, 0 to 1.
 */
export const analyse = (
  subject: Subject,
  progress: (done: number) => void = () => undefined,
): Analysis | EngineProblem => {
  const model = withGeneralLaw(subject.model);
  const { variants, scenarios, side, guarantors } = subject;
  const holes = holesOf(model, scenarios);
  const findings: Finding[] = [];
  const bundles: FloorAndCeiling[] = [];
  const assumed: AssumedAnswer[] = [];
  const defections = [[], guarantors.slice(0, 1)].filter((set, index) => index === 0 || set.length > 0);
  // The agenda is worth about one more pass.
  const passes = (variants.length + 1) * defections.length * scenarios.length + 1;
  let passed = 0;
  for (const variant of [null, ...variants]) {
    const under = holesUnder(model, holes, variant);
    if (isProblem(under)) return under;
    for (const hole of under) {
      const [answer] = hole.menu;
      if (hole.assumedBy === null || answer === undefined) continue;
      assumed.push({ variant: hole.assumedBy, hole: hole.name, value: answer.value });
    }
    for (const defecting of defections) {
      for (const scenario of scenarios) {
        progress(passed / passes);
        passed += 1;
        for (const question of scenario.questions) {
          const finding = ask(model, scenario, question, { variant, defecting });
          if (isProblem(finding)) return finding;
          findings.push(finding);
        }
        for (const performer of guarantors) {
          const found = floorAndCeiling(model, scenario, { side, performer, variant, defecting });
          if (isProblem(found)) return found;
          bundles.push(...found);
        }
      }
    }
  }
  progress(passed / passes);
  const items = agenda(model, scenarios, { variant: null, defecting: [] });
  if (isProblem(items)) return items;
  return { ...subject, holes, assumed, findings, bundles, agenda: items };
};
