import {
  deadlineMenu,
  determinerMenu,
  measuresMenu,
  menuSource,
  ruleMenu,
  type Hole,
  type MenuSource,
} from "@foedus/engine";
import type { Analysis } from "../parse-files.js";
import type { ExpectedHere } from "./expected-here.js";
import { holesByName } from "./open-terms.js";

/** An answer of a menu in the words of the language. */
export interface WrittenAnswer {
  readonly text: string;
  /** What it answers, in words. */
  readonly slot: string;
  /** Which instrument answers so; null where the text itself gives the answers. */
  readonly source: MenuSource | null;
}

type Slot = Hole["slot"];

const IN_WORDS: Readonly<Record<Slot, string>> = {
  determiner: "who determines it",
  measures: "with what",
  place: "where",
  rule: "by which rule",
  deadline: "by when",
  membership: "who belongs to it",
  reading: "how the words are read",
  entry_into_force: "when it takes effect",
};

const written = (slot: Slot, labels: readonly string[]): readonly WrittenAnswer[] =>
  labels
    .filter((label) => label !== "silent")
    .map((label) => ({ text: label, slot: IN_WORDS[slot], source: menuSource(slot, label) }));

const labelsOf = (menu: readonly { readonly label: string }[]): readonly string[] =>
  menu.map(({ label }) => label);

/** The name that stands just before `=` in a variant, and the article that its line fills. */
function settingBefore(words: readonly string[]): { readonly name: string; readonly target: string } | null {
  if (words.at(-1) !== "=") return null;
  const pathBack = (end: number): string => {
    let start = end;
    while (start > 1 && words[start - 1] === ".") start -= 2;
    return words.slice(start, end + 1).join("");
  };
  const colon = words.lastIndexOf(":");
  const fills = words.lastIndexOf("fills");
  const target = colon > 0 ? pathBack(colon - 1) : /^[^,]*/u.exec(words.slice(fills + 1).join(""))?.[0];
  return { name: pathBack(words.length - 2), target: target?.split("from")[0] ?? "" };
}

/** How an answer is written: by the slot's own word plainly, by the name of the open term as the grammar has it. */
function asSetting(slot: Slot, label: string, isByName: boolean): string {
  if (slot === "membership") return label === "none" ? label : `{ ${label} }`;
  return slot === "rule" || !isByName ? label : `"${label}"`;
}

/** In a variant, behind `place =` or the name of an open term: the answers of that term's own menu. */
function settingAnswers(analysis: Analysis, { words }: ExpectedHere): readonly WrittenAnswer[] | null {
  const setting = settingBefore(words);
  if (setting === null) return null;
  const holes = holesByName(analysis);
  const hole = holes.get(setting.name) ?? holes.get(`${setting.target}.${setting.name}`);
  // An article may owe several things by a deadline; the setting is of all of them.
  if (hole === undefined)
    return setting.name === "deadline" ? written("deadline", labelsOf(deadlineMenu())) : null;
  return written(hole.slot, labelsOf(hole.menu)).map((answer) => ({
    ...answer,
    text: asSetting(hole.slot, answer.text, setting.name.includes(".")),
  }));
}

/** The territory that the menu speaks of: that of whoever is attacked in this clause. */
function territories(words: readonly string[]): readonly string[] {
  const attack = words.findLastIndex((word, at) => word === "on" && words[at - 1] === "attack");
  const victim = attack < 0 ? undefined : words[attack + 1];
  return [victim === undefined || victim === "any" ? "territory of victim" : `territory of ${victim}`];
}

/** The menus, by what may stand where a slot is to be filled. */
const SLOTS: readonly (readonly [
  slot: Slot,
  telling: readonly string[],
  labels: (words: readonly string[]) => readonly string[],
])[] = [
  ["determiner", ["facts", "guarantors"], () => labelsOf(determinerMenu())],
  ["measures", ["such", "any", "at"], () => labelsOf(measuresMenu())],
  ["place", ["anywhere", "territory"], territories],
  ["rule", ["unanimity", "majority"], () => labelsOf(ruleMenu())],
];

/** The answers of the menu of the slot that is open here, as one writes them. */
export function answersHere(analysis: Analysis, here: ExpectedHere): readonly WrittenAnswer[] {
  const { state, words, declaration } = here;
  const { expected } = state;
  const settings = declaration === "variant" ? settingAnswers(analysis, here) : null;
  if (settings !== null) return settings;
  // Where a term may be stated it may be left open; elsewhere the same words say something else.
  if (!expected.includes("unspecified") && declaration !== "variant") return [];
  if (words.at(-1) === "within" && expected.includes("INT")) {
    return written("deadline", labelsOf(deadlineMenu())).map((answer) => ({
      ...answer,
      text: answer.text.replace(/^within /u, ""),
    }));
  }
  const slot = SLOTS.find(([, telling]) => telling.every((word) => expected.includes(word)));
  return slot === undefined ? [] : written(slot[0], slot[2](words));
}
