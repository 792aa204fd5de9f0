import { isProblem } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import { holesUnder } from "../completions/variant.js";
import type { OpenHole } from "../completions/variant.js";
import { groundOf } from "../grounding/context.js";
import type { Ground } from "../grounding/context.js";
import type { Article, Clause, Instrument, Model, Provision } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Scenario } from "../model/scenario.js";
import type { Variant } from "../model/variant.js";
import type { EngineProblem } from "../problem.js";
import { endOfDay, momentOf } from "../time/moment.js";
import type { CalendarDate, Moment } from "../time/moment.js";
import { acrossCompletions } from "./across-completions.js";
import type { Across } from "./across-completions.js";
import { casusOf } from "./casus.js";
import { problemWith } from "./check.js";
import { outcomeIn } from "./in-completion.js";
import { asKnownTo } from "./known-to.js";
import { settingsOf } from "./occasions.js";
import type { Setting } from "./occasions.js";
import { mayOwe } from "./owing.js";
import { voidActsOf } from "./void-acts.js";
import type { CasusFoederis, DutyReplay, Replay } from "./types.js";

/** As of which date, as known to whom, and under which assumptions. */
export interface ReplayOptions {
  readonly asOf: CalendarDate;
  /** Articles unknown to this party are left out; without one, all are read. */
  readonly knownTo?: PartyName | null;
  readonly variant: Variant | null;
}

/**
 * The state of every duty as of a date, out of the events given by then, with nobody in play.
 *
 * @returns the replay, or a typed problem: an unknown name, an impossible date, too many completions.
 */
export function replay(model: Model, scenario: Scenario, options: ReplayOptions): Replay | EngineProblem {
  const { asOf, variant } = options;
  const knownTo = options.knownTo ?? null;
  const problem = problemWith(model, scenario, asOf, knownTo);
  if (problem !== null) return problem;
  const known = knownTo === null ? model : asKnownTo(model, knownTo);
  const holes = holesUnder(known, holesOf(known, [scenario]), variant);
  if (isProblem(holes)) return holes;
  const until = endOfDay(momentOf(asOf) ?? 0);
  const ground = groundUntil(known, scenario, until);
  const byName = new Map(holes.map((hole) => [hole.name, hole]));
  const duties: DutyReplay[] = [];
  const casus: CasusFoederis[] = [];
  for (const instrument of known.instruments) {
    for (const article of instrument.articles) {
      for (const clause of article.clauses) {
        const own = dutiesOf(ground, byName, { instrument, article, clause }, until);
        if (isProblem(own)) return own;
        for (const duty of own) duties.push(duty);
        if (clause.trigger !== null && clause.provisions.some(isOwed))
          casus.push(casusOf(instrument, article, clause, own));
      }
    }
  }
  return {
    scenario: scenario.name,
    asOf,
    knownTo,
    variant: variant?.name ?? null,
    duties,
    casus,
    voidActs: voidActsOf(ground),
    restsOn: [
      "Nobody is in play: what no event gives has not happened.",
      "General law (the Charter, the law of treaties) is not part of this answer.",
    ],
  };
}

/** The scenario as far as it has gone. Later events are not so much as looked at. */
function groundUntil(model: Model, scenario: Scenario, until: Moment): Ground {
  const events = scenario.events.filter(({ date, hour }) => (momentOf(date) ?? 0) + (hour ?? 0) <= until);
  return groundOf(model, { ...scenario, events }, false);
}

/** Whether it binds its owner: a permission and a power are nobody's duty, and give rise to no casus foederis. */
function isOwed({ type }: Provision): boolean {
  return type === "duty" || type === "prohibition";
}

interface Standing {
  readonly instrument: Instrument;
  readonly article: Article;
  readonly clause: Clause;
}

function dutiesOf(
  ground: Ground,
  holes: ReadonlyMap<string, OpenHole>,
  standing: Standing,
  until: Moment,
): readonly DutyReplay[] | EngineProblem {
  const duties: DutyReplay[] = [];
  for (const [index, provision] of standing.clause.provisions.entries()) {
    if (!isOwed(provision)) continue;
    for (const setting of settingsOf(ground, standing.clause, provision)) {
      for (const owner of mayOwe(ground, provision, setting)) {
        const duty = { candidate: { ...standing, provision }, owner, setting };
        const across = acrossCompletions(holes, (completion) => outcomeIn(duty, until, completion));
        if (isProblem(across)) return across;
        duties.push(dutyReplay(standing.clause, index, provision, owner, setting, across));
      }
    }
  }
  return duties;
}

function dutyReplay(
  clause: Clause,
  index: number,
  { type }: Provision,
  owner: PartyName,
  { occasion, side }: Setting,
  { outcomes, range, settling, holes }: Across,
): DutyReplay {
  const [first, ...others] = outcomes;
  const [state] = range;
  const same = <Value>(of: (outcome: (typeof outcomes)[number]) => Value): Value | null =>
    first !== undefined && others.every((outcome) => of(outcome) === of(first)) ? of(first) : null;
  const name = range.map((one) => one.replaceAll("_", " ")).join(", ");
  return {
    clause: clause.name,
    provision: index + 1,
    kind: type === "prohibition" ? "restraint" : "duty",
    owner,
    beneficiary: side,
    occasion,
    state: state !== undefined && range.length === 1 ? state : "undetermined",
    since: same(({ since }) => since),
    level: same(({ level }) => level),
    why: range.length === 1 ? (first?.why ?? "") : `It depends on terms that the text leaves open: ${name}.`,
    range,
    outcomes,
    settling,
    holes,
  };
}
