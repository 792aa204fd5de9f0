import { describe, expect, test } from "vitest";
import type { Finding } from "../finding.js";
import type { Clause, Instrument, Model, Provision } from "../model/instrument.js";
import type { Question, Scenario, ScenarioEvent } from "../model/scenario.js";
import { stated } from "../model/term.js";
import { armedForce, attack, clause, course, duty, force, on, pactWith } from "../testing/pact.js";
import { here } from "../testing/reported-guarantee.js";
import { ask } from "./ask.js";

/** Questions that read what a scenario gives, and in which those in play ask, consent, leave, breach and decide. */

const US: Question["outcome"]["performers"] = { type: "party", name: "us" };

function answer(
  model: Model,
  events: readonly Scenario["events"][number][],
  changes: Partial<Question> & { defecting?: readonly string[]; scenario?: Partial<Scenario> } = {},
): Finding {
  const { defecting = [], scenario: more, ...asked } = changes;
  const question: Question = {
    name: "course.1",
    words: "us gives armed_force",
    location: here("ask"),
    side: "ukraine",
    outcome: { performers: US, act: { type: "gives", measure: "armed_force" } },
    within: { amount: 30, unit: "days" },
    ...asked,
  };
  const scenario = { ...course(...events), questions: [question], ...more };
  const finding = ask(model, scenario, question, { variant: null, defecting });
  if ("type" in finding) throw new Error(`${finding.code}: ${finding.message}`);
  return finding;
}

const party = (name: string): Provision["owner"] => ({ type: "party", name });
const attacked = on("2026-02-01", attack);
const codes = ({ because }: Finding): readonly string[] => because.map(({ code }) => code);

/** A second clause of the pact, by which somebody owes, or must not do, something else. */
const other = (changes: Partial<Provision>, more: Partial<Clause> = {}): Clause => ({
  ...clause,
  name: "pact.article-1.2",
  trigger: null,
  ...more,
  provisions: [{ ...duty, ...changes }],
});

describe("acts that a duty needs", () => {
  test("a request of the victim is the side's own move: what waits for it alone is assured", () => {
    const model = pactWith({
      provision: { needs: [{ type: "request", by: { type: "role", role: "victim" } }] },
    });
    expect(answer(model, [attacked]).verdict).toBe("assured");
  });

  test("a consent of another is that party's choice", () => {
    const model = pactWith({ provision: { needs: [{ type: "consent", by: party("uk") }] } });
    const finding = answer(model, [attacked]);
    expect(finding.verdict).toBe("discretionary");
    expect(finding.blockers.minimal).toEqual([["uk"]]);
    expect(finding.sufficient.minimal).toEqual([["uk"]]);
  });

  test("a consent that is given is there, also when it came before the attack", () => {
    const model = pactWith({ provision: { needs: [{ type: "consent", by: party("uk") }] } });
    const consent: ScenarioEvent = { type: "consents", by: "uk", clause: "pact.article-1" };
    expect(answer(model, [on("2026-01-01", consent), attacked]).verdict).toBe("assured");
  });

  test("mutual conditions: what waits for another's performance is assured only where that is owed", () => {
    const withdrawal = other({
      owner: party("russia"),
      action: { type: "enact", law: "withdrawal", scope: stated("all") },
    });
    const owed = {
      ...withdrawal.provisions[0],
      deadline: stated({ type: "by", date: "2026-02-10" } as const),
    } as Provision;
    const needs = [{ type: "performance", clause: "pact.article-1.2" }] as const;
    const model = (first: Provision): Model =>
      pactWith({ provision: { needs }, more: [{ ...withdrawal, provisions: [first] }] });
    expect(answer(model(owed), [attacked]).verdict).toBe("assured");
    expect(answer(model({ ...owed, type: "permission" }), [attacked]).verdict).toBe("discretionary");
    expect(answer(model(owed), [attacked], { defecting: ["russia"] }).verdict).toBe("discretionary");
  });
});

