import { describe, expect, test } from "vitest";
import type { ScenarioEvent } from "../model/scenario.js";
import { stated } from "../model/term.js";
import { attackOn, model as nato } from "../testing/reported-guarantee.js";
import { attack, clause, course, duty, force, on, pactWith } from "../testing/pact.js";
import type { Changes } from "../testing/pact.js";
import { replay } from "./replay.js";
import type { DutyReplay, Replay } from "./types.js";

const run = (
  model: Parameters<typeof replay>[0],
  scenario: Parameters<typeof replay>[1],
  asOf: string,
  knownTo: string | null = null,
): Replay => {
  const found = replay(model, scenario, { asOf, knownTo, variant: null });
  if ("type" in found) throw new Error(found.message);
  return found;
};

const only = ({ duties }: Replay): DutyReplay => {
  const [first, ...others] = duties;
  if (first === undefined || others.length > 0)
    throw new Error(`there are ${String(duties.length)} duties, not one`);
  return first;
};

const within = (amount: number, unit: "hours" | "days" | "months"): Changes => ({
  provision: { deadline: stated({ type: "within", duration: { amount, unit }, from: "trigger" }) },
});

const stateOf = (changes: Changes, asOf: string, ...events: readonly ReturnType<typeof on>[]): string =>
  only(run(pactWith(changes), course(...events), asOf)).state;

describe("deadlines", () => {
  test("a performance in the last hour is in time, one an hour later is late", () => {
    const month = within(1, "months");
    const [inTime, late] = [
      [on("2026-01-31", attack), on("2026-02-28", force, 23)],
      [on("2026-01-31", attack), on("2026-03-01", force, 0)],
    ].map((events) => only(run(pactWith(month), course(...events), "2026-03-01")));
    expect([inTime?.outcomes[0]?.late, late?.outcomes[0]?.late]).toEqual([false, true]);
    expect([inTime?.state, late?.state]).toEqual(["performed", "performed"]);
  });

  test("hours are counted from the hour of the event", () => {
    const events = [on("2026-02-01", attack, 15)];
    expect(stateOf({}, "2026-02-03", ...events)).toBe("pending");
    expect(stateOf({}, "2026-02-04", ...events, on("2026-02-04", force, 15))).toBe("performed");
    const late = only(run(pactWith(), course(...events, on("2026-02-04", force, 16)), "2026-02-04"));
    expect(late.outcomes).toMatchObject([{ state: "performed", late: true }]);
  });

  test("a deadline passes without any event", () => {
    const found = only(run(pactWith(within(30, "days")), course(on("2026-02-01", attack)), "2099-01-01"));
    expect(found).toMatchObject({ state: "overdue", since: "2026-03-03" });
    expect(found.why).toContain("due by the end of 2026-03-03");
  });

  test.each([
    ["2025-12-31", 2, "2026-02-28"],
    ["2027-10-31", 4, "2028-02-29"],
    ["2026-01-30", 1, "2026-02-28"],
  ])("from %s, %i months end with %s", (start, months, end) => {
    const [year, month, day] = end.split("-").map(Number);
    const before = `${String(year)}-0${String(month)}-${String((day ?? 0) - 1)}`;
    const changes = within(months, "months");
    expect(stateOf(changes, before, on(start, attack))).toBe("pending");
    expect(stateOf(changes, end, on(start, attack))).toBe("overdue");
  });

  test("without a deadline a duty is never overdue, and lapses with its clause", () => {
    const changes: Changes = {
      provision: { deadline: stated({ type: "none" }) },
      clause: { until: [{ type: "date", date: "2026-12-31" }] },
    };
    expect(stateOf(changes, "2026-12-31", on("2026-02-01", attack))).toBe("pending");
    expect(stateOf(changes, "2027-01-01", on("2026-02-01", attack))).toBe("lapsed");
  });

  test("a deadline counted from the finding is counted from when finding and request are both there", () => {
    const changes: Changes = {
      provision: {
        deadline: stated({ type: "within", duration: { amount: 24, unit: "hours" }, from: "finding" }),
        needs: [{ type: "request", by: { type: "role", role: "victim" } }],
      },
      clause: { determiner: stated({ type: "party", by: { type: "role", role: "owner" }, mode: "finds" }) },
    };
    const finds: ScenarioEvent = { type: "finds", by: "us", clause: clause.name, victim: null };
    const requests: ScenarioEvent = { type: "requests", by: "ukraine", clause: clause.name };
    const events = [on("2026-02-01", attack), on("2026-02-10", finds), on("2026-02-20", requests)];
    expect(stateOf(changes, "2026-02-09", ...events)).toBe("does_not_arise");
    expect(stateOf(changes, "2026-02-10", ...events)).toBe("excused");
    expect(stateOf(changes, "2026-02-20", ...events)).toBe("pending");
    expect(stateOf(changes, "2026-02-21", ...events)).toBe("overdue");
  });
});

