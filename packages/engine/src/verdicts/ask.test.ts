import { describe, expect, test } from "vitest";
import { classesOf } from "../completions/classes.js";
import { explore, isProblem, leavesOf } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import type { Completion } from "../completions/settle.js";
import { holesUnder } from "../completions/variant.js";
import type { OpenHole } from "../completions/variant.js";
import { valueOf } from "../families/families.js";
import type { Finding } from "../finding.js";
import { groundOf } from "../grounding/context.js";
import { groundGame } from "../grounding/ground.js";
import type { Question } from "../model/scenario.js";
import type { Variant } from "../model/variant.js";
import { asNato, attackOn, model, tripwire } from "../testing/reported-guarantee.js";
import { ask } from "./ask.js";
import { inquiryOf } from "./inquiry.js";
import type { Value } from "./level.js";

type Outcome = Question["outcome"];

const usForce: Outcome = {
  performers: { type: "party", name: "us" },
  act: { type: "gives", measure: "armed_force" },
};
const assistanceOfEach: Outcome = {
  performers: { type: "each_other" },
  act: { type: "gives", measure: "assistance" },
};

function answer(
  victim: string,
  outcome: Outcome,
  options: { variant?: Variant; defecting?: readonly string[]; within?: Question["within"] } = {},
): Finding {
  const scenario = attackOn(victim, outcome, options.within);
  const [question] = scenario.questions;
  if (question === undefined) throw new Error("the scenario asks nothing");
  const finding = ask(model, scenario, question, {
    variant: options.variant ?? null,
    defecting: options.defecting ?? [],
  });
  if ("type" in finding) throw new Error(finding.message);
  return finding;
}

describe("a guarantee of which nothing is specified", () => {
  const finding = answer("ukraine", usForce);

  test("is undetermined if the reports are true, and nothing in law, for no clause in law speaks of Ukraine", () => {
    expect(finding.verdicts).toEqual({
      law: "impossible",
      commitment: "impossible",
      draft: "impossible",
      report: "undetermined",
    });
    expect(finding.becauseByLevel.law.map(({ code }) => code)).toEqual(["no_clause"]);
  });

  test("names what it turns on, and no hole that does not matter", () => {
    expect(finding.holes.toSorted()).toEqual([
      "alaska.guarantee.determiner",
      "alaska.guarantee.us.deadline",
      "alaska.guarantee.us.measures",
    ]);
  });

  test("says per verdict which answers settle it", () => {
    const impossible = finding.settling.find(({ verdict }) => verdict === "impossible");
    expect(impossible?.sets).toEqual([
      [{ hole: "alaska.guarantee.us.measures", answer: "assistance except armed_force" }],
      [{ hole: "alaska.guarantee.us.measures", answer: "consultation" }],
    ]);
  });

  test("an analogy marks its answer within the menu and never narrows it", () => {
    const holes = holesOf(model);
    const measures = holes.find(({ name }) => name === "alaska.guarantee.us.measures");
    expect(measures?.like).toEqual({
      article: { instrument: "nato", article: "article-5" },
      answer: "such measures as it deems necessary",
    });
    const without = {
      ...model,
      instruments: model.instruments.map((one) => ({
        ...one,
        articles: one.articles.map((each) => ({ ...each, like: null })),
      })),
    };
    expect(holesOf(without).map(({ menu }) => menu)).toEqual(holes.map(({ menu }) => menu));
  });
});

