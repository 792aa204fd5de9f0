import { describe, expect, test } from "vitest";
import type { Clause } from "../model/instrument.js";
import type { HistoricalRecord, Scenario } from "../model/scenario.js";
import { stated } from "../model/term.js";
import { whenAttacked } from "../meaning/testing/attack-examples.js";
import { attack, clause, course, on, pactWith } from "../testing/pact.js";
import type { Changes } from "../testing/pact.js";
import { here } from "../testing/reported-guarantee.js";
import { againstRecord } from "./against-record.js";
import { casusOfScenario } from "./casus-of-scenario.js";
import type { CasusAnswer } from "./casus-of-scenario.js";
import { instrumentsAlone } from "./instruments-alone.js";

const answerTo = (changes: Changes, scenario: Scenario, asOf: string | null = null): CasusAnswer => {
  const found = casusOfScenario(pactWith(changes), scenario, asOf);
  if ("type" in found) throw new Error(found.message);
  const [only] = found;
  if (only === undefined) throw new Error("no clause");
  return only;
};

const attacked = course(on("2026-02-01", attack));

const record = (changes: Partial<HistoricalRecord>): HistoricalRecord => ({
  clause: "pact.article-1",
  says: "arose",
  parties: ["ukraine"],
  words: null,
  sources: ["a historian"],
  location: here("record"),
  ...changes,
});

const significant: Changes = {
  clause: {
    trigger: whenAttacked({ conditions: [{ type: "quality", quality: "significant", holds: true }] }),
  },
};

const byTheKingdom: Changes = {
  clause: {
    determiner: stated({ type: "party", by: { type: "party", name: "uk" }, mode: "finds" }),
  },
};

describe("the casus foederis of given events", () => {
  test("arises for the victim, with what is then due, by when and how firmly", () => {
    const answer = answerTo({}, attacked);
    expect(answer).toMatchObject({ arose: "yes", forWhom: ["ukraine"], owedBy: ["us"], awaits: null });
    expect(answer.due).toEqual([
      {
        provision: 1,
        kind: "duty",
        owner: "us",
        beneficiary: "ukraine",
        state: "pending",
        due: "2026-02-04",
        level: "law",
      },
    ]);
  });

  test("as of a later date tells what has become of what was due", () => {
    expect(answerTo({}, attacked, "2026-03-01").due[0]?.state).toBe("overdue");
  });

  test("does not arise outside the words, and says why", () => {
    const elsewhere = course(on("2026-02-01", { ...attack, victim: "uk" } as typeof attack));
    const answer = answerTo({}, elsewhere);
    expect(answer).toMatchObject({ arose: "no", forWhom: [], awaits: null, due: [] });
    expect(answer.because.join(" ")).toMatch(/not set off/u);
  });

  test("waits for a finding that no event gives, which is told apart from not arising", () => {
    expect(answerTo(byTheKingdom, attacked)).toMatchObject({ arose: "no", awaits: "finding" });
    const found = course(
      on("2026-02-01", attack),
      on("2026-02-02", { type: "finds", by: "uk", clause: "pact.article-1", victim: null }),
    );
    expect(answerTo(byTheKingdom, found)).toMatchObject({ arose: "yes", awaits: null });
  });

  test("of a text that enters into force only later says so, and not that the event lay outside its words", () => {
    const later: Changes = {
      clause: { trigger: whenAttacked({ aggressor: { type: "party", name: "uk" } }) },
      instrument: { entryIntoForce: stated({ type: "date", date: "2026-06-01" }) },
    };
    const opinion: Changes = {
      ...later,
      clause: {
        trigger: { type: "threat", victim: { type: "party", name: "ukraine" } },
        determiner: stated({ type: "party", by: { type: "party", name: "us" }, mode: "deems" }),
      },
    };
    for (const changes of [later, opinion]) {
      const { because, awaits } = answerTo(changes, attacked);
      expect(because.join(" ")).toContain("is not in force at the time: it takes effect on 2026-06-01");
      expect(awaits).toBeNull();
    }
  });

  test("waits for an opinion where the trigger is one", () => {
    const opinion: Changes = {
      clause: {
        trigger: { type: "threat", victim: { type: "party", name: "ukraine" } },
        determiner: stated({ type: "party", by: { type: "party", name: "us" }, mode: "deems" }),
      },
    };
    expect(answerTo(opinion, attacked).awaits).toBe("opinion");
  });

  test("turns on what is not said of the attack", () => {
    expect(answerTo(significant, attacked)).toMatchObject({
      arose: "undetermined",
      forWhom: [],
      mayBeFor: ["ukraine"],
    });
  });

  test("of no event at all is a problem that says what to do", () => {
    expect(casusOfScenario(pactWith(), course())).toMatchObject({ type: "problem", code: "no_event" });
  });
});

