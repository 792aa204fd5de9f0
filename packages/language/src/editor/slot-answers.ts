import { deadlineMenu, determinerMenu, measuresMenu, ruleMenu, type Answer } from "@foedus/engine";
import type { ExpectedHere } from "./expected-here.js";

/** An answer of a menu in the words of the language. */
export interface WrittenAnswer {
  readonly text: string;
  readonly slot: string;
}

const written = (slot: string, menu: readonly Answer[]): readonly WrittenAnswer[] =>
  menu.filter(({ label }) => label !== "silent").map(({ label }) => ({ text: label, slot }));

/** The menus, by what may stand where a slot is to be filled. */
const SLOTS: readonly (readonly [
  slot: string,
  telling: readonly string[],
  answers: () => readonly WrittenAnswer[],
])[] = [
  ["who determines it", ["facts", "guarantors"], () => written("who determines it", determinerMenu())],
  ["with what", ["such", "least", "any"], () => written("with what", measuresMenu())],
  ["where", ["anywhere", "territory"], () => [{ text: "territory of victim", slot: "where" }]],
  ["by which rule", ["unanimity", "majority"], () => written("by which rule", ruleMenu())],
];

/** The answers of the menu of the slot that is open here, as one writes them. */
export function answersHere({ state, before }: ExpectedHere): readonly WrittenAnswer[] {
  const { expected } = state;
  if (before === "within" && expected.includes("INT")) {
    return written("by when", deadlineMenu()).map((answer) => ({
      ...answer,
      text: answer.text.replace(/^within /u, ""),
    }));
  }
  const slot = SLOTS.find(([, telling]) =>
    telling.every((word) => expected.includes(word) || word === "least"),
  );
  return slot?.[2]() ?? [];
}