describe("the end of a duty", () => {
  const endedBy = (date: string): Changes => ({
    provision: { deadline: stated({ type: "by", date }) },
    clause: { until: [{ type: "event", subject: "settlement", event: "reached" }] },
  });
  const settled: ScenarioEvent = { type: "named", subject: "settlement", event: "reached" };

  test("a duty that ends at the very moment at which it falls due lapses", () => {
    const events = [on("2026-02-01", attack), on("2026-02-10", settled, 23)];
    expect(stateOf(endedBy("2026-02-10"), "2026-02-10", ...events)).toBe("lapsed");
  });

  test("an hour later it was overdue, and is breached for good", () => {
    const events = [on("2026-02-01", attack), on("2026-02-11", settled)];
    const found = only(run(pactWith(endedBy("2026-02-10")), course(...events), "2026-02-11"));
    expect(found).toMatchObject({ state: "breached", since: "2026-02-11" });
    expect(found.why).toContain("settlement reached");
  });

  test("an event that ends what was set off by then does not end what is set off later", () => {
    const events = [on("2026-01-01", settled), on("2026-02-01", attack)];
    expect(stateOf(endedBy("2026-02-10"), "2026-03-01", ...events)).toBe("overdue");
  });

  test("a party that left owes nothing once the period of notice is over, and until then does", () => {
    const changes: Changes = {
      instrument: { exit: { article: "article-1", notice: { amount: 12, unit: "months" } } },
    };
    const leaves: ScenarioEvent = { type: "withdraws", by: "us", instrument: "pact" };
    const notice = on("2026-01-01", leaves);
    expect(stateOf(changes, "2027-01-01", notice, on("2027-01-01", attack))).toBe("pending");
    expect(stateOf(changes, "2027-01-02", notice, on("2027-01-01", attack))).toBe("lapsed");
    expect(stateOf(changes, "2027-01-03", notice, on("2027-01-03", attack))).toBe("does_not_arise");
  });

  test("that somebody else leaves changes nothing between the others", () => {
    const changes: Changes = {
      instrument: { exit: { article: "article-1", notice: { amount: 1, unit: "days" } } },
    };
    const leaves: ScenarioEvent = { type: "withdraws", by: "uk", instrument: "pact" };
    expect(stateOf(changes, "2026-02-03", on("2026-01-01", leaves), on("2026-02-01", attack))).toBe(
      "pending",
    );
  });

  test("a notice without a right to leave is void, and the answer says so", () => {
    const leaves: ScenarioEvent = { type: "withdraws", by: "us", instrument: "pact" };
    const found = run(pactWith(), course(on("2026-01-01", leaves), on("2027-02-01", attack)), "2027-03-01");
    expect(only(found).state).toBe("overdue");
    expect(found.voidActs).toMatchObject([{ date: "2026-01-01", by: "us" }]);
    expect(found.voidActs[0]?.sentence).toContain("no right to leave");
  });
});

describe("failure and what comes after", () => {
  test("late, then given: performed late, and it says when it was due", () => {
    const found = only(
      run(pactWith(), course(on("2026-02-01", attack), on("2026-03-01", force)), "2026-03-01"),
    );
    expect(found).toMatchObject({ state: "performed", since: "2026-03-01" });
    expect(found.why).toContain("late: it was due by 00:00 on 2026-02-04");
  });

  test("what is given after a breach is repair and does not undo it", () => {
    const refuses: ScenarioEvent = { type: "refuses", by: "us", clause: clause.name };
    const events = [on("2026-02-01", attack), on("2026-02-10", refuses), on("2026-03-01", force)];
    const found = only(run(pactWith(), course(...events), "2026-03-02"));
    expect(found).toMatchObject({ state: "breached", since: "2026-02-10" });
    expect(found.outcomes).toMatchObject([{ repaired: "2026-03-01" }]);
  });

  test("a suspension after the deadline does not heal what failed before", () => {
    const suspends: ScenarioEvent = { type: "suspends", by: null, instrument: "pact" };
    expect(stateOf({}, "2026-03-01", on("2026-02-01", attack), on("2026-02-05", suspends))).toBe("overdue");
  });

  test("what was given to another does not count, nor what was given before the attack", () => {
    const elsewhere: ScenarioEvent = { type: "gives", by: "us", measure: "armed_force", to: "uk" };
    const events = [on("2026-01-31", force), on("2026-02-01", attack), on("2026-02-02", elsewhere)];
    expect(stateOf({}, "2026-02-04", ...events)).toBe("overdue");
  });

  test("assistance of a kind not told does not perform a duty to give armed force", () => {
    const vague: ScenarioEvent = { type: "gives", by: "us", measure: "assistance", to: "ukraine" };
    expect(stateOf({}, "2026-02-04", on("2026-02-01", attack), on("2026-02-02", vague))).toBe("overdue");
  });
});

