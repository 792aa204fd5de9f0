import type { Span } from "@foedus/reading";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Statement } from "../format/statement.js";
import { statement } from "../testing/sample.js";
import { carryOver } from "./carry-over.js";
import { findAgain } from "./find-again.js";
import { orphansOfReport } from "./orphans.js";

const spanOf = (text: string, words: string): Span => [
  text.indexOf(words),
  text.indexOf(words) + words.length,
];

/** The words found in the other text, or why they were not. */
const again = (old: string, words: string, text: string): string => {
  const found = findAgain(old, spanOf(old, words), text);
  return found.type === "lost" ? found.reason : `${found.isExact ? "=" : "~"}${text.slice(...found.span)}`;
};

const OLD =
  'He met the press in Oslo on Sunday. Later he said that Sudania would withdraw "by the end of May", and then he left.';

describe("words in a corrected text", () => {
  it("are found by what stood around them, however often they are there", () => {
    const text = `A correction. ${OLD.replace("Oslo", "Bern")} And he said more.`;
    expect(again(OLD, "he said", text)).toBe("=he said");
    expect(findAgain(OLD, spanOf(OLD, "he said"), text)).toMatchObject({ span: spanOf(text, "he said") });
  });

  it("are found by what stood on one side where the other was changed", () => {
    expect(again(OLD, "withdraw", OLD.replace("by the end of May", "soon, it seems"))).toBe("=withdraw");
  });

  it("are lost where they are too short to be known alone, and found where they are long", () => {
    expect(again(OLD, "said", "Nobody said a word of it.")).toBe("uncertain");
    expect(again(OLD, "Sudania would withdraw", "Sudania would withdraw.")).toBe("uncertain");
    expect(again(OLD, "that Sudania would withdraw", "It was said that Sudania would withdraw.")).toBe(
      "=that Sudania would withdraw",
    );
  });

  it("are lost where they stand in two places that nothing tells apart", () => {
    expect(again(OLD, "that Sudania would withdraw", `${OLD} ${OLD}`)).toBe("ambiguous");
  });

  it("are not found inside of longer words", () => {
    expect(again("It was he who came, and nobody else at all did.", "he", "the other came")).toBe("absent");
    expect(
      again(
        "One asked for a cafe by the lake shore.",
        "cafe",
        "One asked for a cafe\u0301 by the lake shore.",
      ),
    ).toBe("absent");
  });

  it("are found where only blanks and quotation marks differ, and this is said", () => {
    const text = OLD.replace('"by the end of May"', "“by the\n end of  May”");
    expect(again(OLD, 'withdraw "by the end of May"', text)).toBe("~withdraw “by the\n end of  May”");
  });
});

/** Texts of words that come again and again, so that places are hard to tell apart. */
const anyWord = fc.constantFrom(
  "he",
  "said",
  "the",
  "law",
  "“we",
  "agree”",
  "Sudania",
  "withdraws",
  "café",
  "𝄞",
  ",",
);
const anyText = fc.array(anyWord, { minLength: 3, maxLength: 60 });

interface Edited {
  readonly old: string;
  readonly span: Span;
  readonly text: string;
  readonly at: number;
}

/** A text with a span, and the text with words put in and taken out around it; `at` is where the words are then. */
const edited = (inserted: fc.Arbitrary<string>): fc.Arbitrary<Edited> => {
  const edits = fc.array(
    fc.record({ at: fc.nat(60), drop: fc.nat(3), put: fc.array(inserted, { maxLength: 3 }) }),
    { maxLength: 6 },
  );
  return fc
    .tuple(anyText, fc.nat(), fc.integer({ min: 1, max: 8 }), edits, edits)
    .map(([words, from, length, before, after]) => {
      const start = from % words.length;
      const quoted = words.slice(start, start + length).join(" ");
      const change = (part: readonly string[], all: typeof before): readonly string[] =>
        all.reduce<readonly string[]>(
          (now, { at, drop, put }) => now.toSpliced(at % (now.length + 1), drop, ...put),
          part,
        );
      const join = (left: readonly string[], right: readonly string[]) => ({
        text: [...left, quoted, ...right].join(" "),
        at: left.length === 0 ? 0 : left.join(" ").length + 1,
      });
      const [left, right] = [words.slice(0, start), words.slice(start + length)];
      const old = join(left, right);
      return {
        old: old.text,
        span: [old.at, old.at + quoted.length] as const,
        ...join(change(left, before), change(right, after)),
      };
    });
};

