import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ScenarioEvent } from "../model/scenario.js";
import { disputed, whenAttacked } from "../meaning/testing/attack-examples.js";
import type { Action, Provision, TriggerCondition } from "../model/instrument.js";
import { stated, unspecified } from "../model/term.js";
import { armedForce, attack, course, force, on, pactWith } from "../testing/pact.js";
import type { Changes } from "../testing/pact.js";
import { replay } from "./replay.js";
import type { DutyReplay } from "./types.js";

const page = readFileSync(new URL("../../../../docs/replay.md", import.meta.url), "utf8");

const CLAUSE = "pact.article-1";
const INSTRUMENT = "pact";
const onRequest: Changes = {
  provision: { needs: [{ type: "request", by: { type: "role", role: "victim" } }] },
};
const requested: ScenarioEvent = { type: "requests", by: "ukraine", clause: CLAUSE };
const refused: ScenarioEvent = { type: "refuses", by: "us", clause: CLAUSE };
const released: ScenarioEvent = { type: "releases", by: "ukraine", owner: "us", clause: CLAUSE };
const delegated: ScenarioEvent = { type: "delegates", by: "us", to: "uk", instrument: INSTRUMENT };
const about = (type: "suspends" | "resumes" | "terminates", by: string | null = null): ScenarioEvent => ({
  type,
  by,
  instrument: INSTRUMENT,
});

const asking = (condition: TriggerCondition): Changes => ({
  clause: { trigger: whenAttacked({ conditions: [condition] }) },
});
const byRussia = (changes: Partial<Provision>): Changes => ({
  clause: { trigger: null },
  provision: { owner: { type: "party", name: "russia" }, deadline: stated({ type: "none" }), ...changes },
});
const withdrawal = byRussia({
  action: { type: "act", kind: "withdrawal", act: "withdraw forces" },
  deadline: stated({ type: "by", date: "2026-02-10" }),
});
const afterTest: Changes = {
  clause: {
    trigger: { type: "act", by: { type: "party", name: "russia" }, act: "carry out test" },
    determiner: stated({ type: "facts" }),
  },
};
const tests = (by: string): ScenarioEvent => ({ type: "acts", by, act: "carry out test" });
const promiseOf = (action: Action): Changes => byRussia({ type: "prohibition", action });
const noAttack = promiseOf({ type: "attack", on: { type: "party", name: "ukraine" } });

type Given = readonly [date: string, event: ScenarioEvent];