describe("words whose readings set a clause off differently", () => {
  const words = {
    type: "contested",
    hole: "pact.article-1.trigger",
    words: "a European Power",
    readings: ["by Russia", "by anybody"].map((label) => ({ label, value: null, sources: [] })),
  } as const;
  const onReading = (index: number, aggressor: string | null): Clause => ({
    ...clause,
    name: `pact.article-1.reading-${String(index + 1)}`,
    trigger: whenAttacked({
      aggressor: aggressor === null ? null : { type: "party", name: aggressor },
    }),
    onReading: { words, label: words.readings[index]?.label ?? "" },
  });
  const contested: Changes = { clause: onReading(0, "russia"), more: [onReading(1, null)] };

  test("are one sentence, which arises if it does on every reading", () => {
    expect(answerTo(contested, attacked)).toMatchObject({
      clause: "pact.article-1",
      arose: "yes",
      forWhom: ["ukraine"],
      owedBy: ["us"],
    });
  });

  test("leave it open where it arises on one of them alone", () => {
    const byTheKingdomItself = course(on("2026-02-01", { ...attack, aggressor: "uk" } as typeof attack));
    expect(answerTo(contested, byTheKingdomItself)).toMatchObject({
      arose: "undetermined",
      forWhom: [],
      mayBeFor: ["ukraine"],
    });
  });
});

describe("a record beside the text", () => {
  test("agrees where both say that it arose, or that it did not", () => {
    const answers = [answerTo({}, attacked)];
    expect(againstRecord(record({}), answers)).toMatchObject({ says: "arose", agrees: true });
    expect(againstRecord(record({ says: "did_not_arise" }), answers).agrees).toBe(false);
    expect(againstRecord(record({ says: "did_not_arise", parties: ["uk"] }), answers)).toMatchObject({
      says: "did_not_arise",
      agrees: true,
    });
  });

  test("of several parties is so only if it is so of each", () => {
    const answers = [answerTo({}, attacked)];
    expect(againstRecord(record({ parties: ["ukraine", "uk"] }), answers).agrees).toBe(false);
  });

  test("that is disputed agrees with what the text leaves open, and is settled by nothing else", () => {
    const disputed = record({ says: "disputed" });
    expect(againstRecord(disputed, [answerTo(significant, attacked)])).toMatchObject({
      says: "open",
      agrees: true,
    });
    expect(againstRecord(disputed, [answerTo({}, attacked)])).toMatchObject({ says: "arose", agrees: null });
  });

  test("of a breach is held against what its owner owed and did not do", () => {
    const breached = record({ says: "breached", parties: ["us"] });
    expect(againstRecord(breached, [answerTo({}, attacked, "2026-03-01")]).agrees).toBe(true);
    expect(againstRecord(breached, [answerTo({}, attacked)])).toMatchObject({
      says: "not_breached",
      agrees: false,
    });
  });

  test("of a clause that the model has not differs, rather than being passed over", () => {
    expect(againstRecord(record({ clause: "pact.article-9" }), [])).toMatchObject({
      answer: null,
      agrees: false,
    });
  });
});

test("an instrument alone keeps what amends it, and leaves out strangers", () => {
  const model = pactWith();
  const [pact] = model.instruments;
  if (pact === undefined) throw new Error("the pact is missing");
  const protocol = { ...pact, name: "protocol", amends: "pact", articles: [] };
  const stranger = { ...pact, name: "other", articles: [{ ...pact.articles[0], clauses: [clause] }] };
  const whole = { ...model, instruments: [pact, protocol, stranger] } as typeof model;
  expect(instrumentsAlone(whole, ["pact"]).instruments.map(({ name }) => name)).toEqual(["pact", "protocol"]);
  expect(instrumentsAlone(whole, ["protocol"]).instruments.map(({ name }) => name)).toEqual([
    "pact",
    "protocol",
  ]);
});