describe("variants", () => {
  test("as in the treaty, armed force stays the giver's choice, twice over: to find, and to give", () => {
    const finding = answer("ukraine", usForce, { variant: asNato });
    expect(finding.verdict).toBe("discretionary");
    expect(finding.variant).toBe("as_nato");
    expect(finding.blockers.minimal).toEqual([["us"]]);
    expect(finding.because.map(({ code }) => code).toSorted()).toEqual(["another_decides", "own_choice"]);
  });

  test("a tripwire assures it, and no longer when the guarantor defects", () => {
    expect(answer("ukraine", usForce, { variant: tripwire }).verdict).toBe("assured");
    expect(answer("ukraine", usForce, { variant: tripwire, defecting: ["us"] }).verdict).toBe(
      "discretionary",
    );
  });

  test("what is assumed is told as assumed, with the variant's name", () => {
    const { derivation } = answer("ukraine", usForce, { variant: tripwire });
    const assumed = derivation.filter(({ type }) => type === "assumption").map(({ sentence }) => sentence);
    expect(assumed).toHaveLength(4);
    for (const sentence of assumed) expect(sentence).toContain("The variant tripwire assumes");
  });

  test("one that fills nothing is refused: its author meant something else", () => {
    const scenario = attackOn("ukraine", usForce);
    const stray = {
      ...tripwire,
      fillings: tripwire.fillings.map((one) => ({
        ...one,
        target: { instrument: "alaska", article: "none" },
      })),
    };
    const [question] = scenario.questions;
    if (question === undefined) throw new Error("the scenario asks nothing");
    expect(ask(model, scenario, question, { variant: stray, defecting: [] })).toMatchObject({
      type: "problem",
      code: "variant_fills_nothing",
    });
  });
});

describe("a treaty in force", () => {
  test("some assistance from each is assured in law with gates open, and discretionary where they may stay shut", () => {
    const finding = answer("uk", assistanceOfEach, { within: null });
    expect(finding.verdicts.law).toBe("assured");
    expect(finding.gatesFree?.law).toBe("discretionary");
    expect(finding.because[0]?.sentence).toContain("owed in law");
  });

  test("a vague deadline is a hole: by the thirtieth day it is assured, by the second it is not known", () => {
    expect(answer("uk", assistanceOfEach, { within: { amount: 30, unit: "days" } }).verdict).toBe("assured");
    const soon = answer("uk", assistanceOfEach, { within: { amount: 48, unit: "hours" } });
    expect(soon.verdict).toBe("undetermined");
    expect(soon.holes).toEqual(["nato.article-5.deadline"]);
  });

  test("does not bind who acceded later, nor protect it", () => {
    const scenario = attackOn(
      "uk",
      { performers: { type: "party", name: "finland" }, act: { type: "gives", measure: "assistance" } },
      null,
    );
    const early = { ...scenario, events: scenario.events.map((event) => ({ ...event, date: "2022-02-24" })) };
    const [question] = early.questions;
    if (question === undefined) throw new Error("the scenario asks nothing");
    expect(ask(model, early, question, { variant: null, defecting: [] })).toMatchObject({
      verdict: "impossible",
      because: [{ code: "not_in_force", clause: "nato.article-5" }],
    });
  });
});

test("each other party means those bound at the time: who accedes later is not counted on", () => {
  const scenario = attackOn("uk", assistanceOfEach, null);
  const early = { ...scenario, events: scenario.events.map((event) => ({ ...event, date: "2022-02-24" })) };
  const [question] = early.questions;
  if (question === undefined) throw new Error("the scenario asks nothing");
  const finding = ask(model, early, question, { variant: null, defecting: [] });
  expect(finding).toMatchObject({ verdicts: { law: "assured" }, because: [{ code: "owed" }] });
});

test("bad names and impossible dates are typed problems with a way out", () => {
  const scenario = attackOn("ukraine", { ...usForce, performers: { type: "party", name: "atlantis" } });
  const [question] = scenario.questions;
  if (question === undefined) throw new Error("the scenario asks nothing");
  expect(ask(model, scenario, question, { variant: null, defecting: [] })).toMatchObject({
    code: "unknown_name",
  });
  const [event] = scenario.events;
  if (event === undefined) throw new Error("the scenario has no event");
  const impossible = { ...attackOn("ukraine", usForce), events: [{ ...event, date: "2026-02-30" }] };
  expect(
    ask(model, impossible, { ...question, outcome: usForce }, { variant: null, defecting: [] }),
  ).toMatchObject({
    code: "impossible_date",
  });
});

