import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { whenAttacked } from "../meaning/testing/attack-examples.js";
import { attack, course, on, pactWith } from "../testing/pact.js";
import type { Answer } from "./hole.js";
import { holesOf } from "./holes.js";
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

test("what a scenario leaves open of an attack has the two answers that are on its page, and no silence", () => {
  const asked = pactWith({
    clause: {
      trigger: whenAttacked({
        conditions: [{ type: "quality", quality: "flagrant", holds: true }, { type: "demand" }],
      }),
    },
  });
  const menus = holesOf(asked, [course(on("2026-02-01", attack))]).map(({ menu }) =>
    menu.map(({ label }) => label),
  );
  expect(menus).toEqual([
    ["flagrant", "not flagrant"],
    ["after a demand", "without a demand"],
  ]);
  for (const label of menus.flat()) expect(section("Of an attack")).toContain(`\`${label}\``);
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