describe("duties that wait for others", () => {
  const council: Changes = { provision: { needs: [{ type: "vote", council: "council" }] } };
  const vote = (by: string, inFavour = true): ScenarioEvent => ({
    type: "votes",
    by,
    clause: clause.name,
    victim: null,
    inFavour,
  });

  test("excused until the council has voted, by its rule; a vote taken back does not count", () => {
    const events = [
      on("2026-02-01", attack),
      on("2026-02-02", vote("us")),
      on("2026-02-03", vote("us", false)),
    ];
    expect(stateOf(council, "2026-03-01", ...events, on("2026-02-05", vote("uk")))).toBe("excused");
    const decided = [...events, on("2026-02-05", vote("uk")), on("2026-02-06", vote("us"))];
    expect(stateOf(council, "2026-02-05", ...decided)).toBe("excused");
    expect(stateOf(council, "2026-02-06", ...decided)).toBe("overdue");
  });

  test("what becomes free after its deadline has the rest of that day", () => {
    const asked: Changes = {
      provision: { needs: [{ type: "request", by: { type: "party", name: "ukraine" } }] },
    };
    const requests: ScenarioEvent = { type: "requests", by: "ukraine", clause: clause.name };
    const events = [on("2026-02-01", attack), on("2026-02-20", requests, 9), on("2026-02-20", force, 22)];
    const found = only(run(pactWith(asked), course(...events), "2026-02-20"));
    expect(found.outcomes).toMatchObject([{ state: "performed", late: false, due: "2026-02-20" }]);
  });

  test("a finding made before the attack is not one of the attack", () => {
    const found: Changes = {
      clause: { determiner: stated({ type: "party", by: { type: "party", name: "uk" }, mode: "finds" }) },
    };
    const finds: ScenarioEvent = { type: "finds", by: "uk", clause: clause.name, victim: "ukraine" };
    const early = [on("2026-01-31", finds), on("2026-02-01", attack)];
    const replayed = only(run(pactWith(found), course(...early), "2026-02-10"));
    expect(replayed.state).toBe("does_not_arise");
    expect(replayed.why).toContain("a finding by UK; no event gives it");
    expect(stateOf(found, "2026-02-03", ...early, on("2026-02-03", finds))).toBe("pending");
  });

  test("a gate that is shut excuses, and names the organ", () => {
    const gates = [{ article: "article-1", location: clause.location, organ: "constitutional_process" }];
    const gate = (open: boolean): ScenarioEvent => ({
      type: "gate",
      party: "us",
      organ: "constitutional_process",
      instrument: "pact",
      open,
    });
    const events = [on("2026-02-01", attack), on("2026-02-02", gate(false)), on("2026-02-20", gate(true))];
    const shut = only(run(pactWith({ instrument: {} }), course(...events), "2026-02-10"));
    expect(shut.state).toBe("overdue");
    const model = pactWith();
    const gated = { ...model, instruments: model.instruments.map((one) => ({ ...one, gates })) };
    const excused = only(run(gated, course(...events), "2026-02-10"));
    expect(excused.state).toBe("excused");
    expect(excused.why).toContain("constitutional process");
    expect(only(run(gated, course(...events), "2026-02-20")).state).toBe("overdue");
  });
});

describe("restraints", () => {
  const embargo: Changes = { provision: { type: "prohibition", deadline: stated({ type: "none" }) } };

  test("a restraint is kept until it is not", () => {
    const events = [on("2026-02-01", attack), on("2026-02-10", force)];
    expect(stateOf(embargo, "2026-02-09", ...events)).toBe("pending");
    expect(stateOf(embargo, "2026-02-10", ...events)).toBe("breached");
  });

  test("what is done while it is suspended is not held against it later", () => {
    const about = (type: "suspends" | "resumes"): ScenarioEvent => ({ type, by: null, instrument: "pact" });
    const events = [
      on("2026-02-01", attack),
      on("2026-02-02", about("suspends")),
      on("2026-02-03", force),
      on("2026-02-04", about("resumes")),
    ];
    expect(stateOf(embargo, "2026-03-01", ...events)).toBe("pending");
  });
});

