import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import type { Completion } from "../completions/settle.js";
import { stated } from "../model/term.js";
import { referenceAnswer } from "../reference/reference-answer.js";
import { smallCase } from "../testing/small-case.js";
import type { GeneratedCase } from "../testing/arbitrary-agreement.js";
import { attack, course, on, pactWith } from "../testing/pact.js";
import { asNato, attackOn, model, tripwire } from "../testing/reported-guarantee.js";
import { whoCanBlock } from "./who-can-block.js";
import type { BlockGroup, BlockOptions, WhoCanBlock } from "./who-can-block.js";

const OPTIONS: BlockOptions = {
  variant: null,
  defecting: [],
  level: "report",
  gatesFree: false,
  limit: 100,
};

const ARMED_FORCE = {
  performers: { type: "party", name: "us" },
  act: { type: "gives", measure: "armed_force" },
} as const;

function found(
  changes: Partial<BlockOptions> = {},
  of = model,
  scenario = attackOn("ukraine", ARMED_FORCE),
): WhoCanBlock {
  const [question] = scenario.questions;
  if (question === undefined) throw new Error("no question");
  const answer = whoCanBlock(of, scenario, question, { ...OPTIONS, ...changes });
  if (isProblem(answer)) throw new Error(answer.message);
  return answer;
}

/** The group whose condition says that these answers are given. */
function groupWhere({ groups }: WhoCanBlock, answers: Readonly<Record<string, string>>): BlockGroup {
  const group = groups.find(({ when }) =>
    when.some((set) =>
      set.every(({ hole, answers: any }) => answers[hole] === undefined || any.includes(answers[hole])),
    ),
  );
  if (group === undefined) throw new Error("no such group");
  return group;
}

test("sets of different completions stand in different groups, each with the condition under which it holds", () => {
  const answer = found();
  const given = { "alaska.guarantee.us.measures": "silent", "coalition.members": "uk" };
  const alone = groupWhere(answer, { ...given, "alaska.guarantee.determiner": "each guarantor" });
  const together = groupWhere(answer, { ...given, "alaska.guarantee.determiner": "guarantors by unanimity" });
  expect(alone.shares?.blocking.minimal).toEqual([["us"]]);
  expect(together.shares?.blocking.minimal).toEqual([["eu"], ["uk"], ["us"]]);
  expect(together.shares?.sufficient).toMatchObject({
    count: "1",
    smallest: 3,
    minimal: [["eu", "uk", "us"]],
  });
});

test("a majority of guarantors: power is an exact fraction, and larger for the one who also owes", () => {
  const shares = groupWhere(found(), {
    "alaska.guarantee.us.measures": "silent",
    "alaska.guarantee.determiner": "guarantors by majority",
    "coalition.members": "uk",
  }).shares;
  expect(shares?.banzhaf).toEqual([
    { actor: "eu", share: "1/5" },
    { actor: "uk", share: "1/5" },
    { actor: "us", share: "3/5" },
  ]);
  expect(shares?.shapleyShubik).toEqual([
    { actor: "eu", share: "1/6" },
    { actor: "uk", share: "1/6" },
    { actor: "us", share: "2/3" },
  ]);
});

test("where it is assured or impossible nobody blocks or suffices, and the condition is told all the same", () => {
  const { groups } = found();
  expect(groups.filter(({ shares }) => shares === null).map(({ value }) => value)).toEqual([
    "assured",
    "impossible",
  ]);
  for (const { when } of groups) expect(when.length).toBeGreaterThan(0);
});

test("a question that does not turn on what is open has one group, which holds always", () => {
  expect(found({ variant: asNato }).groups).toMatchObject([{ value: "discretionary", when: [[]] }]);
  expect(found({ variant: tripwire }).groups).toMatchObject([{ value: "assured", when: [[]], shares: null }]);
});

test("a limit cuts the lists and says so; the counts stay exact", () => {
  const performers = { type: "at_least", count: 2 } as const;
  const scenario = attackOn("ukraine", { ...ARMED_FORCE, performers }, null);
  const answer = found({ variant: asNato, limit: 1 }, model, scenario);
  const largest = answer.groups.find(({ shares }) => shares?.sufficient.count === "3");
  expect(largest?.shares?.sufficient).toMatchObject({ count: "3", complete: false, limit: 1 });
  expect(largest?.shares?.sufficient.minimal).toHaveLength(1);
  expect(answer.sufficient).toMatchObject({ complete: false, limit: 1 });
});

test("a council's unanimity: each of its members blocks, and nobody else", () => {
  const council = pactWith({ clause: { determiner: stated({ type: "council", council: "council" }) } });
  const scenario = {
    ...course(on("2026-02-01", attack)),
    questions: attackOn("ukraine", ARMED_FORCE).questions,
  };
  const [group] = found({}, council, scenario).groups;
  // The United States votes, but owes what it votes for once the vote is carried: its duty is no second veto.
  expect(group?.shares?.blocking.minimal).toEqual([["uk"], ["us"]]);
  expect(group?.shares?.banzhaf).toEqual([
    { actor: "uk", share: "1/2" },
    { actor: "us", share: "1/2" },
  ]);
});

function labelsOf(
  { model: of, scenario }: GeneratedCase,
  completion: Completion,
): Readonly<Record<string, string>> {
  const menus = new Map(holesOf(of, [scenario]).map(({ name, menu }) => [name, menu]));
  return Object.fromEntries(
    [...completion].map(([hole, answer]) => {
      const text = JSON.stringify(answer);
      return [hole, menus.get(hole)?.find(({ value }) => JSON.stringify(value) === text)?.label ?? ""];
    }),
  );
}

test("in every completion of generated agreements the group whose condition it meets says what the plain interpreter finds", () => {
  fc.assert(
    fc.property(smallCase, (one) => {
      const { scenario, question, defecting } = one;
      const answer = whoCanBlock(one.model, scenario, question, { ...OPTIONS, defecting });
      const leaves = referenceAnswer(one.model, scenario, question, defecting, "report");
      if (isProblem(answer) || "type" in leaves) throw new Error("cannot be asked");
      for (const { completion, value, blocking, sufficient } of leaves) {
        const group = groupWhere(answer, labelsOf(one, completion));
        const shares = value === "discretionary" ? { blocking, sufficient } : null;
        expect([group.value, group.shares?.blocking.minimal, group.shares?.sufficient.minimal]).toEqual([
          value,
          shares?.blocking,
          shares?.sufficient,
        ]);
      }
    }),
    { numRuns: 100, seed: 20261124 },
  );
});
