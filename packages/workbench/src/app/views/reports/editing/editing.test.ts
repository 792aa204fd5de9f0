import type { DossierFile, Statement } from "@foedus/dossier";
import type { Change } from "@foedus/dossier/store";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adding, attributing, attributionOf, freeId } from "./attribution.js";
import { confirming, rejecting } from "./decide.js";
import { movedByWord, nearestEdge, sentenceAfter, trimmed, withSpan } from "./edges.js";
import { carriedBy, inReadingOrder } from "./statement-tree.js";
import type { StoredStatement } from "./statement-tree.js";

const TEXT = `Witkoff said that Russia had agreed to "a law" against war. Zelenskyy doubted it.`;

const statement = (id: string, words: string, more: Partial<Statement> = {}): StoredStatement => {
  const start = TEXT.indexOf(words);
  const value: Statement = {
    report: "oslo",
    id,
    parent: null,
    level: "primary",
    speaker: { name: "Steve Witkoff", party: "us", spans: [[0, 7]] },
    cue: [],
    content: [[start, start + words.length]],
    quotation: "indirect",
    acts: ["claim_of_agreement"],
    venue: null,
    date: null,
    chain: [],
    confidence: 80,
    reason: "Because.",
    status: "proposed",
    ...more,
  };
  return { kind: "statement", id: `oslo/${id}`, revision: 1, sheet: "oslo", place: 1, value };
};

const outer = statement("witkoff-1", `Russia had agreed to "a law" against war`);
const inner = statement("russia-1", `"a law" against war`, {
  parent: "witkoff-1",
  level: "nested",
  speaker: { name: "Russia", party: "russia", spans: [] },
  chain: [{ name: "Steve Witkoff", party: "us" }],
});
const all = [outer, inner];

const dossier: DossierFile = {
  version: 1,
  name: "d",
  title: "D",
  description: "D",
  asOf: "2025-08-17",
  parties: [{ name: "us", title: "United States", adjective: "American", kind: "state" }],
  protected: "us",
  guarantors: [],
  adversary: null,
  terms: [{ name: "restraint", title: "A law", words: ["law"] }],
};
const from = { text: TEXT, dossier };

const valuesOf = (changes: readonly Change[]): readonly Statement[] =>
  changes.flatMap((change) =>
    change.type === "record" && change.kind === "statement" ? [change.value] : [],
  );

describe("deciding", () => {
  it("confirms with a statement whoever tells it, outermost first, and repeats the words", () => {
    const decision = confirming(inner, all, from);
    if (decision.type !== "changes") throw new Error(decision.type);
    expect(valuesOf(decision.changes).map(({ id, status, words }) => [id, status, words])).toEqual([
      ["witkoff-1", "confirmed", [`Russia had agreed to "a law" against war`]],
      ["russia-1", "confirmed", [`"a law" against war`]],
    ]);
    expect(decision.alsoDecided).toEqual(["witkoff-1"]);
  });

  it("takes the terms that the words name where nobody has said which, and no others", () => {
    const said = { ...outer, value: { ...outer.value, terms: [] } };
    const decision = confirming(inner, [said, inner], from);
    if (decision.type !== "changes") throw new Error(decision.type);
    expect(valuesOf(decision.changes).map(({ terms }) => terms)).toEqual([[], ["restraint"]]);
  });

  it("does not confirm what somebody tells whose own statement was rejected", () => {
    const rejected = { ...outer, value: { ...outer.value, status: "rejected" as const } };
    expect(confirming(inner, [rejected, inner], from)).toEqual({
      type: "carrier_rejected",
      carrier: "witkoff-1",
    });
  });

  it("rejects with a statement whatever it carries, and nothing twice", () => {
    expect(rejecting(outer, all).alsoDecided).toEqual(["russia-1"]);
    const gone = { ...inner, value: { ...inner.value, status: "rejected" as const } };
    expect(rejecting(outer, [outer, gone]).changes).toHaveLength(1);
  });
});

