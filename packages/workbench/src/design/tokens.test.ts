import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast } from "./contrast.js";
import { COLOURS, MEASURES } from "./tokens.js";
import type { ColourName } from "./tokens.js";
import { tokensAsCss } from "./tokens-as-css.js";

const names = Object.keys(COLOURS) as ColourName[];
const isTint = (name: ColourName): boolean => name.endsWith("-tint");
const isGround = (name: ColourName): boolean => ["paper", "raised", "panel"].includes(name) || isTint(name);
const isLine = (name: ColourName): boolean => name === "rule" || name === "strong-rule";
const words = names.filter((name) => !isGround(name) && !isLine(name) && name !== "on-link");

// Every text on every ground on which it may stand; a tint carries its own text, and plain ink.
const readable = [
  ...words.flatMap((word) => ["paper", "raised", "panel"].map((ground) => [word, ground] as const)),
  ...names.filter(isTint).map((tint) => [tint.replace(/-tint$/u, ""), tint] as const),
  ...names.filter(isTint).map((tint) => ["ink", tint] as const),
  ["on-link", "link"] as const,
];

const colourOf = (name: string, theme: "light" | "dark"): string =>
  Object.entries(COLOURS).find(([known]) => known === name)?.[1][theme] ?? "";

describe.each(["light", "dark"] as const)("the %s colours", (theme) => {
  it.each(readable)("are readable: %s on %s", (word, ground) => {
    expect(contrast(colourOf(word, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["paper", "raised", "panel"])("show the edge of a field on %s", (ground) => {
    expect(contrast(colourOf("strong-rule", theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});

describe("the tokens", () => {
  it("give every meaning a colour of its own", () => {
    for (const theme of ["light", "dark"] as const) {
      const meanings = words.filter((name) => name !== "own-words");
      expect(new Set(meanings.map((name) => COLOURS[name][theme])).size).toBe(meanings.length);
    }
  });

  it("are all in the page of the design language, and no other", () => {
    const page = readFileSync(new URL("../../../../docs/design-language.md", import.meta.url), "utf8");
    const told = new Set([...page.matchAll(/`--([a-z0-9-]+)`/gu)].map(([, name]) => name));
    const own = [...names, ...Object.keys(MEASURES)].filter((name) => !name.endsWith("-tint"));
    expect([...told].sort()).toEqual(own.sort());
  });

  it("make no motion where somebody asked for none, and no dark paper", () => {
    const css = tokensAsCss();
    expect(css).toMatch(/prefers-reduced-motion: reduce\)[^@]*--motion-calm: 0\.01ms/u);
    expect(css.match(/@media screen/gu)).toHaveLength(2);
    expect(css).not.toMatch(/url\(|@import|http/u);
  });
});
