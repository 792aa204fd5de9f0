import { describe, expect, it } from "vitest";
import { found } from "./found.js";
import type { Choice } from "./found.js";

const choice = (title: string, note?: string): Choice => ({
  key: title,
  group: "Found",
  icon: "reports",
  title,
  ...(note === undefined ? {} : { note }),
  run: () => undefined,
});

const titles = (asked: string, choices: readonly Choice[]): readonly string[] =>
  found(asked, choices).map(({ title }) => title);

describe("what is found by its words", () => {
  it("has all of them, in whatever order, and begins with the first before it only holds it", () => {
    const choices = [choice("A guarantee for Norland"), choice("Norland’s guarantee"), choice("Norland")];
    expect(titles("norland guar", choices)).toEqual(["Norland’s guarantee", "A guarantee for Norland"]);
  });

  it("minds neither case nor marks on letters, in any script", () => {
    expect(titles("MOLDAVIE prem", [choice("Première en Moldavie")])).toEqual(["Première en Moldavie"]);
    expect(titles("ЇЖАК", [choice("їжак")])).toEqual(["їжак"]);
    expect(titles("قال", [choice("قَالَ")])).toEqual(["قَالَ"]);
  });

  it("is also found by who said it, and nothing is found where nothing is asked", () => {
    expect(titles("witkoff", [choice("like Article 5", "Steve Witkoff")])).toEqual(["like Article 5"]);
    expect(titles("  ", [choice("like Article 5")])).toEqual([]);
  });

  it("keeps what begins with the words also where many others hold them", () => {
    const choices = [
      ...Array.from({ length: 500 }, (_, index) => choice(`the word ${index}`)),
      choice("word"),
    ];
    expect(titles("word", choices)[0]).toBe("word");
    expect(titles("word", choices)).toHaveLength(60);
  });
});
