import type { Completion } from "../completions/settle.js";
import type { Article, Boundary, Instrument, Phase } from "../model/instrument.js";
import { endOfDay, momentOf } from "../time/moment.js";
import type { Moment } from "../time/moment.js";
import { momentOfNamed } from "./context.js";
import type { Ground } from "./context.js";
import { entryIntoForceOf, inForce } from "./entry-into-force.js";
import type { InForce } from "./entry-into-force.js";

/** The phase of its instrument in which alone an article has effect, or null. One that is not declared is never reached. */
export function phaseOf({ phases }: Instrument, { phase }: Pick<Article, "phase">): Phase | null {
  return phase === undefined ? null : (phases?.find(({ name }) => name === phase) ?? null);
}

/** When an article has effect: while its instrument is in force and, where it belongs to a phase, in that phase alone. */
export function effectOf(
  ground: Ground,
  instrument: Instrument,
  article: Article,
  completion: Completion,
): InForce {
  const whole = inForce(ground, instrument, completion);
  if (article.phase === undefined || whole.from === null) return whole;
  const phase = periodOf(ground, instrument, article.phase, completion, []);
  if (phase.from === null) return phase;
  return { from: Math.max(whole.from, phase.from), until: earlier(whole.until, phase.until) };
}

/** What an article's phase waits for, where it has not begun: the boundary that is not reached, of a phase before it perhaps. */
export function boundaryNotReached(
  ground: Ground,
  instrument: Instrument,
  article: Pick<Article, "phase">,
  completion: Completion,
): Boundary | null {
  let phase = phaseOf(instrument, article);
  const passed = new Set<Phase>();
  while (phase !== null && !passed.has(phase)) {
    passed.add(phase);
    const { from } = phase;
    if (from.type !== "after_phase") return from;
    const before = phaseOf(instrument, { phase: from.phase });
    if (before === null || periodOf(ground, instrument, before.name, completion, []).from !== null)
      return from;
    phase = before;
  }
  return null;
}

/** Phases that wait for each other are never reached: `waiting` are those whose period is being asked for. */
function periodOf(
  ground: Ground,
  instrument: Instrument,
  name: string,
  completion: Completion,
  waiting: readonly string[],
): InForce {
  const phase = instrument.phases?.find((one) => one.name === name);
  if (phase === undefined || waiting.includes(name)) return { from: null, until: null };
  const boundary = (at: Boundary, after: Moment | null): Moment | null => {
    switch (at.type) {
      case "date": {
        const day = momentOf(at.date);
        // A phase begins as its first day does, and ends with the last hour of its last.
        return day === null || after === null ? day : endOfDay(day) + 1;
      }
      case "event":
        return momentOfNamed(ground, at.subject, at.event, after ?? undefined);
      case "entry_into_force":
        return entryIntoForceOf(ground, at.instrument, completion);
      case "after_phase": {
        const { from, until } = periodOf(ground, instrument, at.phase, completion, [...waiting, name]);
        return from === null ? null : until;
      }
    }
  };
  const from = boundary(phase.from, null);
  if (from === null) return { from, until: null };
  const until = phase.until === null ? null : boundary(phase.until, from);
  // What would end before it begins has no length, and what comes after it begins at once.
  return { from, until: until === null ? null : Math.max(from, until) };
}

function earlier(one: Moment | null, other: Moment | null): Moment | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
