import fc from "fast-check";
import { expect, test } from "vitest";
import type { Model } from "../model/instrument.js";
import { byCodePoint } from "../order/code-point.js";
import type { GeneratedCase } from "../testing/arbitrary-agreement.js";
import { answerTo, holdsFor, lawCase } from "./testing/law.js";

/** The model with everything listed the other way round: parties, groups, councils, instruments, articles, clauses. */
function reversed(model: Model): Model {
  return {
    ...model,
    parties: model.parties.toReversed(),
    groups: model.groups
      .map(({ membership, ...group }) => ({
        ...group,
        membership: { ...membership, known: membership.known.toReversed() },
      }))
      .toReversed(),
    councils: model.councils.toReversed(),
    instruments: model.instruments
      .map((instrument) => ({
        ...instrument,
        parties: instrument.parties.toReversed(),
        articles: instrument.articles
          .map((article) => ({ ...article, clauses: article.clauses.toReversed() }))
          .toReversed(),
      }))
      .toReversed(),
  };
}

const told = (one: GeneratedCase): unknown => {
  const { verdicts, gatesFree, range, blockers, sufficient, settling } = answerTo(one);
  const sets = settling.map(({ verdict, sets: listed }) => ({
    verdict,
    sets: listed
      .map((set) => set.map(({ hole, answer }) => `${hole}=${answer}`).toSorted())
      .map((set) => set.join(" "))
      .toSorted(byCodePoint),
  }));
  return { verdicts, gatesFree, range, blockers, sufficient, sets };
};

test("the order of instruments, articles, clauses, parties and holes changes no verdict and no family", () => {
  let several = 0;
  holdsFor(lawCase(), 200, (one) => {
    if (one.model.instruments.length > 1) several += 1;
    expect(told({ ...one, model: reversed(one.model) })).toEqual(told(one));
  });
  expect(several).toBeGreaterThan(20);
});

test("a party that nobody mentions changes nothing", () => {
  holdsFor(fc.tuple(lawCase(), fc.constantFrom("aland", "norway", "zambia")), 200, ([one, name]) => {
    const more = { ...one.model, parties: [...one.model.parties, { name, title: name }] };
    expect(JSON.stringify(answerTo({ ...one, model: more }))).toBe(JSON.stringify(answerTo(one)));
  });
});
