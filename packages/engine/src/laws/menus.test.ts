import fc from "fast-check";
import { expect, test } from "vitest";
import { isProblem } from "../completions/explore.js";
import { holesOf } from "../completions/holes.js";
import { holesUnder } from "../completions/variant.js";
import { groundOf } from "../grounding/context.js";
import { FORCES } from "../model/instrument.js";
import type { Variant } from "../model/variant.js";
import { here } from "../testing/reported-guarantee.js";
import { inquiryOf } from "../verdicts/inquiry.js";
import { answerAt } from "../verdicts/level.js";
import { answerTo, holdsFor, lawCase } from "./testing/law.js";

const choices = fc.array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 4 });

test("restricting menus to non-empty ones keeps what is assured and what is impossible", () => {
  let restricted = 0;
  holdsFor(fc.tuple(lawCase(true), choices), 150, ([{ model, scenario, question, defecting }, masks]) => {
    const inquiry = inquiryOf(model, scenario, question, defecting);
    const holes = holesUnder(model, holesOf(model, [scenario]), null);
    if ("type" in inquiry || "type" in holes) throw new Error("the case asks nothing");
    const narrower = holes.map((hole, index) => {
      const mask = masks[index % masks.length] ?? 0;
      const kept = hole.menu.filter((_, place) => ((mask >> (place % 5)) & 1) === 1);
      return kept.length === 0 ? hole : { ...hole, menu: kept };
    });
    const ground = groundOf(model, scenario, false);
    for (const level of FORCES) {
      const all = answerAt(ground, inquiry, holes, level);
      const some = answerAt(ground, inquiry, narrower, level);
      if (isProblem(all) || isProblem(some)) continue;
      if (some.leaves.length < all.leaves.length) restricted += 1;
      expect(all.range).toEqual(expect.arrayContaining([...some.range]));
    }
  });
  expect(restricted).toBeGreaterThan(20);
});

test("a variant that fills a hole gives a range within the open range", () => {
  let narrowed = 0;
  holdsFor(fc.tuple(lawCase(true), choices), 150, ([one, [which = 0, answer = 0]]) => {
    const holes = holesOf(one.model, [one.scenario]);
    const hole = holes[which % Math.max(1, holes.length)];
    const value = hole?.menu[answer % hole.menu.length]?.value;
    fc.pre(hole !== undefined && value !== undefined);
    const variant: Variant = {
      name: "filled",
      title: "",
      location: here("variant"),
      fillings: [
        {
          target: { instrument: "pact", article: "article-1" },
          owner: null,
          from: null,
          settings: [],
          holes: [{ hole: hole.name, value }],
        },
      ],
    };
    const open = answerTo(one);
    const filled = answerTo(one, { variant });
    expect(open.range).toEqual(expect.arrayContaining([...filled.range]));
    if (filled.range.length < open.range.length) narrowed += 1;
  });
  expect(narrowed).toBeGreaterThan(5);
});
