import { expect, test } from "vitest";
import { findingOf } from "../meaning/testing/pact-questions.js";
import { whenAttacked } from "../meaning/testing/attack-examples.js";
import type { Clause } from "../model/instrument.js";
import type { OnReading } from "../model/term.js";
import { clause } from "../testing/pact.js";

test("two readings of what sets a clause off are told apart, though they give rise to the same", () => {
  const words: OnReading["words"] = {
    type: "contested",
    hole: "pact.article-1.trigger",
    words: "aggression in which nuclear weapons are used",
    readings: ["narrow", "wide"].map((label) => ({ label, value: null, sources: [] })),
  };
  const nuclear = whenAttacked({ conditions: [{ type: "quality", quality: "nuclear", holds: true }] });
  const reading = (label: string, trigger: Clause["trigger"]): Partial<Clause> => ({
    name: `pact.article-1.${label}`,
    trigger,
    onReading: { words, label },
  });
  const narrow = reading("narrow", nuclear);
  const wide: Clause = { ...clause, ...reading("wide", whenAttacked({})) };
  const finding = findingOf({
    changes: { clause: { ...narrow, provisions: clause.provisions }, more: [wide] },
    attack: {
      type: "armed_attack",
      victim: "ukraine",
      object: null,
      aggressor: "russia",
      place: { type: "territory", of: "ukraine" },
      qualities: [{ quality: "nuclear", holds: false }],
    },
  });
  expect(finding.range).toEqual(["assured", "impossible"]);
  const settled = finding.settling.map(({ verdict, sets }) => [verdict, sets[0]?.[0]?.answer]);
  expect(settled).toEqual([
    ["assured", "wide"],
    ["impossible", "narrow"],
  ]);
});