describe("what the scenario gives", () => {
  const free = pactWith({ provision: { type: "permission" } });

  test("help that was given after the attack is there; help given before it was for something else", () => {
    expect(answer(free, [attacked]).verdict).toBe("discretionary");
    expect(answer(free, [attacked, on("2026-02-05", force)]).verdict).toBe("assured");
    expect(answer(free, [on("2026-01-05", force), attacked]).verdict).toBe("discretionary");
  });

  test("help told by its kind alone counts only for what all of that kind is", () => {
    const given = on("2026-02-05", { ...force, measure: "assistance" } as ScenarioEvent);
    expect(answer(free, [attacked, given]).verdict).toBe("discretionary");
    const assistance: Question["outcome"] = { performers: US, act: { type: "gives", measure: "assistance" } };
    expect(answer(free, [attacked, given], { outcome: assistance }).verdict).toBe("assured");
  });

  test("a refusal is a fixed choice", () => {
    const refusal: ScenarioEvent = { type: "refuses", by: "us", clause: "pact.article-1" };
    const finding = answer(pactWith(), [attacked, on("2026-02-02", refusal)]);
    expect([finding.verdict, codes(finding)]).toEqual(["impossible", ["refused"]]);
  });

  test("a vote cast against is gone; with unanimity that blocks", () => {
    const model = pactWith({ clause: { determiner: stated({ type: "council", council: "council" }) } });
    const vote = (by: string, inFavour: boolean): ScenarioEvent => ({
      type: "votes",
      by,
      clause: "pact.article-1",
      victim: null,
      inFavour,
    });
    expect(answer(model, [attacked]).verdict).toBe("discretionary");
    expect(answer(model, [attacked, on("2026-02-01", vote("uk", false))]).verdict).toBe("impossible");
    const both = [attacked, on("2026-02-01", vote("uk", true)), on("2026-02-02", vote("us", true))];
    expect(answer(model, both).verdict).toBe("assured");
  });

  test("a gate that is shut holds the duty up, until it opens", () => {
    const model = pactWith({
      instrument: { gates: [{ article: "article-2", location: here("gate"), organ: "congress" }] },
    });
    const gate = (open: boolean): ScenarioEvent => ({
      type: "gate",
      party: "us",
      organ: "congress",
      instrument: "pact",
      open,
    });
    const shut = [attacked, on("2026-02-01", gate(false))];
    expect(answer(model, shut).verdict).toBe("impossible");
    expect(answer(model, [...shut, on("2026-02-20", gate(true))]).verdict).toBe("assured");
  });

  test("a suspension counts where the text gives the power to suspend, and is void where it does not", () => {
    const suspended = [on("2026-01-01", { type: "suspends", by: "us", instrument: "pact" }), attacked];
    expect(answer(pactWith(), suspended).verdict).toBe("assured");
    const power = { type: "suspend", holder: party("us"), article: "article-9" } as const;
    expect(answer(pactWith({ instrument: { powers: [power] } }), suspended).verdict).toBe("impossible");
  });

  test("who is given as in breach is free of that duty from then on, and may still perform it", () => {
    const breach: ScenarioEvent = { type: "breaches", by: "us", clause: "pact.article-1" };
    expect(answer(pactWith(), [attacked, on("2026-02-02", breach)]).verdict).toBe("discretionary");
  });
});

describe("endings by a move", () => {
  const exit = (amount: number): Partial<Instrument> => ({
    exit: { article: "article-13", notice: { amount, unit: "days" } },
  });

  test("a notice of one year leaves what falls due within days as it is; a notice of one day does not", () => {
    expect(answer(pactWith({ instrument: exit(365) }), [attacked]).verdict).toBe("assured");
    const short = answer(pactWith({ instrument: exit(1) }), [attacked]);
    expect(short.verdict).toBe("discretionary");
    expect(short.blockers.minimal).toEqual([["us"]]);
  });

  test("what lapses if another acts hangs on that other and the owner, who may still give it at once", () => {
    const until = (by: string): Model =>
      pactWith({ clause: { until: [{ type: "act", by: party(by), act: "fires_on_moscow" }] } });
    expect(answer(until("ukraine"), [attacked]).verdict).toBe("assured");
    expect(answer(until("uk"), [attacked]).verdict).toBe("discretionary");
    expect(answer(until("uk"), [attacked]).blockers.minimal).toEqual([["uk", "us"]]);
  });

  test("forfeiture: another's defection takes away what its breach ends", () => {
    const restraint = other({ owner: party("uk"), type: "prohibition" }, { trigger: clause.trigger });
    const permission = other(
      { owner: party("uk"), type: "permission" },
      { name: "pact.article-1.3", trigger: clause.trigger },
    );
    const model = pactWith({
      clause: { until: [{ type: "breach", clause: "pact.article-1.2" }] },
      more: [restraint, permission],
    });
    expect(answer(model, [attacked]).verdict).toBe("assured");
  });

  test("snapback: nothing is owed until a breach, so a defection opens what was impossible", () => {
    const withdrawal = other({
      owner: party("russia"),
      action: { type: "enact", law: "withdrawal", scope: stated("all") },
      deadline: stated({ type: "by", date: "2026-02-10" }),
    });
    const model = pactWith({
      clause: { trigger: { type: "breach", clause: "pact.article-1.2" } },
      more: [withdrawal],
    });
    expect(answer(model, [attacked]).verdict).toBe("impossible");
    expect(answer(model, [attacked], { defecting: ["russia"] }).verdict).toBe("discretionary");
  });

  test("a reverse veto: it lapses unless the council renews it, and one member can withhold that", () => {
    const until: Clause["until"] = [{ type: "unless_renewed", council: "council", date: "2026-01-15" }];
    const finding = answer(pactWith({ clause: { until } }), [
      on("2026-01-01", { type: "named", subject: "year", event: "begun" }),
      attacked,
    ]);
    expect(finding.verdict).toBe("discretionary");
    expect(finding.blockers.minimal).toEqual([["uk"], ["us"]]);
  });

  test("votes that the scenario gives by the date renew it, later ones do not, and one against is final", () => {
    const until: Clause["until"] = [{ type: "unless_renewed", council: "council", date: "2026-01-15" }];
    const model = pactWith({ clause: { until } });
    const begun = on("2026-01-01", { type: "named", subject: "year", event: "begun" });
    const vote = (by: string, date: string, inFavour = true): Parameters<typeof answer>[1][number] =>
      on(date, { type: "votes", by, clause: "pact.article-1", victim: null, inFavour });
    const verdict = (...votes: Parameters<typeof answer>[1]): string =>
      answer(model, [begun, ...votes, attacked]).verdict;
    expect(verdict(vote("us", "2026-01-10"), vote("uk", "2026-01-15"))).toBe("assured");
    expect(verdict(vote("us", "2026-01-10"), vote("uk", "2026-01-16"))).toBe("discretionary");
    expect(verdict(vote("us", "2026-01-10"), vote("uk", "2026-01-11", false))).toBe("impossible");
  });
});

