import { expect, test } from "vitest";
import type { GivenAct } from "../model/act.js";
import type { Clause, Provision, Trigger } from "../model/instrument.js";
import type { Scenario } from "../model/scenario.js";
import { stated } from "../model/term.js";
import { attack, clause, course, duty, force, on, pactWith } from "../testing/pact.js";
import { replay } from "./replay.js";
import type { DutyReplay } from "./types.js";

type Dated = Scenario["events"][number];

/** A promise of one party not to do something, free of it once somebody breaks another clause. */
function promise(name: string, owner: string, act: string, until: Clause["until"] = []): Clause {
  const provision: Provision = {
    type: "prohibition",
    owner: { type: "party", name: owner },
    action: { type: "act", kind: "other", act },
    deadline: stated({ type: "none" }),
  };
  return { ...clause, name, trigger: null, provisions: [provision], until };
}

const acts = (by: string, act: string): GivenAct => ({ type: "acts", by, act });

/** The duties of these clauses as of a date, in order. */
function dutiesOf(
  asOf: string,
  clauses: readonly Clause[],
  ...events: readonly Dated[]
): readonly DutyReplay[] {
  const [first, ...more] = clauses;
  const model = pactWith({ ...(first === undefined ? {} : { clause: first }), more });
  const found = replay(model, course(...events), { asOf, variant: null });
  if ("type" in found) throw new Error(found.message);
  return found.duties;
}

const told = (duties: readonly DutyReplay[]): readonly string[] =>
  duties.map(({ state, since }) => `${state} ${since ?? "never"}`);

const endsWith = (breached: string): Clause["until"] => [{ type: "breach", clause: breached }];

test("of two promises, each ending with the breach of the other, whoever breaks its own first frees the other", () => {
  const mutual = [
    promise("pact.article-1", "us", "sanction", endsWith("pact.article-1.2")),
    promise("pact.article-1.2", "russia", "enrich", endsWith("pact.article-1")),
  ];
  const begun = on("2026-01-01", attack);
  const sanctioned = on("2026-02-01", acts("us", "sanction"));
  const enriched = on("2026-02-05", acts("russia", "enrich"));
  expect(told(dutiesOf("2026-03-01", mutual, begun, sanctioned, enriched))).toEqual([
    "breached 2026-02-01",
    "lapsed 2026-02-01",
  ]);
  const earlier = on("2026-01-20", acts("russia", "enrich"));
  expect(told(dutiesOf("2026-03-01", mutual, begun, earlier, sanctioned))).toEqual([
    "lapsed 2026-01-20",
    "breached 2026-01-20",
  ]);
});

test("two duties that end with each other's breach and are due in the same hour are both overdue", () => {
  const due = (name: string, owner: string, breached: string): Clause => ({
    ...promise(name, owner, "disarm", endsWith(breached)),
    provisions: [
      {
        type: "duty",
        owner: { type: "party", name: owner },
        action: { type: "act", kind: "other", act: "disarm" },
        deadline: stated({ type: "by", date: "2026-02-10" }),
      },
    ],
  });
  const mutual = [
    due("pact.article-1", "us", "pact.article-1.2"),
    due("pact.article-1.2", "russia", "pact.article-1"),
  ];
  const begun = on("2026-02-01", attack);
  expect(told(dutiesOf("2026-02-10", mutual, begun))).toEqual(["overdue 2026-02-10", "overdue 2026-02-10"]);
});

test("what a breach sets off is due from the breach, which nobody need have stated", () => {
  const trigger: Trigger = { type: "breach", clause: "pact.article-1.2" };
  const consequence = [{ ...clause, trigger }, promise("pact.article-1.2", "russia", "enrich")];
  const enriched = on("2026-02-05", acts("russia", "enrich"));
  const [owed] = dutiesOf("2026-02-07", consequence, enriched);
  expect([owed?.state, owed?.outcomes[0]?.due]).toEqual(["pending", "2026-02-08"]);
  expect(owed?.why).toContain("the breach of Article 1");
  expect(dutiesOf("2026-02-08", consequence, enriched)[0]?.state).toBe("overdue");
  expect(dutiesOf("2026-02-08", consequence, on("2026-02-05", attack))[0]?.state).toBe("does_not_arise");
});

