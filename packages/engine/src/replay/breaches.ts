import type { Completion } from "../completions/settle.js";
import { eventInWords } from "../explanation/events.js";
import { articleInWords } from "../explanation/words.js";
import type { Candidate } from "../grounding/candidates.js";
import type { Ground } from "../grounding/context.js";
import type { Clause } from "../model/instrument.js";
import { partyInWords } from "../model/lookup.js";
import type { Moment } from "../time/moment.js";
import { advance } from "./advance.js";
import { untouched } from "./duty.js";
import type { Transition } from "./duty.js";
import { groundDuty } from "./ground-duty.js";
import type { DutyName } from "./ground-duty.js";
import { settingsOf } from "./occasions.js";
import { mayOwe } from "./owing.js";

/** The first breach of a clause: from when it has effect for what it sets off or ends, and which it was. */
export interface Breach {
  readonly from: Moment;
  readonly told: string;
}

/** The clauses that were breached, by name. */
export type Breaches = ReadonlyMap<string, Breach>;

const NONE: Breaches = new Map();

/**
 * The breaches that a duty turns on, and those that these turn on in turn, as of a moment. They are found in the order in which they
 * happen: the first cannot have been averted by a later one, so it stands; then the next is looked for, given the first. So two
 * clauses each of which ends with the breach of the other end as they would: whoever breached first has freed the other.
 */
export function breachesFor(
  { candidate, setting }: DutyName,
  asOf: Moment,
  completion: Completion,
): Breaches {
  const ground = setting.whole;
  const clauses = turnedOn(ground, candidate.clause);
  if (clauses.length === 0) return NONE;
  const found = new Map<string, Breach>();
  for (;;) {
    const next = clauses
      .filter(({ clause }) => !found.has(clause.name))
      .flatMap((text) => {
        const breach = firstBreachOf(ground, text, asOf, completion, found);
        return breach === null ? [] : [{ name: text.clause.name, breach }];
      });
    if (next.length === 0) return found;
    const first = Math.min(...next.map(({ breach: { from } }) => from));
    for (const { name, breach } of next) if (breach.from === first) found.set(name, breach);
  }
}

type Text = Omit<Candidate, "force" | "level" | "provision">;

/** The clauses whose breach a clause turns on, and those that these turn on. */
function turnedOn({ model }: Ground, clause: Clause): readonly Text[] {
  const pending = [...breachesNamedIn(clause)];
  const seen = new Set<string>();
  const found: Text[] = [];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    for (const instrument of model.instruments) {
      for (const article of instrument.articles) {
        const named = article.clauses.find((one) => one.name === name);
        if (named === undefined) continue;
        found.push({ instrument, article, clause: named });
        pending.push(...breachesNamedIn(named));
      }
    }
  }
  return found;
}

function breachesNamedIn({ trigger, until }: Clause): readonly string[] {
  return [
    ...(trigger?.type === "breach" ? [trigger.clause] : []),
    ...until.flatMap((ending) => (ending.type === "breach" ? [ending.clause] : [])),
  ];
}

function firstBreachOf(
  ground: Ground,
  { instrument, article, clause }: Text,
  asOf: Moment,
  completion: Completion,
  breaches: Breaches,
): Breach | null {
  const told = (owner: string): string =>
    `the breach of ${articleInWords(instrument, article)} by ${partyInWords(ground.model, owner)}`;
  const given = ground.events.find(({ event }) => event.type === "breaches" && event.clause === clause.name);
  const found: Breach[] =
    given === undefined ? [] : [{ from: given.moment, told: eventInWords(ground, given.event) }];
  for (const provision of clause.provisions) {
    if (provision.type !== "duty" && provision.type !== "prohibition") continue;
    for (const setting of settingsOf(ground, clause, provision)) {
      for (const owner of mayOwe(ground, provision, setting)) {
        const duty = { candidate: { instrument, article, clause, provision }, owner, setting };
        const from = breachedAt(duty, asOf, completion, breaches);
        if (from !== null) found.push({ from, told: told(owner) });
      }
    }
  }
  return found.reduce<Breach | null>(
    (first, next) => (first === null || next.from < first.from ? next : first),
    null,
  );
}

/** From when a duty is first overdue, or a restraint not kept; null if neither is so. */
function breachedAt(duty: DutyName, asOf: Moment, completion: Completion, breaches: Breaches): Moment | null {
  const grounded = groundDuty(duty, completion, breaches);
  if (grounded.type === "none") return null;
  const { history } = advance(grounded.facts, untouched(grounded.facts), asOf);
  const failure = history.find(({ state }) => state === "overdue" || state === "breached");
  return failure === undefined ? null : effectOf(failure);
}

/** What passes its last hour fails when that hour is over; what an event breaches, with the event. */
function effectOf({ moment, cause }: Transition): Moment {
  return cause.type === "due" || cause.type === "repair_over" ? moment + 1 : moment;
}
