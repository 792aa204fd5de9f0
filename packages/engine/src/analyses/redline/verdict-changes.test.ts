import { describe, expect, it } from "vitest";
import type { Model } from "../../model/instrument.js";
import type { Scenario } from "../../model/scenario.js";
import { stated } from "../../model/term.js";
import { attack, clause, course, duty, on, pactWith } from "../../testing/pact.js";
import { here } from "../../testing/reported-guarantee.js";
import { verdictChanges } from "./verdict-changes.js";
import type { VerdictChange } from "./verdict-changes.js";

const scenario: Scenario = {
  ...course(on("2026-02-01", attack)),
  questions: [3, 30].map((amount) => ({
    name: `within_${String(amount)}`,
    words: `us gives armed_force within ${String(amount)} days`,
    location: here("ask"),
    side: "ukraine",
    outcome: { performers: { type: "party", name: "us" }, act: { type: "gives", measure: "armed_force" } },
    within: { amount, unit: "days" },
  })),
};

const changes = (before: Model, after: Model): readonly VerdictChange[] =>
  verdictChanges({ model: before, variant: null }, { model: after, variant: null }, [scenario]);

const later = pactWith({
  clause: {
    ...clause,
    provisions: [
      {
        ...duty,
        deadline: stated({ type: "within", duration: { amount: 10, unit: "days" }, from: "trigger" }),
      },
    ],
  },
});

describe("what two versions answer", () => {
  it("differs only in the question on which the change bears", () => {
    expect(changes(pactWith(), later).map(({ question, differsAt }) => [question, differsAt])).toEqual([
      ["within_3", ["law", "commitment", "draft", "report"]],
      ["within_30", []],
    ]);
    expect(changes(pactWith(), later)[0]).toMatchObject({
      before: { law: "assured" },
      after: { law: "discretionary" },
    });
  });

  it("differs only at the levels that are affected: a promise that was law binds as a commitment still", () => {
    const promise = pactWith({ instrument: { force: stated("commitment") } });
    expect(changes(pactWith(), promise).map(({ differsAt }) => differsAt)).toEqual([["law"], ["law"]]);
  });

  it("is told beside what is wrong where one version cannot be asked, and is then no difference", () => {
    const { parties, ...rest } = pactWith();
    const without: Model = { ...rest, parties: parties.filter(({ name }) => name !== "us") };
    const [first] = changes(without, pactWith());
    expect(first?.before).toMatchObject({ type: "problem", code: "unknown_name" });
    expect([first?.after, first?.differsAt]).toEqual([expect.objectContaining({ law: "assured" }), []]);
  });
});
