import fc from "fast-check";
import { expect, test } from "vitest";
import { attackWith } from "../meaning/testing/attack-examples.js";
import { findingOf } from "../meaning/testing/pact-questions.js";
import type { Example } from "../meaning/testing/pact-questions.js";
import type { Action, Clause, Provision } from "../model/instrument.js";
import type { PartyExpression } from "../model/party.js";
import type { Scenario, ScenarioEvent } from "../model/scenario.js";
import { stated } from "../model/term.js";
import { course, on, pactWith } from "../testing/pact.js";
import type { Changes } from "../testing/pact.js";
import { replay } from "./replay.js";
import type { DutyState } from "./types.js";

/** Where a replay and a question speak of the same, they say the same. */

const party = (name: string): PartyExpression => ({ type: "party", name });
const date = fc.constantFrom("2026-01-20", "2026-02-01", "2026-02-02", "2026-02-20");

const action = fc.constantFrom<Action>(
  { type: "act", kind: "other", act: "test weapon" },
  { type: "attack", on: party("ukraine") },
  { type: "attack", on: { type: "each", group: "voters", other: true } },
);

const event = fc.oneof(
  fc
    .record({
      victim: fc.constantFrom("ukraine", "uk"),
      aggressor: fc.constantFrom(null, "russia", "us"),
      together: fc.constantFrom(undefined, ["russia"]),
    })
    .map(({ together, ...one }): ScenarioEvent =>
      attackWith({ ...one, ...(together === undefined ? {} : { together }) }),
    ),
  fc.constantFrom<ScenarioEvent>(
    { type: "acts", by: "russia", act: "test weapon" },
    { type: "acts", by: "us", act: "test weapon" },
    { type: "suspends", by: null, instrument: "pact" },
    { type: "resumes", by: null, instrument: "pact" },
    { type: "named", subject: "ceasefire", event: "declared" },
  ),
);

const events: fc.Arbitrary<Scenario["events"]> = fc
  .array(fc.record({ date, event }), { minLength: 1, maxLength: 4 })
  .map((all) =>
    all
      .map(({ date: day, event: one }, index) => on(day, one, index))
      .toSorted((first, second) => (first.date < second.date ? -1 : first.date > second.date ? 1 : 0)),
  );

const promise = fc
  .record({
    action,
    until: fc.constantFrom<Clause["until"]>(
      [],
      [{ type: "date", date: "2026-02-01" }],
      [{ type: "event", subject: "ceasefire", event: "declared" }],
    ),
    trigger: fc.constantFrom<Clause["trigger"]>(null, {
      type: "event",
      subject: "ceasefire",
      event: "declared",
    }),
  })
  .map(({ action: promised, until, trigger }): Clause => {
    const provision: Provision = {
      type: "prohibition",
      owner: party("russia"),
      action: promised,
      deadline: stated({ type: "none" }),
    };
    const [own] = pactWith().instruments[0]?.articles[0]?.clauses ?? [];
    if (own === undefined) throw new Error("the pact has no clause");
    return { ...own, name: "pact.article-1.2", trigger, until, provisions: [provision] };
  });

const afterBreach = (more: Clause): Changes => ({
  clause: { trigger: { type: "breach", clause: more.name } },
  provision: { deadline: stated({ type: "within", duration: { amount: 1, unit: "days" }, from: "trigger" }) },
  more: [more],
});

function statesOf(
  promised: Pick<Clause, "name">,
  given: Scenario["events"],
  changes: Changes,
): readonly DutyState[] {
  const found = replay(pactWith(changes), course(...given), {
    asOf: "2026-02-20",
    variant: null,
  });
  if ("type" in found) throw new Error(found.message);
  return found.duties.filter(({ clause }) => clause === promised.name).flatMap(({ range }) => range);
}

/** The clause of the pact itself, which turns on the breach of a promise. */
const PACT: Pick<Clause, "name"> = { name: "pact.article-1" };

test("what follows the breach of a promise is owed in play exactly if a replay finds it breached", () => {
  const seen = { breached: 0, kept: 0 };
  fc.assert(
    fc.property(promise, events, (promised, given) => {
      // A suspension that lasts holds up what is owed as well as the promise.
      fc.pre(!isSuspended(given));
      const changes = afterBreach(promised);
      const example: Example = { changes, scenario: { events: given } };
      const isBreached = statesOf(promised, given, changes).includes("breached");
      seen[isBreached ? "breached" : "kept"] += 1;
      expect(findingOf(example).verdict).toBe(isBreached ? "assured" : "impossible");
      const follows = statesOf(PACT, given, changes);
      expect(follows.some((state) => state !== "does_not_arise")).toBe(isBreached);
    }),
    { numRuns: 1500, seed: 20261125 },
  );
  expect(Math.min(seen.breached, seen.kept)).toBeGreaterThan(100);
});

test("what ends with the breach of a promise is assured in play exactly if a replay does not find it ended", () => {
  const seen = { ended: 0, owed: 0 };
  fc.assert(
    fc.property(promise, events, (promised, given) => {
      fc.pre(given.every(({ event: { type } }) => type !== "suspends"));
      const changes: Changes = {
        clause: { trigger: null, until: [{ type: "breach", clause: promised.name }] },
        provision: { deadline: stated({ type: "by", date: "2026-02-25" }) },
        more: [promised],
      };
      const isEnded = statesOf(promised, given, changes).includes("breached");
      seen[isEnded ? "ended" : "owed"] += 1;
      const states = statesOf(PACT, given, changes);
      expect(states.every((state) => state === "lapsed" || state === "does_not_arise")).toBe(isEnded);
      const within = { amount: 3, unit: "months" } as const;
      const { verdict } = findingOf({ changes, scenario: { events: given }, question: { within } });
      expect(verdict === "assured").toBe(!isEnded);
    }),
    { numRuns: 1500, seed: 20261125 },
  );
  expect(Math.min(seen.ended, seen.owed)).toBeGreaterThan(100);
});

test("an act that is owed without a deadline is assured in play exactly if a replay finds it done", () => {
  const seen = { performed: 0, open: 0 };
  const owed = promise.map((one): Clause => ({
    ...one,
    provisions: one.provisions.map((provision) => ({
      ...provision,
      type: "duty",
      action: { type: "act", kind: "other", act: "test weapon" },
    })),
  }));
  fc.assert(
    fc.property(owed, events, (duty, given) => {
      // What is done while its instrument is suspended performs it in a replay, and is not open in play.
      fc.pre(given.every(({ event: { type } }) => type !== "suspends"));
      const changes: Changes = { more: [duty] };
      const isPerformed = statesOf(duty, given, changes).includes("performed");
      seen[isPerformed ? "performed" : "open"] += 1;
      const { verdict } = findingOf({
        changes,
        scenario: { events: given },
        question: {
          outcome: {
            performers: { type: "party", name: "russia" },
            act: { type: "acts", act: "test weapon" },
          },
        },
      });
      expect(verdict === "assured").toBe(isPerformed);
    }),
    { numRuns: 1500, seed: 20261125 },
  );
  expect(Math.min(seen.performed, seen.open)).toBeGreaterThan(100);
});

function isSuspended(given: Scenario["events"]): boolean {
  const last = given.findLast(({ event: { type } }) => type === "suspends" || type === "resumes");
  return last?.event.type === "suspends";
}
