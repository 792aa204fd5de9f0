import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Answer } from "./hole.js";
import {
  deadlineMenu,
  determinerMenu,
  entryIntoForceMenu,
  measuresMenu,
  membershipMenu,
  placeMenu,
  ruleMenu,
  vagueDeadlineMenu,
} from "./menus.js";

const page = readFileSync(new URL("../../../../docs/menus.md", import.meta.url), "utf8");

const section = (title: string): string => page.split(/^## /mu).find((part) => part.startsWith(title)) ?? "";

test.each<[string, readonly Answer[]]>([
  ["Who determines", determinerMenu()],
  ["Measures", measuresMenu()],
  ["Deadline", deadlineMenu()],
  ["Decision rule", ruleMenu()],
  ["Entry into force", entryIntoForceMenu()],
])("every answer of the menu “%s” is on its page, with what it is drawn from", (title, menu) => {
  for (const { label } of menu) expect(section(title)).toContain(`\`${label}\``);
});

test("labels are unique in each menu", () => {
  for (const menu of [
    determinerMenu(),
    measuresMenu(),
    deadlineMenu(),
    ruleMenu(),
    placeMenu("ukraine", ["donbas"]),
  ]) {
    expect(new Set(menu.map(({ label }) => label)).size).toBe(menu.length);
  }
});

test("rule, membership and vague deadlines have no answer “silent”", () => {
  for (const menu of [ruleMenu(), membershipMenu(["uk", "france"]), vagueDeadlineMenu()]) {
    expect(menu.map(({ label }) => label)).not.toContain("silent");
  }
});

test("membership offers every subset of the universe, once", () => {
  expect(membershipMenu(["uk", "france"]).map(({ label }) => label)).toEqual([
    "none",
    "uk",
    "france",
    "uk, france",
  ]);
});