it("gives the same words or none, whatever was put in and taken out elsewhere", () => {
  fc.assert(
    fc.property(edited(anyWord), ({ old, span, text }) => {
      const found = findAgain(old, span, text);
      // They are there, so that "absent" would be wrong.
      const told = found.type === "found" ? text.slice(...found.span) : found.reason;
      expect([old.slice(...span), "ambiguous", "uncertain"]).toContain(told);
    }),
    { numRuns: 2_000 },
  );
});

it("gives the same place or none, where what was put in is like nothing that was there", () => {
  const fresh = fc.nat(9999).map((number) => `#${String(number)}`);
  const inserting = edited(fresh).filter(({ old, span, text }) => {
    // Every word of the old text is still there, in its order: nothing was taken out.
    return (
      text
        .split(" ")
        .filter((word) => !word.startsWith("#"))
        .join(" ") === old && span[1] <= old.length
    );
  });
  fc.assert(
    fc.property(inserting, ({ old, span, text, at }) => {
      const found = findAgain(old, span, text);
      expect([at, "ambiguous", "uncertain"]).toContain(found.type === "found" ? found.span[0] : found.reason);
    }),
    { numRuns: 500 },
  );
});

it("finds everything again in the same text, unless it stands there twice with the same around it", () => {
  fc.assert(
    fc.property(edited(anyWord), ({ old, span }) => {
      const found = findAgain(old, span, old);
      expect([span[0], "ambiguous", "uncertain"]).toContain(
        found.type === "found" ? found.span[0] : found.reason,
      );
    }),
  );
});

const marked = (set: Partial<Statement> & { readonly id: string }, words: string, cue: string): Statement =>
  statement({
    ...set,
    speaker: { name: "A man", party: null, spans: [spanOf(OLD, "He")] },
    cue: [spanOf(OLD, cue)],
    content: [spanOf(OLD, words)],
    words: [words],
  });

describe("statements of a corrected report", () => {
  const from = { name: "oslo", text: OLD };
  const claim = marked({ id: "man-1" }, 'Sudania would withdraw "by the end of May"', "he said");
  const nested = marked({ id: "sudania-1", parent: "man-1", level: "nested" }, "withdraw", "would");

  it("keep a person's decision where every word is the same, and are proposed anew where not", () => {
    const same = carryOver([nested, claim], from, { name: "late", text: `Corrected. ${OLD}` });
    expect(same.lost).toEqual([]);
    expect(same.carried.map(({ report, id, status }) => [report, id, status])).toEqual([
      ["late", "sudania-1", "confirmed"],
      ["late", "man-1", "confirmed"],
    ]);
    const text = OLD.replaceAll('"', "”");
    const other = carryOver([nested, claim], from, { name: "late", text });
    // The words of the nested one are the same; what carries it is open again, and so is it.
    expect(other.carried.map(({ id, status, words }) => [id, status, words?.[0]])).toEqual([
      ["sudania-1", "proposed", "withdraw"],
      ["man-1", "proposed", "Sudania would withdraw ”by the end of May”"],
    ]);
  });

  it("that are not found are told, with whatever hangs under them", () => {
    const text = OLD.replace("Sudania would", "Sudania might");
    const { carried, lost } = carryOver([nested, claim], from, { name: "late", text });
    expect(carried).toEqual([]);
    expect(lost.map(({ statement: { id }, reason }) => [id, reason])).toEqual([
      ["sudania-1", "carrier_lost"],
      ["man-1", "absent"],
    ]);
  });

  it("are orphans as long as the correction has nothing for them, and where their words are not in their report", () => {
    const about = {
      title: "T",
      publisher: "P",
      published: "2024-05-01",
      address: null,
      language: "en",
      sha256: "",
    };
    const old = { ...about, ...from };
    const late = {
      ...about,
      name: "late",
      supersedes: "oslo",
      text: OLD.replace("Sudania would", "Sudania might"),
    };
    const astray = { ...claim, id: "man-2", words: ["other words"] };
    const before = { report: old, statements: [claim, astray] };
    const missing = [
      ...orphansOfReport(before, null),
      ...orphansOfReport({ report: late, statements: [] }, before),
    ];
    expect(missing.map(({ statement: id, correction, words }) => [id, correction, words])).toEqual([
      ["man-2", null, ["other words"]],
      ["man-1", "late", claim.words],
      ["man-2", "late", ["other words"]],
    ]);
    const taken = { ...claim, report: "late", content: [spanOf(late.text, "Sudania")], words: ["Sudania"] };
    expect(
      orphansOfReport({ report: late, statements: [taken] }, { report: old, statements: [claim] }),
    ).toEqual([]);
  });
});
