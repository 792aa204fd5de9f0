import { describe, expect, it } from "vitest";
import { found } from "./found.js";
import type { Choice } from "./found.js";
import { wantedWords } from "./use-hits.js";

const choice = (title: string, note?: string): Choice => ({
  key: title,
  group: "",
  icon: "reports",
  title,
  ...(note === undefined ? {} : { note }),
  run: () => undefined,
});

const titles = (asked: string, actions: readonly Choice[], records: readonly Choice[]): readonly string[] =>
  found(asked, actions, records).map(({ title }) => title);

describe("what is found at hand", () => {
  const actions = [choice("Agenda"), choice("Undo")];
  const records = [
    choice("no details how it will work", "Volodymyr Zelenskyy"),
    choice("Київ чекає"),
    choice("Señal clara"),
  ];

  it("is every action where nothing is asked, and no record", () => {
    expect(titles("  ", actions, records)).toEqual(["Agenda", "Undo"]);
  });

  it("has all words in whatever order, of the note too, whatever their case and marks", () => {
    expect(titles("ZELENSKYY details", actions, records)).toEqual(["no details how it will work"]);
    expect(titles("senal", actions, records)).toEqual(["Señal clara"]);
    expect(titles("чекає", actions, records)).toEqual(["Київ чекає"]);
    expect(titles("details nowhere", actions, records)).toEqual([]);
  });

  it("begins with what begins so", () => {
    expect(titles("a", [choice("Scenario"), choice("Agenda")], [])).toEqual(["Agenda", "Scenario"]);
  });
});

describe("what the server is asked", () => {
  it("is the words with the last one unfinished, or exactly what signs say", () => {
    expect(wantedWords("security  guar ")).toBe("security guar*");
    expect(wantedWords('"security guarantee" -war')).toBe('"security guarantee" -war');
    expect(wantedWords("guarantee -war")).toBe("guarantee -war");
    expect(wantedWords("x")).toBe("");
  });
});
