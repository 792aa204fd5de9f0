import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import type { Slot } from "../model/variant.js";
import { menuRows, menuSource } from "./menu-sources.js";
import {
  deadlineMenu,
  determinerMenu,
  measuresMenu,
  placeMenu,
  ruleMenu,
  vagueDeadlineMenu,
} from "./menus.js";

const page = readFileSync(new URL("../../../../docs/menus.md", import.meta.url), "utf8");

/** The rows of the table below a heading of the page, without its head. */
function rowsOnPage(title: string): readonly (readonly string[])[] {
  const section = page.split(/^## /mu).find((part) => part.startsWith(`${title}\n`)) ?? "";
  const rows = section
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll("`", "")),
    );
  return rows.slice(1);
}

test.each<[Slot, string]>([
  ["place", "Place"],
  ["determiner", "Who determines"],
  ["measures", "Measures"],
  ["deadline", "Deadline"],
  ["rule", "Decision rule"],
])("what the answers to %s are drawn from is what the page says", (slot, title) => {
  expect(rowsOnPage(title).length).toBeGreaterThan(2);
  expect(menuRows(slot)).toEqual(rowsOnPage(title));
});

describe("every answer of a menu", () => {
  const menus = [
    determinerMenu(),
    measuresMenu(),
    deadlineMenu(),
    vagueDeadlineMenu(),
    ruleMenu(),
    placeMenu("ukraine", ["donbas"]),
  ];

  it("has a source and an effect", () => {
    for (const { label, value } of menus.flat())
      expect([label, menuSource(value.slot, label)]).not.toContain(null);
  });
});

test("a reading of the text itself has no source beside the text's", () => {
  expect(menuSource("reading", "anywhere")).toBeNull();
});
