import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ScenarioEvent } from "../model/scenario.js";
import { stated } from "../model/term.js";
import { attack, clause, course, duty, force, on, pactWith } from "../testing/pact.js";
import type { Changes } from "../testing/pact.js";
import { replay } from "./replay.js";
import type { DutyReplay } from "./types.js";

const page = readFileSync(new URL("../../../../docs/peers.md", import.meta.url), "utf8");

type Given = readonly ReturnType<typeof on>[];

const attacked = on("2026-02-01", attack);
const about = (type: "suspends" | "resumes" | "terminates", by: string | null): ScenarioEvent => ({
  type,
  by,
  instrument: "pact",
});
const ukGives: ScenarioEvent = { type: "gives", by: "uk", measure: "armed_force", to: "ukraine" };
const delegated: ScenarioEvent = { type: "delegates", by: "us", to: "uk", instrument: "pact" };
const requested: ScenarioEvent = { type: "requests", by: "ukraine", clause: clause.name };
const released: ScenarioEvent = { type: "releases", by: "ukraine", owner: "us", clause: clause.name };
const refused: ScenarioEvent = { type: "refuses", by: "us", clause: clause.name };

const onRequest: Changes = {
  provision: { needs: [{ type: "request", by: { type: "role", role: "victim" } }] },
};
const untilEvent: Changes["clause"] = {
  until: [{ type: "event", subject: "settlement", event: "reached" }],
};
const settled: ScenarioEvent = { type: "named", subject: "settlement", event: "reached" };
const byAndUntil: Changes = {
  provision: { deadline: stated({ type: "by", date: "2026-02-10" }) },
  clause: { until: [{ type: "date", date: "2026-02-10" }] },
};
const embargo: Changes = {
  provision: { type: "prohibition", deadline: stated({ type: "none" }) },
  clause: { until: [{ type: "date", date: "2026-02-28" }] },
};
/** The United States may suspend. */
const powers = [
  { type: "suspend" as const, holder: { type: "party" as const, name: "us" }, article: "article-1" },
];

/** Each row of the page: its first cell, the state as of a date, and what is changed and given to come to it. */
const ROWS: readonly (readonly [
  what: string,
  state: string,
  asOf: string,
  given: Given,
  changes?: Changes,
])[] = [
  ["performed at the deadline itself", "performed", "2026-02-04", [attacked, on("2026-02-04", force, 0)]],
  ["performed early, once it is owed", "performed", "2026-02-01", [attacked, on("2026-02-01", force)]],
  ["performed before it was owed", "overdue", "2026-02-04", [on("2026-01-31", force), attacked]],
  ["not performed by the deadline", "overdue", "2026-02-10", [attacked, on("2026-02-10", ukGives)]],
  ["performed after the deadline", "performed, late", "2026-02-10", [attacked, on("2026-02-10", force)]],
  [
    "the obligation does not persist after its deadline",
    "breached",
    "2026-02-12",
    [attacked, on("2026-02-12", settled)],
    byAndUntil,
  ],
  ["nothing happens at the deadline", "overdue", "2026-02-04", [attacked]],
  ["the antecedent has not come", "excused", "2026-03-01", [attacked], onRequest],
  [
    "the antecedent never comes before the end",
    "lapsed",
    "2026-03-01",
    [attacked, on("2026-02-20", settled), on("2026-02-21", requested)],
    { ...onRequest, clause: untilEvent },
  ],
  [
    "suspended by one who has the power",
    "suspended",
    "2026-03-01",
    [attacked, on("2026-02-02", about("suspends", "us"))],
    { instrument: { powers } },
  ],
  [
    "suspended by one without the power",
    "overdue",
    "2026-03-01",
    [attacked, on("2026-02-02", about("suspends", "uk"))],
    { instrument: { powers } },
  ],
  [
    "the deadline passes while suspended, then resumed",
    "overdue",
    "2026-02-10",
    [attacked, on("2026-02-02", about("suspends", null)), on("2026-02-10", about("resumes", null))],
  ],
  [
    "performed while suspended",
    "performed",
    "2026-03-01",
    [attacked, on("2026-02-02", about("suspends", null)), on("2026-02-03", force)],
  ],
  [
    "a power is used twice",
    "suspended",
    "2026-02-04",
    [
      attacked,
      on("2026-02-02", about("suspends", "us")),
      on("2026-02-02", about("resumes", "us"), 5),
      on("2026-02-03", about("suspends", "us")),
    ],
    { instrument: { powers } },
  ],
  [
    "terminated before it was due",
    "lapsed",
    "2026-03-01",
    [attacked, on("2026-02-03", about("terminates", null))],
  ],
  [
    "terminated after it was violated",
    "breached",
    "2026-03-01",
    [attacked, on("2026-02-20", about("terminates", null))],
  ],
  ["discharged by the creditor", "excused", "2026-03-01", [attacked, on("2026-02-02", released)]],
  [
    "performed by a subcontractor",
    "performed",
    "2026-03-01",
    [attacked, on("2026-02-02", delegated), on("2026-02-03", ukGives)],
  ],
  ["a subcontractor fails", "overdue", "2026-03-01", [attacked, on("2026-02-02", delegated)]],
  [
    "a third party performs without being charged with it",
    "overdue",
    "2026-03-01",
    [attacked, on("2026-02-02", ukGives)],
  ],
  ["a prohibition is violated", "breached", "2026-02-10", [attacked, on("2026-02-10", force)], embargo],
  ["a prohibition is kept to its end", "lapsed", "2026-03-01", [attacked], embargo],
  [
    "made good after a violation",
    "breached, repaired",
    "2026-03-01",
    [attacked, on("2026-02-10", refused), on("2026-02-20", force)],
  ],
  [
    "two contracts require the same act",
    "performed",
    "2026-02-02",
    [attacked, on("2026-02-02", force)],
    { more: [{ ...clause, name: "pact.article-2", provisions: [duty] }] },
  ],
];

/** The state the page promises, where it is told in other words than the state itself. */
const PROMISED: Readonly<Record<string, string>> = { "performed before it was owed": "not performed" };

function told({ state, owner, outcomes }: DutyReplay): string {
  expect(owner).toBe("us");
  const [only] = outcomes;
  if (only !== undefined && only.late) return `${state}, late`;
  return only === undefined || only.repaired === null ? state : `${state}, repaired`;
}

describe("the rows of docs/peers.md", () => {
  const rows = ROWS.map(([what, state, asOf, given, changes = {}]) => ({
    what,
    state,
    asOf,
    given,
    changes,
  }));

  test.each(rows)("$what: $state", ({ what, state, asOf, given, changes }) => {
    const { instrument, ...rest } = changes;
    const model = pactWith(rest);
    const changed = { ...model, instruments: model.instruments.map((one) => ({ ...one, ...instrument })) };
    const found = replay(changed, course(...given), { asOf, variant: null });
    if ("type" in found) throw new Error(found.message);
    expect(new Set(found.duties.map(told))).toEqual(new Set([state]));
    const row = page.split("\n").find((line) => line.startsWith(`| ${what} |`));
    expect(row?.split("|")[3]?.trim()).toBe(PROMISED[what] ?? state);
  });

  test("every row of the page is here", () => {
    const table = page.slice(page.indexOf("| what happens |"), page.indexOf("## What they have"));
    expect(table.split("\n").filter((line) => line.startsWith("| ")).length - 1).toBe(ROWS.length);
  });
});
