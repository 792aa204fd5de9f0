import { describe, expect, it } from "vitest";
import { misspelt, placesIn, replaced, type Mistaken, type Place } from "./testing/mistakes.js";
import { projectFiles } from "./testing/project-files.js";
import { analyseFiles, parseFiles } from "./parse-files.js";

const FILE = "packages/language/src/testing/forty-articles.foedus";
const TEXT = projectFiles(FILE)[0]?.text ?? "";
const places = placesIn(await analyseFiles([{ path: FILE, text: TEXT }]));
const lines = TEXT.split("\n");

/** The lines of each article, and of what stands before and behind them, in turn. */
const blocks: readonly (readonly [from: number, to: number])[] = (() => {
  const starts = [
    0,
    ...[...TEXT.matchAll(/^(?:article|reservation|agreement|variant|scenario) /gmu)].map(
      ({ index }) => index,
    ),
  ];
  return starts.map((from, index) => [from, starts[index + 1] ?? TEXT.length] as const);
})();

/** One of the places in each block, another one from block to block. */
const inEachBlock = (all: readonly Place[]): readonly Place[] =>
  blocks.flatMap(([from, to], turn) => {
    const inside = all.filter(({ offset }) => from <= offset && offset < to);
    const place = inside[(turn * 7) % inside.length];
    return place === undefined ? [] : [place];
  });

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split("\n").length;

/** A text that says something else and nothing wrong: `each party` for `each other party`. */
const SOUND = "sound";

/** What is wrong with what is reported of a mistake; null where it is one error, right there, and nothing else. */
async function fault(mistaken: Mistaken, help: (word: string) => RegExp): Promise<string | null> {
  const { diagnostics } = await parseFiles([{ path: FILE, text: mistaken.text }]);
  if (diagnostics.length === 0) return SOUND;
  const line = lineOf(mistaken.text, mistaken.offset);
  const [only] = diagnostics;
  const isRight =
    only !== undefined &&
    diagnostics.length === 1 &&
    only.severity === "error" &&
    Math.abs(only.line - line) <= 2 &&
    help(mistaken.word).test(only.help);
  if (isRight) return null;
  const found = diagnostics.map(
    (one) => `${one.line}:${one.column} ${one.severity}: ${one.message} ${one.help}`,
  );
  return [`${line}: ${mistaken.text.split("\n")[line - 1] ?? ""}`, ...found].join("\n    ");
}

async function faults(
  mistakes: readonly Mistaken[],
  help: (word: string) => RegExp = () => /./u,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const mistaken of mistakes) {
    const one = await fault(mistaken, help);
    if (one !== null) found.push(one);
  }
  const wrong = found.filter((one) => one !== SOUND);
  // A change that makes no mistake is rare, or the test would show nothing.
  expect(found.length - wrong.length).toBeLessThanOrEqual(2);
  return wrong;
}

const long = ({ text }: Place): boolean => text.length > 4;
const didYouMean = (word: string): RegExp => new RegExp(`Did you mean "(?:\\w+\\.)?${word}"`, "u");

describe("a treaty of forty articles", () => {
  it("has no mistake", async () => {
    expect(blocks.length).toBeGreaterThan(40);
    expect((await parseFiles([{ path: FILE, text: TEXT }])).diagnostics).toEqual([]);
  });
});

