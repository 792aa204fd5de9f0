import { describe, expect, test } from "vitest";
import { holesOf } from "../completions/holes.js";
import { withGeneralLaw } from "../general-law/with-general-law.js";
import { attackWith, disputed, whenAttacked } from "../meaning/testing/attack-examples.js";
import { clauseFor, findingOf, verdictOf } from "../meaning/testing/pact-questions.js";
import type { Action, Clause, Provision, TriggerCondition } from "../model/instrument.js";
import type { PartyExpression } from "../model/party.js";
import type { Question, ScenarioEvent } from "../model/scenario.js";
import { stated } from "../model/term.js";
import { explain } from "../stories/explain.js";
import type { Variant } from "../model/variant.js";
import { here } from "../testing/reported-guarantee.js";
import { armedForce, attack, course, on, pactWith } from "../testing/pact.js";
import type { Changes } from "../testing/pact.js";

const party = (name: string): PartyExpression => ({ type: "party", name });
const aggressor: PartyExpression = { type: "role", role: "aggressor" };

const asking = (...conditions: readonly TriggerCondition[]): Changes => ({
  clause: { trigger: whenAttacked({ conditions }) },
});

const quality = (name: string, holds = true): TriggerCondition => ({ type: "quality", quality: name, holds });

const assisting = (beneficiary: PartyExpression): Action => ({
  type: "respond",
  beneficiary,
  measures: stated(armedForce),
});

const because = (changes: Changes, given: ScenarioEvent): readonly string[] =>
  findingOf({ changes, attack: given }).because.map(({ sentence }) => sentence);

describe("what is asked of an attack", () => {
  test.each<[TriggerCondition, ScenarioEvent, string]>([
    [
      quality("sustained"),
      attackWith({ qualities: [{ quality: "sustained", holds: false }] }),
      "the attack was not sustained",
    ],
    [
      quality("provoked", false),
      attackWith({ qualities: [{ quality: "provoked", holds: true }] }),
      "the attack was provoked",
    ],
    [{ type: "adversaries", atLeast: 2 }, attack, "one attacked, the text asks for two"],
    [
      { type: "adversaries", atLeast: 2 },
      attackWith({ aggressor: null }),
      "nobody known attacked, the text asks for two",
    ],
    [
      { type: "demand" },
      attackWith({ afterDemand: false }),
      "no demand that was refused came before the attack",
    ],
    [{ type: "conflict", conflict: "donbas_war" }, attack, "the attack was no part of donbas war"],
  ])("is told where it is missing: %o", (condition, given, why) => {
    expect(because(asking(condition), given)).toEqual([`Article 1 of the Pact is not set off: ${why}.`]);
  });

  test("is a hole of the attack only where a clause asks and the scenario does not say", () => {
    const attacks = course(
      on("2026-02-02", attack),
      on("2026-02-01", attackWith({ qualities: [{ quality: "significant", holds: true }] })),
    );
    const names = (changes: Changes): readonly string[] =>
      holesOf(pactWith(changes), [attacks]).map(({ name }) => name);
    expect(names({})).toEqual([]);
    expect(names(asking(quality("significant")))).toEqual(["course.attack-2.significant"]);
    expect(names(asking({ type: "demand" }))).toEqual(["course.attack-1.demand", "course.attack-2.demand"]);
  });

  test("is not reached where what is given does not fit", () => {
    const changes = asking(quality("significant"), { type: "adversaries", atLeast: 2 });
    expect(findingOf({ changes })).toMatchObject({ verdict: "impossible", holes: [] });
  });

  test("turns on who attacked, where that is disputed", () => {
    const changes = asking({ type: "adversaries", atLeast: 1 });
    expect(findingOf({ changes, attack: disputed })).toMatchObject({
      verdict: "undetermined",
      holes: ["course.attribution"],
    });
  });

  test("can be assumed by a variant, under its name", () => {
    const variant: Variant = {
      name: "grave",
      title: "Grave",
      location: here("variant grave"),
      fillings: [
        {
          target: { instrument: "pact", article: "article-1" },
          owner: null,
          from: null,
          settings: [],
          holes: [
            {
              hole: "course.attack-1.significant",
              value: { slot: "reading", value: "significant" },
            },
          ],
        },
      ],
    };
    const finding = findingOf({ changes: asking(quality("significant")), variant });
    expect(finding).toMatchObject({ verdict: "assured", variant: "grave" });
    expect(finding.derivation.map(({ sentence }) => sentence)).toContain(
      "The variant grave assumes course.attack-1.significant: significant. The scenario does not say so.",
    );
  });
});