describe("decisions", () => {
  test("a weighted vote names the voters who can block", () => {
    const model = pactWith({ clause: { determiner: stated({ type: "council", council: "council" }) } });
    const weighted = {
      type: "weighted" as const,
      quota: 3,
      weights: [
        { voter: "us", weight: 3 },
        { voter: "uk", weight: 2 },
      ],
    };
    const councils = model.councils.map((council) => ({ ...council, rule: stated(weighted) }));
    expect(answer({ ...model, councils }, [attacked]).blockers.minimal).toEqual([["us"]]);
  });

  test("without the parties to the dispute, the aggressor has no vote", () => {
    const model = pactWith({ clause: { determiner: stated({ type: "council", council: "council" }) } });
    const groups = model.groups.map((group) => ({
      ...group,
      membership: { ...group.membership, known: ["us", "russia"] },
    }));
    const councils = model.councils.map((council) => ({
      ...council,
      rule: stated({ type: "without_disputants" as const, rule: { type: "unanimity" as const } }),
    }));
    expect(answer({ ...model, groups }, [attacked]).blockers.minimal).toContainEqual(["russia"]);
    expect(answer({ ...model, groups, councils }, [attacked]).blockers.minimal).toEqual([["us"]]);
  });

  test("whoever must find within a time, and finds what is so, does not block", () => {
    const finder = (within?: { amount: number; unit: "days" }): Model =>
      pactWith({
        clause: {
          determiner: stated({
            type: "party",
            by: party("uk"),
            mode: "finds",
            ...(within === undefined ? {} : { within }),
          }),
        },
      });
    expect(answer(finder(), [attacked]).verdict).toBe("discretionary");
    expect(answer(finder({ amount: 10, unit: "days" }), [attacked]).verdict).toBe("assured");
    expect(answer(finder({ amount: 10, unit: "days" }), [attacked], { defecting: ["uk"] }).verdict).toBe(
      "discretionary",
    );
  });

  test("an act outside a power is void, unless the text makes it effective and wrongful", () => {
    const consent = [{ type: "consent", by: party("uk") }] as const;
    const power = (outside: "void" | "wrongful"): Model =>
      pactWith({ provision: { type: "power", needs: consent, outside } });
    const refused: ScenarioEvent = { type: "refuses", by: "uk", clause: "pact.article-1" };
    expect(answer(power("void"), [attacked, on("2026-02-02", refused)]).sufficient.minimal).toEqual([
      ["uk", "us"],
    ]);
    expect(answer(power("wrongful"), [attacked], { defecting: ["us"] }).sufficient.minimal).toEqual([["us"]]);
  });
});