describe("one mistake in any article is one error, where it is", () => {
  it("a misspelt keyword, with what was meant", async () => {
    const words = inEachBlock(places.keywords.filter(long));
    const mistakes = words.map((place, turn) =>
      replaced(TEXT, place, misspelt(place.text, turn), place.text),
    );
    expect(await faults(mistakes, didYouMean)).toEqual([]);
  });

  it("a misspelt name, with what was meant", async () => {
    const names = inEachBlock(places.uses.filter((place) => long(place) && !place.text.includes(".")));
    const mistakes = names.map((place, turn) =>
      replaced(TEXT, place, misspelt(place.text, turn), place.text),
    );
    expect(await faults(mistakes, didYouMean)).toEqual([]);
  });

  it("a misspelt path, with what was meant", async () => {
    const paths = inEachBlock(places.uses.filter(({ text }) => text.includes(".")));
    const mistakes = paths.map((place, turn) => {
      const [agreement = "", ...rest] = place.text.split(".");
      return replaced(TEXT, place, [misspelt(agreement, turn), ...rest].join("."), agreement);
    });
    expect(await faults(mistakes, didYouMean)).toEqual([]);
  });

  it("a word left out", async () => {
    const words = inEachBlock(places.keywords);
    expect(await faults(words.map((place) => replaced(TEXT, place, "", place.text)))).toEqual([]);
  });

  it("a word too many", async () => {
    const words = inEachBlock(places.keywords);
    expect(
      await faults(words.map((place) => replaced(TEXT, place, `indeed ${place.text}`, place.text))),
    ).toEqual([]);
  });

  it("a word twice", async () => {
    const words = inEachBlock(places.keywords.filter(long));
    expect(
      await faults(words.map((place) => replaced(TEXT, place, `${place.text} ${place.text}`, place.text))),
    ).toEqual([]);
  });

  it("two words swapped", async () => {
    const pairs = places.all.flatMap((place, index) => {
      const next = places.all[index + 1];
      const isPair =
        next !== undefined &&
        place.text !== next.text &&
        /^[a-z]+$/u.test(place.text + next.text) &&
        !TEXT.slice(place.offset, next.offset).includes("\n");
      return isPair ? [{ offset: place.offset, end: next.end, text: `${next.text} ${place.text}` }] : [];
    });
    const mistakes = inEachBlock(pairs).map((pair) => replaced(TEXT, pair, pair.text, pair.text));
    expect(await faults(mistakes)).toEqual([]);
  });

  it("a quotation mark left out before a title, or behind it", async () => {
    const titles = inEachBlock(places.titles);
    const before = titles.map(({ offset, text }) => replaced(TEXT, { offset, end: offset + 1 }, "", text));
    const behind = titles.map(({ end, text }) => replaced(TEXT, { offset: end - 1, end }, "", text));
    expect(await faults([...before, ...behind], () => /quotation|put one "/iu)).toEqual([]);
  });

  it("quotation marks of another kind", async () => {
    const titles = inEachBlock(places.titles);
    const mistakes = titles.map((place) => replaced(TEXT, place, `“${place.text.slice(1, -1)}”`, place.text));
    expect(await faults(mistakes, () => /Write "\./u)).toEqual([]);
  });

  it("a mark left out: a comma, a semicolon, a brace", async () => {
    const marks = inEachBlock(places.marks);
    expect(await faults(marks.map((place) => replaced(TEXT, place, "", place.text)))).toEqual([]);
  });

  it("a date that is none, or is written in another way", async () => {
    const dates = inEachBlock(places.dates);
    const mistakes = dates.flatMap((place) => {
      const [year = "", month = "", day = ""] = place.text.split("-");
      const others = [
        `${year}-13-${day}`,
        `${year}-02-30`,
        `${day}.${month}.${year}`,
        `${year}/${month}/${day}`,
      ];
      return others.map((other) => replaced(TEXT, place, other, place.text));
    });
    expect(await faults(mistakes)).toEqual([]);
  });

  it("a heading without its word, its number or its title where it must have one", async () => {
    const headings = [...TEXT.matchAll(/^article (?:[0-9a-z()]+)/gmu)].map(({ index, 0: text }) => ({
      index,
      text,
    }));
    const withoutWord = headings.map(({ index, text }) =>
      replaced(TEXT, { offset: index, end: index + "article".length }, "", text),
    );
    const withoutNumber = headings.map(({ index, text }) =>
      replaced(TEXT, { offset: index, end: index + text.length }, "article", text),
    );
    const needed = [
      ...TEXT.matchAll(/^(?:agreement|group|council|place|area|measure|phase) \w+ ("[^"]*")/gmu),
    ];
    const withoutTitle = needed.map(({ index, 0: all, 1: title = "" }) =>
      replaced(TEXT, { offset: index + all.length - title.length, end: index + all.length }, "", title),
    );
    expect(await faults([...withoutWord, ...withoutNumber, ...withoutTitle])).toEqual([]);
  });
});

describe("a slip of the pen where something is declared", () => {
  it("is one error, there, and not one wherever it is used", async () => {
    const spokenOf = new Set(places.uses.flatMap(({ text }) => text.split(".")));
    const names = places.declared.filter((place) => long(place) && spokenOf.has(place.text));
    const mistakes = names.map((place, turn) =>
      replaced(TEXT, place, misspelt(place.text, turn), place.text),
    );
    expect(names.length).toBeGreaterThan(20);
    expect(await faults(mistakes, didYouMean)).toEqual([]);
  });

  it("a name left out is one error, there", async () => {
    const names = places.declared.filter((place) =>
      (lines[lineOf(TEXT, place.offset) - 1] ?? "").includes('"'),
    );
    expect(await faults(names.map((place) => replaced(TEXT, place, "", place.text)))).toEqual([]);
  });

  it("a title left out where the parties are named is one error, there", async () => {
    const titles = places.titles.filter(({ offset }) =>
      /^ {2}(?!source)[a-z]+ $/u.test(TEXT.slice(TEXT.lastIndexOf("\n", offset) + 1, offset)),
    );
    expect(titles).toHaveLength(5);
    expect(await faults(titles.map((place) => replaced(TEXT, place, "", place.text)))).toEqual([]);
  });
});