test("two clauses that owe the same: one performance satisfies both, and both are named", () => {
  const second = { ...clause, name: "pact.article-2", provisions: [duty] };
  const found = run(
    pactWith({ more: [second] }),
    course(on("2026-02-01", attack), on("2026-02-02", force)),
    "2026-02-02",
  );
  expect(found.duties.map(({ clause: name, state }) => [name, state])).toEqual([
    ["pact.article-1", "performed"],
    ["pact.article-2", "performed"],
  ]);
});

test("an article unknown to a party is not there for it", () => {
  const model = pactWith();
  const secret = {
    ...model,
    instruments: model.instruments.map((instrument) => ({
      ...instrument,
      articles: instrument.articles.map((article) => ({ ...article, knownTo: ["us", "uk"] })),
    })),
  };
  const scenario = course(on("2026-02-01", attack));
  expect(run(secret, scenario, "2026-02-02", "ukraine").duties).toEqual([]);
  expect(run(secret, scenario, "2026-02-02", "uk").duties).toHaveLength(1);
});

describe("the North Atlantic Treaty", () => {
  const attackOnUs: ScenarioEvent = {
    type: "armed_attack",
    victim: "us",
    object: null,
    aggressor: null,
    place: { type: "territory", of: "us" },
  };
  const gives = (by: string, measure: string): ScenarioEvent => ({ type: "gives", by, measure, to: "us" });
  const september = course(on("2001-09-11", attackOnUs, 8), on("2001-10-09", gives("uk", "intelligence")));
  const of = (found: Replay, owner: string): DutyReplay | undefined =>
    found.duties.find((one) => one.owner === owner && one.clause === "nato.article-5");

  test("11 September 2001: the casus foederis arose for the United States; Finland was no party yet", () => {
    const found = run(nato, september, "2001-09-11");
    const casus = found.casus.find((one) => one.clause === "nato.article-5");
    expect(casus).toMatchObject({ arose: "yes", forWhom: ["us"], owedBy: ["uk"] });
    expect(of(found, "uk")).toMatchObject({ state: "pending", level: "law", since: "2001-09-11" });
    expect(of(found, "finland")).toMatchObject({ state: "does_not_arise" });
    expect(of(found, "finland")?.why).toContain("2023-04-04");
    expect(of(found, "us")).toBeUndefined();
  });

  test("whether help after four weeks was late depends on what “forthwith” means, and the answer says so", () => {
    const found = of(run(nato, september, "2001-10-08"), "uk");
    expect(found).toMatchObject({ state: "undetermined", range: ["pending", "overdue"] });
    expect(found?.holes).toEqual(["nato.article-5.deadline"]);
    expect(found?.settling.map(({ state, grouped }) => [state, grouped])).toEqual([
      ["pending", [[{ hole: "nato.article-5.deadline", answers: ["within 30 days"] }]]],
      ["overdue", [[{ hole: "nato.article-5.deadline", answers: ["within 24 hours", "within 72 hours"] }]]],
    ]);
    const later = of(run(nato, september, "2001-10-09"), "uk");
    expect(later).toMatchObject({ state: "performed", since: "2001-10-09" });
    expect(later?.outcomes.map(({ late }) => late).sort()).toEqual([false, true, true]);
  });

  test("an attack on Ukraine is none on a party, and the reported guarantee depends on every open term", () => {
    const scenario = attackOn("ukraine", {
      performers: { type: "party", name: "us" },
      act: { type: "gives", measure: "armed_force" },
    });
    const found = run(nato, scenario, "2026-03-10");
    expect(of(found, "us")).toBeUndefined();
    const guarantee = found.casus.find((one) => one.clause === "alaska.guarantee");
    expect(guarantee).toMatchObject({ arose: "undetermined" });
    const us = found.duties.find((one) => one.owner === "us" && one.clause === "alaska.guarantee");
    expect(us?.range).toEqual(["does_not_arise", "pending", "overdue"]);
    expect(us?.level).toBe("report");
  });
});

describe("what cannot be replayed", () => {
  test.each([
    ["a date that does not exist", pactWith(), course(), "2026-02-30", "2026-02-30"],
    ["an hour that does not exist", pactWith(), course(on("2026-02-01", attack, 24)), "2026-02-01", "24"],
    [
      "a party that nobody declared",
      pactWith(),
      course(on("2026-02-01", { ...force, by: "usa" } as ScenarioEvent)),
      "2026-02-01",
      "usa",
    ],
  ])("%s", (_, model, scenario, asOf, named) => {
    const found = replay(model, scenario, { asOf, variant: null });
    expect(found).toMatchObject({ type: "problem" });
    expect("type" in found ? found.message : "").toContain(named);
  });
});