describe("for whom", () => {
  const partiesToIt: Changes["instrument"] = {
    parties: ["us", "uk", "ukraine", "russia"].map((name) => ({ party: name, from: null })),
  };

  const eachOther = (action: Action, type: Provision["type"] = "duty"): Changes => ({
    instrument: partiesToIt,
    provision: { type, action, owner: { type: "each", group: "all", other: true } },
  });

  const withAll = (changes: Changes): Parameters<typeof findingOf>[0] => ({
    changes,
    model: (model) => ({
      ...model,
      groups: [
        ...model.groups,
        {
          name: "all",
          title: "All",
          membership: { known: ["us", "uk", "ukraine", "russia"], universe: [], others: stated([]) },
        },
      ],
    }),
  });

  const asked = (performer: string, side: string): Partial<Question> => ({
    side,
    outcome: {
      performers: { type: "party", name: performer },
      act: { type: "gives", measure: "armed_force" },
    },
  });

  test("“each other party” leaves out the victim, and the aggressor where it is for the aggressor", () => {
    const offence = withAll(eachOther(assisting(aggressor)));
    const verdicts = ["us", "uk", "ukraine", "russia"].map((performer) =>
      verdictOf({ ...offence, question: asked(performer, "russia") }),
    );
    expect(verdicts).toEqual(["assured", "assured", "impossible", "impossible"]);
    const ofEach: Partial<Question> = {
      side: "russia",
      outcome: { performers: { type: "each_other" }, act: { type: "gives", measure: "armed_force" } },
    };
    expect(verdictOf({ ...offence, question: ofEach })).toBe("assured");
  });

  test("those who attack together are each the aggressor", () => {
    const offence = withAll(eachOther(assisting(aggressor)));
    const both = attackWith({ together: ["uk"] });
    const verdicts = ["russia", "uk", "ukraine"].map((side) =>
      verdictOf({ ...offence, attack: both, question: asked("us", side) }),
    );
    expect(verdicts).toEqual(["assured", "assured", "impossible"]);
    expect(verdictOf({ ...offence, attack: both, question: asked("uk", "russia") })).toBe("impossible");
  });

  test("a promise of neutrality forbids help for the aggressor, and none for the victim", () => {
    const neutrality: Clause = clauseFor(
      { type: "prohibition", owner: party("us"), action: assisting(aggressor) },
      { trigger: whenAttacked({}) },
    );
    const may: Changes = {
      clause: { trigger: null },
      provision: {
        type: "permission",
        action: assisting({ type: "any", group: "all" }),
        deadline: stated({ type: "none" }),
      },
      more: [neutrality],
    };
    const toSide = (side: string): string => verdictOf({ ...withAll(may), question: asked("us", side) });
    expect([toSide("ukraine"), toSide("russia")]).toEqual(["discretionary", "impossible"]);
  });

  test("under general law no force is owed to an aggressor that is not attacked itself", () => {
    const offence: Changes = {
      provision: {
        action: assisting(aggressor),
        deadline: { type: "unspecified", hole: "pact.article-1.deadline" },
      },
    };
    const toRussia: Partial<Question> = { side: "russia" };
    expect(verdictOf({ changes: offence, question: toRussia })).toBe("undetermined");
    expect(verdictOf({ changes: offence, question: toRussia, model: withGeneralLaw })).toBe("impossible");
    const attackedToo: Parameters<typeof verdictOf>[0]["given"] = [
      ["2026-02-01", attackWith({ victim: "russia", aggressor: "uk" })],
    ];
    expect(
      verdictOf({ changes: offence, question: toRussia, model: withGeneralLaw, given: attackedToo }),
    ).toBe("undetermined");
  });

  test("a prohibition to assist another party forbids nothing for the side", () => {
    const forbidden = clauseFor({
      type: "prohibition",
      owner: party("us"),
      action: assisting(party("russia")),
    });
    expect(verdictOf({ changes: { more: [forbidden] } })).toBe("assured");
  });

  test("a breach of what is owed to another sets off what is owed to the side, and giving to one is not giving to the other", () => {
    const toKingdom = clauseFor({
      owner: party("russia"),
      action: assisting(party("uk")),
      deadline: stated({ type: "by", date: "2026-02-10" }),
    });
    const snapback: Changes = {
      clause: { trigger: { type: "breach", clause: "pact.article-1.2" } },
      more: [toKingdom],
    };
    const gives = (to: string): ScenarioEvent => ({
      type: "gives",
      by: "russia",
      measure: "armed_force",
      to,
    });
    const defecting = ["russia"];
    expect(verdictOf({ changes: snapback, defecting })).toBe("discretionary");
    expect(verdictOf({ changes: snapback, defecting, given: [["2026-02-02", gives("uk")]] })).toBe(
      "impossible",
    );
    expect(verdictOf({ changes: snapback, defecting, given: [["2026-02-02", gives("ukraine")]] })).toBe(
      "discretionary",
    );
  });

  test("a threat counts where it is by the aggressor that the clause names", () => {
    const changes: Changes = {
      clause: { trigger: { type: "threat", victim: party("ukraine"), aggressor: party("russia") } },
    };
    const threat = (by: string | null): ScenarioEvent => ({ type: "threat", victim: "ukraine", by });
    const verdicts = ["russia", "uk", null].map((by) => verdictOf({ changes, attack: threat(by) }));
    expect(verdicts).toEqual(["assured", "impossible", "impossible"]);
  });
});

