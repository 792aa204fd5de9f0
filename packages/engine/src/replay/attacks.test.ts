import { expect, test } from "vitest";
import { attackWith, disputed, whenAttacked } from "../meaning/testing/attack-examples.js";
import { clauseFor, verdictOf } from "../meaning/testing/pact-questions.js";
import type { Action, Model, Provision } from "../model/instrument.js";
import type { PartyExpression } from "../model/party.js";
import type { ScenarioEvent } from "../model/scenario.js";
import { stated } from "../model/term.js";
import { armedForce, attack, course, on, pactWith } from "../testing/pact.js";
import type { Changes } from "../testing/pact.js";
import { replay } from "./replay.js";
import type { DutyReplay, Replay } from "./types.js";

const party = (name: string): PartyExpression => ({ type: "party", name });
const aggressor: PartyExpression = { type: "role", role: "aggressor" };
const allOthers: PartyExpression = { type: "each", group: "all", other: true };

const helping = (beneficiary: PartyExpression): Action => ({
  type: "respond",
  beneficiary,
  measures: stated(armedForce),
});

const withAll = (changes: Changes): Model => {
  const model = pactWith(changes);
  const known = ["us", "uk", "ukraine", "russia"];
  const all = { name: "all", title: "All", membership: { known, universe: [], others: stated([]) } };
  return { ...model, groups: [...model.groups, all] };
};

const run = (changes: Changes, ...events: readonly ReturnType<typeof on>[]): Replay => {
  const found = replay(withAll(changes), course(...events), { asOf: "2026-03-01", variant: null });
  if ("type" in found) throw new Error(found.message);
  return found;
};

const told = (duties: readonly DutyReplay[]): readonly string[] =>
  duties.map(({ owner, beneficiary, state }) => `${owner} to ${beneficiary ?? "nobody"}: ${state}`);

const neutrality: Partial<Provision> = { type: "prohibition", owner: allOthers, action: helping(aggressor) };

test("neutrality is owed towards each who attacks, by whoever neither attacks nor is attacked", () => {
  const given: ScenarioEvent = { type: "gives", by: "us", measure: "materiel", to: "russia" };
  const { duties } = run({ provision: neutrality }, on("2026-02-01", attack), on("2026-02-05", given));
  expect(told(duties)).toEqual(["uk to russia: pending", "us to russia: breached"]);
});

test("help for the victim breaks no neutrality towards the aggressor, in a replay as in play", () => {
  const given: ScenarioEvent = { type: "gives", by: "us", measure: "materiel", to: "ukraine" };
  const { duties } = run({ provision: neutrality }, on("2026-02-01", attack), on("2026-02-05", given));
  expect(told(duties)).toEqual(["uk to russia: pending", "us to russia: pending"]);
  const promised = clauseFor({ ...neutrality, owner: party("us") }, { trigger: whenAttacked({}) });
  const after: Changes = {
    clause: { trigger: { type: "breach", clause: promised.name } },
    provision: { owner: party("uk") },
    more: [promised],
  };
  const question = {
    outcome: {
      performers: { type: "party", name: "uk" },
      act: { type: "gives", measure: "armed_force" },
    },
  } as const;
  const helps = (to: string): string =>
    verdictOf({ changes: after, question, given: [["2026-02-05", { ...given, to }]] });
  expect([helps("ukraine"), helps("russia")]).toEqual(["impossible", "assured"]);
});

test("a promise not to attack each other party is one restraint towards each of them", () => {
  const promise: Changes = {
    clause: { trigger: null },
    provision: {
      type: "prohibition",
      owner: party("us"),
      action: { type: "attack", on: allOthers },
      deadline: stated({ type: "none" }),
    },
  };
  const attacked = attackWith({ aggressor: "russia", together: ["us"], victim: "uk" });
  expect(told(run(promise, on("2026-02-01", attacked)).duties)).toEqual([
    "us to russia: pending",
    "us to uk: breached",
    "us to ukraine: pending",
  ]);
});

test("to join a partner's war is performed by an attack on whom it attacked", () => {
  const joins: Changes = {
    clause: { trigger: whenAttacked({ aggressor: party("russia") }) },
    provision: { owner: party("uk"), action: { type: "attack", on: { type: "role", role: "victim" } } },
  };
  const late = on("2026-02-02", attackWith({ aggressor: "uk" }));
  const states = (...events: readonly ReturnType<typeof on>[]): readonly string[] =>
    run(joins, on("2026-02-01", attack), ...events).duties.map(({ state }) => state);
  expect(states()).toEqual(["overdue"]);
  expect(states(late)).toEqual(["performed", "does_not_arise"]);
});

test("the casus foederis tells what the attack was not", () => {
  const changes: Changes = {
    clause: {
      trigger: whenAttacked({ conditions: [{ type: "quality", quality: "sustained", holds: true }] }),
    },
  };
  const brief = attackWith({ qualities: [{ quality: "sustained", holds: false }] });
  expect(run(changes, on("2026-02-01", brief)).casus).toMatchObject([
    {
      arose: "no",
      because: ["Article 1 of the Pact is not set off: the attack was not sustained."],
    },
  ]);
  expect(run(changes, on("2026-02-01", attack)).casus).toMatchObject([{ arose: "undetermined" }]);
});

test("for whom help is, where who attacked is disputed, differs with the reading", () => {
  const { duties } = run({ provision: { action: helping(aggressor) } }, on("2026-02-01", disputed));
  expect(duties.map(({ beneficiary, range, holes }) => [beneficiary, range, holes])).toEqual([
    ["russia", ["does_not_arise", "overdue"], ["course.attribution"]],
  ]);
});

test("later attacks leave the names of open questions as they are", () => {
  const changes: Changes = {
    clause: {
      trigger: whenAttacked({ conditions: [{ type: "quality", quality: "sustained", holds: true }] }),
    },
  };
  const first = on("2026-02-01", attack);
  const later = on("2026-04-01", attack);
  expect(run(changes, later, first).duties.map(({ holes }) => holes)).toEqual([
    ["course.attack-1.sustained"],
  ]);
  expect(run(changes, later, first).duties).toEqual(run(changes, first).duties);
});