test("a duty that is overdue sets off what its breach does, from the hour after", () => {
  const trigger: Trigger = { type: "breach", clause: "pact.article-1.2" };
  const late: Clause = { ...clause, name: "pact.article-1.2" };
  const sanction: Clause = {
    ...clause,
    trigger,
    provisions: [{ ...duty, owner: { type: "party", name: "uk" } }],
  };
  const [before] = dutiesOf("2026-02-03", [sanction, late], on("2026-02-01", attack));
  const [after] = dutiesOf("2026-02-06", [sanction, late], on("2026-02-01", attack));
  const [kept] = dutiesOf("2026-02-06", [sanction, late], on("2026-02-01", attack), on("2026-02-02", force));
  expect([before?.state, after?.state, kept?.state]).toEqual(["does_not_arise", "pending", "does_not_arise"]);
});

test("a given breach sets off what it does from its date, and not before", () => {
  const trigger: Trigger = { type: "breach", clause: "pact.article-1.2" };
  const consequence = [{ ...clause, trigger }, promise("pact.article-1.2", "russia", "enrich")];
  const given = on("2026-02-05", { type: "breaches", by: "russia", clause: "pact.article-1.2" });
  const [owed] = dutiesOf("2026-02-06", consequence, on("2026-01-01", attack), given);
  expect([owed?.state, owed?.since]).toEqual(["pending", "2026-02-05"]);
});

test("an act that the text names ends a duty, whoever else does the same", () => {
  const until: Clause["until"] = [{ type: "act", by: { type: "party", name: "ukraine" }, act: "strike" }];
  const guarantee: Clause = { ...clause, until };
  const attacked = on("2026-02-01", attack);
  const states = (by: string): readonly string[] =>
    told(dutiesOf("2026-02-03", [guarantee], attacked, on("2026-02-02", acts(by, "strike"))));
  expect([states("ukraine"), states("uk")]).toEqual([["lapsed 2026-02-02"], ["pending 2026-02-01"]]);
});

test("an act sets a clause off with its date, by those of whom the text speaks", () => {
  const trigger: Trigger = { type: "act", by: { type: "any", group: "voters" }, act: "notify" };
  const states = (by: string): readonly string[] =>
    told(dutiesOf("2026-02-06", [{ ...clause, trigger }], on("2026-02-05", acts(by, "notify"))));
  expect([states("uk"), states("russia")]).toEqual([["pending 2026-02-05"], ["does_not_arise never"]]);
});

test("what lifts a duty or a restraint ends it once it happens", () => {
  const unless: Provision["unless"] = [{ type: "request", by: { type: "role", role: "victim" } }];
  const lifted: Clause = { ...clause, provisions: [{ ...duty, unless }] };
  const requested = on("2026-02-02", { type: "requests", by: "ukraine", clause: clause.name });
  expect(told(dutiesOf("2026-02-10", [lifted], on("2026-02-01", attack), requested))).toEqual([
    "lapsed 2026-02-02",
  ]);
  expect(told(dutiesOf("2026-02-10", [lifted], on("2026-02-01", attack)))).toEqual(["overdue 2026-02-04"]);
});

test("what lapses unless renewed lapses after the date, unless enough members have voted to go on", () => {
  const until: Clause["until"] = [{ type: "unless_renewed", council: "council", date: "2026-02-01" }];
  const guarantee: Clause = { ...clause, until };
  const vote = (by: string, inFavour = true): Dated =>
    on(inFavour ? "2026-01-20" : "2026-01-25", {
      type: "votes",
      by,
      clause: clause.name,
      victim: null,
      inFavour,
    });
  const state = (...votes: readonly Dated[]): string | undefined =>
    dutiesOf("2026-02-02", [guarantee], ...votes, on("2026-02-01", attack))[0]?.state;
  expect([state(), state(vote("us")), state(vote("us"), vote("uk"))]).toEqual([
    "lapsed",
    "lapsed",
    "pending",
  ]);
  expect(state(vote("us"), vote("uk"), vote("uk", false))).toBe("lapsed");
});
