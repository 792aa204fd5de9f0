import { describe, expect, it } from "vitest";
import { givingNone, lettingRules, settingPosition } from "./commands.js";
import { summaryFor, weakestOf } from "./summary.js";

const RULED = {
  id: "us/guarantee/offers",
  revision: 3,
  value: {
    party: "us",
    term: "guarantee",
    stance: "offers",
    statements: ["oslo/dahl-1"],
    summary: "It offers.",
    rule: "offer",
  },
} as const;

const SET = {
  party: "us",
  term: "guarantee",
  stance: "offers",
  statements: ["oslo/dahl-1"],
  summary: "It offers.",
  override: { by: "Ada", date: "2025-08-19", reason: "It is meant." },
} as const;

describe("a position that a person sets", () => {
  it("takes the place of the rule's of the same name, from the revision that was seen", () => {
    expect(settingPosition(SET, [RULED], [], "Set")).toEqual({
      type: "together",
      title: "Set",
      changes: [{ type: "record", kind: "position", id: "us/guarantee/offers", expects: 3, value: SET }],
    });
  });

  it("goes together with what it replaces, and never removes itself", () => {
    const mine = { id: "us/guarantee/offers", revision: 3, value: SET };
    const other = { id: "us/guarantee/asks", revision: 1, value: { ...SET, stance: "asks" } } as const;
    const { changes } = { ...settingPosition(SET, [mine, other], [mine, other], "Set") } as {
      changes: readonly { type: string; id: string }[];
    };
    expect(changes.map(({ type, id }) => `${type} ${id}`)).toEqual([
      "remove us/guarantee/asks",
      "record us/guarantee/offers",
    ]);
  });

  it("is let go of as one change", () => {
    expect(lettingRules([{ id: "us/guarantee/offers", revision: 4, value: SET }], "Let go")).toEqual({
      type: "together",
      title: "Let go",
      changes: [{ type: "remove", kind: "position", id: "us/guarantee/offers", expects: 4 }],
    });
  });

  it("is none where a statement gives none: that is a decision about this statement and this term", () => {
    const decision = { decided: "gives none", by: "Ada", date: "2025-08-19", reason: "Read again." };
    expect(givingNone("oslo/dahl-1", "guarantee", decision)).toMatchObject({
      kind: "decision",
      id: "no-position-guarantee-oslo-dahl-1",
      value: { about: "oslo/dahl-1", decided: "gives none" },
    });
  });
});

describe("the sentence of a position", () => {
  const words = { party: "Russia", stance: "accepts", term: "A law" };

  it("claims no more than the weakest of the statements does", () => {
    const known = weakestOf([{ type: "own" }, { type: "reported", by: "United States" }, { type: "own" }]);
    expect(summaryFor(words, known)).toBe("Russia accepts “A law”, only as reported by United States.");
    expect(summaryFor(words, weakestOf([{ type: "own" }, { type: "narrator" }]))).toBe(
      "Russia accepts “A law”, only in the report’s own voice.",
    );
  });

  it("says nothing of how it is known where that is not told", () => {
    expect(summaryFor(words, weakestOf([]))).toBe("Russia accepts “A law”.");
    expect(summaryFor(words, weakestOf([{ type: "own" }, null]))).toBe("Russia accepts “A law”.");
  });
});
