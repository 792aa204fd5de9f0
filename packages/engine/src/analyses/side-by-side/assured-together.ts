import { isProblem } from "../../completions/explore.js";
import type { Verdict } from "../../finding.js";
import type { Instrument, Level, Model } from "../../model/instrument.js";
import type { MeasureName } from "../../model/measure.js";
import type { PartyName } from "../../model/party.js";
import type { Scenario } from "../../model/scenario.js";
import { byCodePoint } from "../../order/code-point.js";
import type { EngineProblem } from "../../problem.js";
import type { Duration } from "../../time/moment.js";
import { ask } from "../../verdicts/ask.js";
import { LEVELS } from "../../verdicts/each-level.js";

/** What is looked for side by side, and within what time from the attack. */
export interface Sought {
  readonly measure: MeasureName;
  readonly within: Duration;
}

/** Who is assured to give something in time, and of whom something else holds, at one level. Each is asked by itself. */
export interface AssuredTogether extends Sought {
  readonly level: Level;
  readonly parties: Readonly<Record<Verdict, readonly PartyName[]>>;
}

/** What is looked for where nothing else is asked: a day is what these texts give for talks, 30 days the most that a vague word can mean. */
export const SOUGHT: readonly Sought[] = [
  { measure: "consultation", within: { amount: 24, unit: "hours" } },
  { measure: "assistance", within: { amount: 30, unit: "days" } },
  { measure: "armed_force", within: { amount: 30, unit: "days" } },
];

/**
 * Of every other party to the instruments: what it gives the side in time, level by level. The parties are asked one by one: who is
 * assured is so whatever all others do, so those who are assured are so together, as long as the side can ask each of them.
 */
export function assuredTogether(
  model: Model,
  instruments: readonly Instrument[],
  scenario: Scenario,
  side: PartyName,
  sought: readonly Sought[] = SOUGHT,
): readonly AssuredTogether[] | EngineProblem {
  const parties = [
    ...new Set(instruments.flatMap((instrument) => instrument.parties.map(({ party }) => party))),
  ]
    .filter((party) => party !== side)
    .sort(byCodePoint);
  const results: AssuredTogether[] = [];
  for (const { measure, within } of sought) {
    const verdicts = new Map<PartyName, Readonly<Record<Level, Verdict>>>();
    for (const party of parties) {
      const words = `for ${side}: ${party} gives ${measure}`;
      const finding = ask(
        model,
        scenario,
        {
          name: words,
          words,
          location: scenario.location,
          side,
          outcome: { performers: { type: "party", name: party }, act: { type: "gives", measure } },
          within,
        },
        { variant: null, defecting: [] },
      );
      if (isProblem(finding)) return finding;
      verdicts.set(party, finding.verdicts);
    }
    for (const level of LEVELS) {
      const having = (verdict: Verdict): readonly PartyName[] =>
        parties.filter((party) => verdicts.get(party)?.[level] === verdict);
      results.push({
        measure,
        within,
        level,
        parties: {
          assured: having("assured"),
          undetermined: having("undetermined"),
          discretionary: having("discretionary"),
          impossible: having("impossible"),
        },
      });
    }
  }
  return results;
}