describe("joining answers that cannot be told apart", () => {
  const outcomes: readonly Outcome[] = [
    usForce,
    { performers: { type: "party", name: "eu" }, act: { type: "gives", measure: "consultation" } },
    { performers: { type: "each_other" }, act: { type: "gives", measure: "materiel" } },
    { performers: { type: "at_least", count: 2 }, act: { type: "gives", measure: "armed_force" } },
  ];
  const periods: readonly Question["within"][] = [
    null,
    { amount: 48, unit: "hours" },
    { amount: 4, unit: "months" },
  ];

  test.each(outcomes.flatMap((outcome) => periods.map((within) => ({ outcome, within }))))(
    "never changes a value: $outcome.act.measure of $outcome.performers.type, $within",
    ({ outcome, within }) => {
      const scenario = attackOn("ukraine", outcome, within);
      const [question] = scenario.questions;
      if (question === undefined) throw new Error("the scenario asks nothing");
      const inquiry = inquiryOf(model, scenario, question, []);
      if ("type" in inquiry) throw new Error(inquiry.message);
      const ground = groundOf(model, scenario, false);
      const holes = new Map(
        (holesUnder(model, holesOf(model), null) as readonly OpenHole[]).map((hole) => [hole.name, hole]),
      );
      const workOut = (completion: Completion): Value => {
        const value = valueOf(groundGame(ground, inquiry, "report", completion).game);
        if (isProblem(value)) throw new Error("too large");
        return value;
      };
      // Plain enumeration of the whole menus, with the value that the joined menus give beside each.
      const joined = new Map<string, string>();
      const keyOf = (completion: Completion, fold: boolean): string =>
        [...completion]
          .map(([name, value]) => {
            const hole = holes.get(name);
            if (hole === undefined) return name;
            const label = hole.menu.find((one) => one.value === value)?.label ?? "";
            return `${name}=${
              fold
                ? (classesOf(ground, inquiry, hole)
                    .find(({ labels }) => labels.includes(label))
                    ?.labels.join("|") ?? "")
                : label
            }`;
          })
          .toSorted()
          .join(";");
      const quick = explore(
        new Map(),
        (name) => classesOf(ground, inquiry, holes.get(name) as OpenHole),
        workOut,
      );
      if (isProblem(quick)) throw new Error("too large");
      for (const { result, completion } of leavesOf(quick)) {
        joined.set(keyOf(completion, true), result);
      }
      const plain = explore(
        new Map(),
        (name) => (holes.get(name)?.menu ?? []).map(({ label, value }) => ({ labels: [label], value })),
        workOut,
      );
      if (isProblem(plain)) throw new Error("too large");
      const leaves = leavesOf(plain);
      expect(leaves.length).toBeGreaterThanOrEqual(joined.size);
      for (const { result, completion } of leaves) expect(joined.get(keyOf(completion, true))).toBe(result);
    },
  );
});

test("measures the Security Council took in an earlier case do not end what is owed in this one", () => {
  const scenario = attackOn("uk", assistanceOfEach, null);
  const measures = (date: string): (typeof scenario.events)[number] => ({
    date,
    location: scenario.location,
    event: { type: "named", subject: "security_council", event: "takes_measures" },
  });
  const verdictWith = (date: string): string => {
    const given = { ...scenario, events: [...scenario.events, measures(date)] };
    const [question] = given.questions;
    if (question === undefined) throw new Error("the scenario asks nothing");
    const finding = ask(model, given, question, { variant: null, defecting: [] });
    if ("type" in finding) throw new Error(finding.message);
    return finding.verdicts.law;
  };
  expect(verdictWith("2020-01-01")).toBe("assured");
  expect(verdictWith("2026-02-01")).toBe("impossible");
});