describe("precedence", () => {
  const prohibition: Provision = { ...duty, type: "prohibition" };
  const second = (changes: Partial<Instrument>): Model => {
    const [pact] = pactWith().instruments;
    if (pact === undefined) throw new Error("the pact is missing");
    const treaty: Instrument = {
      ...pact,
      name: "treaty",
      articles: pact.articles.map((article) => ({
        ...article,
        clauses: [{ ...clause, name: "treaty.article-1", provisions: [prohibition] }],
      })),
      ...changes,
    };
    return { ...pactWith(), instruments: [pact, treaty] };
  };

  test("where nothing prevails, bound and forbidden at once, either may be kept, and the conflict is told", () => {
    const finding = answer(second({}), [attacked]);
    expect(finding.verdict).toBe("discretionary");
    expect(finding.derivation.map(({ type }) => type)).toContain("conflict");
  });

  test.each([
    ["the Charter", { relations: [{ type: "prevails_over", instrument: null, article: "article-103" }] }],
    [
      "what says so itself",
      { relations: [{ type: "prevails_over", instrument: "pact", article: "article-8" }] },
    ],
    ["the later treaty between the same parties", { signed: "2024-01-01" }],
  ] as const)("%s prevails: what it displaces does not bind, and is listed", (_, changes) => {
    const finding = answer(second(changes), [attacked]);
    expect([finding.verdict, codes(finding)]).toEqual(["impossible", ["displaced"]]);
    expect(finding.derivation.map(({ type }) => type)).toContain("displaced");
  });

  test("law prevails over a political commitment, which then forbids nothing", () => {
    expect(answer(second({ force: stated("commitment") }), [attacked]).verdicts).toMatchObject({
      law: "assured",
      commitment: "assured",
    });
  });
});

describe("what is so", () => {
  test("who attacked may be disputed: then the answer is per reading", () => {
    const model = pactWith({
      clause: { trigger: { ...clause.trigger, aggressor: party("russia") } as Clause["trigger"] },
    });
    const disputed = {
      ...attack,
      attribution: {
        type: "contested" as const,
        hole: "course.attribution",
        words: "forces of unknown origin",
        readings: [
          { label: "by russia", value: "russia", sources: [] },
          { label: "by nobody known", value: null, sources: [] },
        ],
      },
    } as ScenarioEvent;
    const finding = answer(model, [on("2026-02-01", disputed)]);
    expect([finding.verdict, finding.holes]).toEqual(["undetermined", ["course.attribution"]]);
  });

  test("all support in its power is what the scenario says is feasible, and is open where it says nothing", () => {
    const rule = { ...armedForce, required: [], nonEmpty: false, feasibleHole: "pact.feasible" };
    const action: Provision["action"] = { ...duty.action, measures: stated(rule) } as Provision["action"];
    const model = pactWith({ provision: { action } });
    expect(answer(model, [attacked]).verdict).toBe("undetermined");
    const feasible = [{ party: "us", measures: ["armed_force"] }];
    expect(answer(model, [attacked], { scenario: { feasible } }).verdict).toBe("assured");
    const nothing = [{ party: "us", measures: [] }];
    expect(answer(model, [attacked], { scenario: { feasible: nothing } }).verdict).toBe("discretionary");
  });

  test("help that no clause provides for counts only where the question says so", () => {
    const outcome: Question["outcome"] = {
      performers: { type: "party", name: "uk" },
      act: { type: "gives", measure: "materiel" },
    };
    expect(answer(pactWith(), [attacked], { outcome }).verdict).toBe("impossible");
    expect(answer(pactWith(), [attacked], { outcome, countsFree: true }).verdict).toBe("discretionary");
  });

  test("a body counts as one party unless the question counts members", () => {
    const base = pactWith();
    const parties = base.parties.map((one) => (one.name === "us" ? { ...one, members: "voters" } : one));
    const asked = (counting?: "members"): Question["outcome"] => ({
      performers: { type: "at_least", count: 2, ...(counting === undefined ? {} : { counting }) },
      act: { type: "gives", measure: "armed_force" },
    });
    expect(answer({ ...base, parties }, [attacked], { outcome: asked() }).verdict).toBe("impossible");
    expect(answer({ ...base, parties }, [attacked], { outcome: asked("members") }).verdict).toBe("assured");
  });

  test("whoever owes itself is counted itself, and not once more through its body", () => {
    const owner: Provision["owner"] = { type: "each", group: "owing", other: false };
    const base = pactWith({ provision: { owner } });
    const parties = base.parties.map((one) => (one.name === "us" ? { ...one, members: "voters" } : one));
    const owing = { known: ["us", "uk"], universe: [], others: stated([]) };
    const voters = { known: ["uk", "russia"], universe: [], others: stated([]) };
    const groups = [
      { name: "owing", title: "Owing", membership: owing },
      { name: "voters", title: "Voters", membership: voters },
    ];
    const asked = (count: number): Question["outcome"] => ({
      performers: { type: "at_least", count, counting: "members" },
      act: { type: "gives", measure: "armed_force" },
    });
    const verdicts = [2, 3].map(
      (count) => answer({ ...base, parties, groups }, [attacked], { outcome: asked(count) }).verdict,
    );
    expect(verdicts).toEqual(["assured", "impossible"]);
  });
});