/** Each row of the page's table of examples, as something that runs: what is changed, what is given besides the attack. */
const EXAMPLES: readonly (readonly [
  words: string,
  asOf: string,
  state: string,
  changes: Changes,
  given: readonly Given[],
])[] = [
  [
    "attack on 1 February, armed force owed within 72 hours, given in hour 0 of 4 February",
    "4 February",
    "performed",
    {},
    [["2026-02-04", force]],
  ],
  ["the same, given on 5 February", "5 February", "performed, late", {}, [["2026-02-05", force]]],
  ["the same, nothing given", "3 February", "pending", {}, []],
  ["the same, nothing given", "4 February", "overdue", {}, []],
  ["the same, refused on 2 February", "3 February", "pending", {}, [["2026-02-02", refused]]],
  ["the same, refused on 2 February", "4 February", "breached", {}, [["2026-02-02", refused]]],
  [
    "the same, with 10 days to make good, given on 1 March",
    "1 March",
    "breached, repaired",
    { provision: { repair: { amount: 10, unit: "days" } } },
    [["2026-03-01", force]],
  ],
  ["the same, owed on request, no request", "1 March", "excused", onRequest, []],
  [
    "the same, requested on 10 February, nothing given",
    "10 February",
    "overdue",
    onRequest,
    [["2026-02-10", requested]],
  ],
  ["the same, suspended on 2 February", "1 March", "suspended", {}, [["2026-02-02", about("suspends")]]],
  [
    "the same, suspended on 2 February, resumed on 10 February, given that day",
    "10 February",
    "performed",
    {},
    [
      ["2026-02-02", about("suspends")],
      ["2026-02-10", about("resumes")],
      ["2026-02-10", force],
    ],
  ],
  [
    "the same, the instrument terminated on 3 February",
    "3 February",
    "lapsed",
    {},
    [["2026-02-03", about("terminates")]],
  ],
  [
    "the same, the instrument terminated on 5 February",
    "5 February",
    "breached",
    {},
    [["2026-02-05", about("terminates")]],
  ],
  [
    "the same, suspended on 2 February by a party that has no such power",
    "4 February",
    "overdue",
    {},
    [["2026-02-02", about("suspends", "us")]],
  ],
  [
    "the same, until Russia tests a weapon, which it does on 2 February",
    "4 February",
    "lapsed",
    { clause: { until: [{ type: "act", by: { type: "party", name: "russia" }, act: "test weapon" }] } },
    [["2026-02-02", { type: "acts", by: "russia", act: "test weapon" }]],
  ],
  [
    "the same, unless Ukraine asks otherwise, which it does on 2 February",
    "4 February",
    "lapsed",
    { provision: { unless: onRequest.provision?.needs ?? [] } },
    [["2026-02-02", requested]],
  ],
  [
    "the same, delegated to another, who gives it on 2 February",
    "2 February",
    "performed",
    {},
    [
      ["2026-02-01", delegated],
      ["2026-02-02", { ...force, by: "uk" } as ScenarioEvent],
    ],
  ],
  [
    "the same, released by the beneficiary on 5 February",
    "5 February",
    "excused",
    {},
    [["2026-02-05", released]],
  ],
  [
    "the same, owed after Russia tests a weapon, which it does on 10 February",
    "13 February",
    "overdue",
    afterTest,
    [["2026-02-10", tests("russia")]],
  ],
  [
    "the same, owed after Russia tests a weapon, which the United Kingdom does on 10 February and Russia on 12 February",
    "13 February",
    "pending",
    afterTest,
    [
      ["2026-02-10", tests("uk")],
      ["2026-02-12", tests("russia")],
    ],
  ],
  [
    "the same, who determines unspecified, nothing found",
    "4 February",
    "does not arise, or overdue",
    { clause: { determiner: unspecified("pact.article-1.determiner") } },
    [],
  ],
  [
    "the same, where the attack must be significant, which is not said",
    "4 February",
    "does not arise, or overdue",
    asking({ type: "quality", quality: "significant", holds: true }),
    [],
  ],
  [
    "the same, where two must attack",
    "4 February",
    "does not arise",
    asking({ type: "adversaries", atLeast: 2 }),
    [],
  ],
  [
    "the same, owed to the aggressor",
    "4 February",
    "overdue",
    {
      provision: {
        action: {
          type: "respond",
          beneficiary: { type: "role", role: "aggressor" },
          measures: stated(armedForce),
        },
      },
    },
    [],
  ],
  [
    "Russia must withdraw its forces by 10 February, and does on 5 February",
    "10 February",
    "performed",
    withdrawal,
    [["2026-02-05", { type: "acts", by: "russia", act: "withdraw forces" }]],
  ],
  ["Russia must withdraw its forces by 10 February, and does not", "10 February", "overdue", withdrawal, []],
  [
    "Russia must not test a weapon, and does on 5 February",
    "10 February",
    "breached",
    promiseOf({ type: "act", kind: "other", act: "test weapon" }),
    [["2026-02-05", { type: "acts", by: "russia", act: "test weapon" }]],
  ],
  ["Russia must not attack Ukraine, the attack of 1 February", "1 February", "breached", noAttack, []],
  [
    "Russia must not attack Ukraine, attacked by Russia on one reading and by nobody known on the other",
    "1 February",
    "pending, or breached",
    noAttack,
    [["2026-02-01", disputed]],
  ],
  [
    "Russia must not attack Ukraine, the promise being suspended since 20 January",
    "1 February",
    "suspended",
    noAttack,
    [["2026-01-20", about("suspends")]],
  ],
  [
    "the same, the pact being for five years from 2021, ending on 2 February",
    "4 February",
    "lapsed",
    {
      instrument: {
        entryIntoForce: stated({ type: "date", date: "2021-02-02" }),
        validity: { length: { amount: 60, unit: "months" }, renewal: null },
      },
    },
    [],
  ],
  [
    "the same, of which the United States is a party no more since 3 February",
    "4 February",
    "lapsed",
    {
      instrument: {
        parties: [
          { party: "us", from: null, until: "2026-02-03" },
          { party: "ukraine", from: null },
        ],
      },
    },
    [],
  ],
  [
    "the same, owed once a ceasefire has been declared, which it is on 10 February",
    "10 February",
    "overdue",
    { provision: { needs: [{ type: "event", subject: "ceasefire", event: "declared" }] } },
    [["2026-02-10", { type: "named", subject: "ceasefire", event: "declared" }]],
  ],
  [
    "the same, within less than 72 hours, given in hour 0 of 4 February",
    "4 February",
    "performed, late",
    {
      provision: {
        deadline: stated({
          type: "within",
          duration: { amount: 72, unit: "hours" },
          from: "trigger",
          exclusive: true,
        }),
      },
    },
    [["2026-02-04", force]],
  ],
  [
    "the same, terminated on 3 February by a party that may do so only after a breach, none being given",
    "4 February",
    "overdue",
    {
      instrument: {
        powers: [
          {
            type: "terminate",
            holder: { type: "party", name: "us" },
            article: "article-3",
            onBreachOf: "pact.article-2",
          },
        ],
      },
    },
    [["2026-02-03", about("terminates", "us")]],
  ],
];

const dateOf = (words: string): string => {
  const [day = "", month = ""] = words.split(" ");
  return `2026-${month === "March" ? "03" : "02"}-${day.padStart(2, "0")}`;
};

function told({ range, outcomes }: DutyReplay): string {
  const [only] = outcomes;
  const states = range.map((state) => state.replaceAll("_", " ")).join(", or ");
  if (only !== undefined && only.late) return `${states}, late`;
  return only === undefined || only.repaired === null ? states : `${states}, repaired`;
}

describe("the examples of docs/replay.md", () => {
  test.each(EXAMPLES)("%s, as of %s: %s", (words, asOf, state, changes, given) => {
    expect(page).toContain(`| ${words} | ${asOf} | ${state} |`);
    // An attack that is given stands in the place of the pact's.
    const isOther = given.some(([, { type }]) => type === "armed_attack");
    const attacks = isOther ? [] : [on("2026-02-01", attack)];
    const scenario = course(...attacks, ...given.map(([date, event]) => on(date, event)));
    const found = replay(pactWith(changes), scenario, { asOf: dateOf(asOf), variant: null });
    if ("type" in found) throw new Error(found.message);
    expect(found.duties.map(told)).toEqual([state]);
  });

  test("every row of the page is here", () => {
    const examples = page.slice(page.indexOf("## Examples"));
    expect(examples.split("\n").filter((line) => line.startsWith("| ")).length - 1).toBe(EXAMPLES.length);
  });
});