const asksForForce: Question = {
  name: "course.1",
  words: "us gives armed_force",
  location: here("ask"),
  side: "ukraine",
  outcome: { performers: { type: "party", name: "us" }, act: { type: "gives", measure: "armed_force" } },
  within: { amount: 30, unit: "days" },
};

const OPTIONS = { asked: "why", level: "law", gatesFree: false, variant: null, defecting: [] } as const;

describe("acts and attacks", () => {
  const withdraws: Action = { type: "act", kind: "withdrawal", act: "withdraw forces" };

  test("one act serves what requires it, what waits for it and what is given", () => {
    const owed = clauseFor({
      owner: party("russia"),
      action: withdraws,
      deadline: stated({ type: "none" }),
    });
    const needing = (need: NonNullable<Provision["needs"]>[number]): Changes => ({
      provision: { needs: [need] },
      more: [owed],
    });
    const done: ScenarioEvent = { type: "acts", by: "russia", act: "withdraw forces" };
    for (const need of [
      { type: "performance", clause: "pact.article-1.2" },
      { type: "act", by: party("russia"), act: "withdraw forces" },
    ] as const) {
      expect(verdictOf({ changes: needing(need) })).toBe("discretionary");
      expect(verdictOf({ changes: needing(need), given: [["2026-02-02", done]] })).toBe("assured");
    }
  });

  test("an act that somebody waits for is open before any clause requires it", () => {
    const later = clauseFor(
      { owner: party("russia"), action: withdraws, deadline: stated({ type: "none" }) },
      { trigger: { type: "event", subject: "ceasefire", event: "declared" } },
    );
    const changes: Changes = {
      provision: { needs: [{ type: "performance", clause: "pact.article-1.2" }] },
      more: [later],
    };
    const declared: ScenarioEvent = { type: "named", subject: "ceasefire", event: "declared" };
    const done: ScenarioEvent = { type: "acts", by: "russia", act: "withdraw forces" };
    const given: Parameters<typeof verdictOf>[0]["given"] = [
      ["2026-02-02", done],
      ["2026-02-05", declared],
    ];
    expect(verdictOf({ changes, given })).toBe("assured");
  });

  test("to join a partner's war is performed by an attack, and its omission is a breach", () => {
    const joins = clauseFor(
      { owner: party("uk"), action: { type: "attack", on: { type: "role", role: "victim" } } },
      { trigger: whenAttacked({ aggressor: party("russia") }) },
    );
    const changes: Changes = {
      clause: { trigger: { type: "breach", clause: "pact.article-1.2" } },
      more: [joins],
    };
    const defecting = ["uk"];
    const attacksToo = attackWith({ aggressor: "uk" });
    expect(verdictOf({ changes })).toBe("impossible");
    expect(verdictOf({ changes, defecting })).toBe("discretionary");
    expect(verdictOf({ changes, defecting, given: [["2026-02-03", attacksToo]] })).toBe("impossible");
  });

  test("a promise not to attack each other party is towards whoever is not its owner", () => {
    const promise = clauseFor({
      type: "prohibition",
      owner: party("us"),
      action: { type: "attack", on: { type: "each", group: "voters", other: true } },
      deadline: stated({ type: "none" }),
    });
    const changes: Changes = {
      clause: { trigger: { type: "breach", clause: "pact.article-1.2" } },
      provision: { owner: party("uk") },
      more: [promise],
    };
    const question: Partial<Question> = {
      outcome: { performers: { type: "party", name: "uk" }, act: { type: "gives", measure: "armed_force" } },
    };
    const by = (victim: string): string =>
      verdictOf({ changes, question, attack: attackWith({ aggressor: "us", victim }) });
    expect([by("uk"), by("ukraine")]).toEqual(["assured", "impossible"]);
  });

  test("a story tells which promise an attack of the scenario breaks", () => {
    const promise = clauseFor({
      type: "prohibition",
      owner: party("russia"),
      action: { type: "attack", on: party("ukraine") },
      deadline: stated({ type: "none" }),
    });
    const changes: Changes = {
      clause: { trigger: { type: "breach", clause: "pact.article-1.2" } },
      more: [promise],
    };
    const told = explain(pactWith(changes), course(on("2026-02-01", attack)), asksForForce, OPTIONS);
    if (!("story" in told) || told.story?.type !== "story") throw new Error(JSON.stringify(told));
    expect(told.story.steps.map(({ sentence }) => sentence)).toContain(
      "Article 1 of the Pact forbids this: it is a breach by RUSSIA.",
    );
  });

  test("a story tells a breach that a party is ready for, and that no clause lets it", () => {
    const promise = clauseFor({
      type: "prohibition",
      owner: party("russia"),
      action: { type: "act", kind: "other", act: "test weapon" },
      deadline: stated({ type: "none" }),
    });
    const changes: Changes = {
      clause: { trigger: { type: "breach", clause: "pact.article-1.2" } },
      more: [promise],
    };
    const told = explain(pactWith(changes), course(on("2026-02-01", attack)), asksForForce, {
      ...OPTIONS,
      defecting: ["russia"],
    });
    if (!("story" in told) || told.story?.type !== "story") throw new Error(JSON.stringify(told));
    const sentences = told.story.steps.map(({ sentence }) => sentence);
    expect(sentences).toContain(
      "RUSSIA tests weapon. Article 1 of the Pact forbids it: this is a breach, for which it is assumed to be ready.",
    );
    expect(sentences.join(" ")).not.toContain("Free");
  });

  test("a story tells an act, and what the scenario leaves open, in words", () => {
    const owed = clauseFor({
      owner: party("russia"),
      action: { type: "act", kind: "other", act: "carry_out elections" },
      deadline: stated({ type: "by", date: "2026-02-10" }),
    });
    const question: Question = {
      ...asksForForce,
      outcome: {
        performers: { type: "party", name: "russia" },
        act: { type: "acts", act: "carry_out elections" },
      },
    };
    const scenario = course(on("2026-02-01", attack));
    const story = explain(pactWith({ more: [owed] }), scenario, question, OPTIONS);
    if (!("story" in story) || story.story === null) throw new Error(JSON.stringify(story));
    const told = JSON.stringify(story);
    expect(told).toContain("carries out elections");
    expect(findingOf({ changes: { more: [owed] }, question }).because).toMatchObject([
      { sentence: "Under Article 1 of the Pact, RUSSIA must carry out elections: this is owed in law." },
    ]);
  });
});