describe("the edges of a statement", () => {
  const wordsAfter = (edge: "start" | "end", step: -1 | 1): string | undefined =>
    movedByWord(inner.value, edge, step, TEXT, "en")?.words?.[0];

  it("move by words, and leave white space and signs outside", () => {
    expect(wordsAfter("end", -1)).toBe(`"a law" against`);
    expect(wordsAfter("end", 1)).toBe(`"a law" against war. Zelenskyy`);
    expect(wordsAfter("start", 1)).toBe(`a law" against war`);
    expect(wordsAfter("start", -1)).toBe(`to "a law" against war`);
  });

  it("move where words have no blanks between them", () => {
    const text = "俄罗斯同意了法律";
    const value = { ...inner.value, content: [[0, text.length]] as const };
    const moved = movedByWord(value, "end", -1, text, "zh");
    expect(moved?.content[0]?.[1]).toBeLessThan(text.length);
    expect(moved?.content[0]?.[1]).toBeGreaterThan(0);
  });

  it("never turn a statement into nothing or into the words of its next part", () => {
    expect(withSpan(inner.value, 0, [9, 9], TEXT)).toBeNull();
    const two: Statement = {
      ...inner.value,
      content: [
        [0, 7],
        [18, 24],
      ],
    };
    expect(withSpan(two, 0, [0, 20], TEXT)).toBeNull();
    expect(withSpan(two, 1, [5, 24], TEXT)).toBeNull();
  });

  it("always stand within the text, whatever is moved and however often", () => {
    const moves = fc.array(fc.tuple(fc.constantFrom("start", "end"), fc.constantFrom(-1, 1)), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(moves, (steps) => {
        let value: Statement = inner.value;
        for (const [edge, step] of steps) value = movedByWord(value, edge, step, TEXT, "en") ?? value;
        const [[start, end] = [0, 0]] = value.content;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(TEXT.length);
        expect(start).toBeLessThan(end);
        expect(value.words ?? [TEXT.slice(start, end)]).toEqual([TEXT.slice(start, end)]);
      }),
    );
  });

  it("snap to the nearest word under a pointer, and read a language tag that is none as English", () => {
    const within = TEXT.indexOf("agreed") + 2;
    expect(TEXT.slice(nearestEdge(TEXT, within, "start", "en"))).toMatch(/^agreed/u);
    expect(TEXT.slice(nearestEdge(TEXT, within, "start", "no such language"))).toMatch(/^agreed/u);
  });

  it("of a selection leave out the white space, and of the next sentence too", () => {
    expect(trimmed("  a b  ", [0, 7])).toEqual([2, 5]);
    expect(trimmed("   ", [0, 3])).toBeNull();
    const span = sentenceAfter(TEXT, TEXT.indexOf("war"), "en");
    expect(TEXT.slice(...(span ?? [0, 0]))).toBe("Zelenskyy doubted it.");
    expect(sentenceAfter(TEXT, TEXT.length, "en")).toBeNull();
  });
});

describe("attributing", () => {
  it("takes the new speaker into the chains of all that the statement carries", () => {
    const deep = statement("putin-1", "law", {
      parent: "russia-1",
      level: "nested",
      chain: [
        { name: "Steve Witkoff", party: "us" },
        { name: "Russia", party: "russia" },
      ],
    });
    const attribution = { ...attributionOf(outer.value), speaker: "Marco Rubio" };
    const values = valuesOf(attributing(outer, attribution, [...all, deep], TEXT));
    expect(values.map(({ id, chain }) => [id, chain.map(({ name }) => name)])).toEqual([
      ["witkoff-1", []],
      ["russia-1", ["Marco Rubio"]],
      ["putin-1", ["Marco Rubio", "Russia"]],
    ]);
  });

  it("hangs a statement under another, and takes it off again", () => {
    const under = { ...attributionOf(inner.value), parent: null };
    const [free] = valuesOf(attributing(inner, under, all, TEXT));
    expect(free).toMatchObject({ level: "primary", parent: null, chain: [], status: "corrected" });
  });

  it("forgets the words that named another speaker, and keeps those that named the same", () => {
    const same = attributing(outer, { ...attributionOf(outer.value), venue: "CNN" }, [outer], TEXT);
    expect(valuesOf(same)[0]?.speaker.spans).toEqual([[0, 7]]);
    const other = attributing(outer, { ...attributionOf(outer.value), speaker: "X" }, [outer], TEXT);
    expect(valuesOf(other)[0]?.speaker.spans).toEqual([]);
  });

  it("gives what a person marks a free name and the words, also where the speaker has none for one", () => {
    expect(freeId("Дмитро Кулеба", [])).toBe("кулеба-1");
    expect(freeId("Steve Witkoff", all)).toBe("witkoff-2");
    expect(freeId("–", [])).toBe("statement-1");
    const start = TEXT.indexOf("Zelenskyy");
    const change = adding(
      "oslo",
      [start, start + 20],
      { ...attributionOf(outer.value), speaker: "Zelenskyy" },
      all,
      { text: TEXT, reason: "Marked." },
    );
    expect(change).toMatchObject({ id: "oslo/zelenskyy-1", expects: 0, value: { status: "confirmed" } });
    expect(valuesOf([change])[0]?.words).toEqual([TEXT.slice(start, start + 20)]);
  });
});

describe("the order of statements", () => {
  it("puts what is carried under what carries it", () => {
    const later = statement("zelenskyy-1", "Zelenskyy doubted it");
    expect(
      inReadingOrder([later, inner, outer]).map(({ stored, depth }) => [stored.value.id, depth]),
    ).toEqual([
      ["witkoff-1", 0],
      ["russia-1", 1],
      ["zelenskyy-1", 0],
    ]);
  });

  it("shows what hangs in a circle or under nothing, and ends", () => {
    const one = statement("a-1", "law", { parent: "b-1", level: "nested" });
    const two = statement("b-1", "war", { parent: "a-1", level: "nested" });
    const lost = statement("c-1", "Russia", { parent: "gone", level: "nested" });
    expect(
      inReadingOrder([one, two, lost])
        .map(({ stored }) => stored.value.id)
        .sort(),
    ).toEqual(["a-1", "b-1", "c-1"]);
    expect(carriedBy("a-1", [one, two]).map(({ value }) => value.id)).toContain("b-1");
  });
});
