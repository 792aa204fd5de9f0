import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { COLOURS, MEASURES } from "../../design/tokens.js";

const APPLICATION = fileURLToPath(new URL("..", import.meta.url));

const files = readdirSync(APPLICATION, { recursive: true, encoding: "utf8" });
const sheets = files.filter((file) => file.endsWith(".css"));
const components = files.filter((file) => file.endsWith(".tsx"));
const read = (file: string): string => readFileSync(join(APPLICATION, file), "utf8");

const tokens = new Set([...Object.keys(COLOURS), ...Object.keys(MEASURES)].map((name) => `--${name}`));

/** Custom properties that components set. */
const set = new Set(
  components.flatMap((file) => [...read(file).matchAll(/"(--[a-z-]+)"/gu)].map(([, name]) => name)),
);

/** Custom properties that a sheet or a component sets itself, and those that Radix sets. */
const isOwn = (name: string, sheet: string): boolean =>
  sheet.includes(`${name}:`) || name.startsWith("--radix-") || set.has(name);

describe.each(sheets)("%s", (file) => {
  const sheet = read(file).replaceAll(/\/\*[^]*?\*\//gu, "");

  it("has its colours and fonts from the tokens alone", () => {
    expect(sheet).not.toMatch(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab)\(/iu);
    expect(sheet.match(/font-family:[^;]*/gu)?.filter((rule) => !rule.includes("var(--")) ?? []).toEqual([]);
  });

  it("asks for no token that is not there", () => {
    const asked = [...sheet.matchAll(/var\((--[a-z0-9-]+)/gu)].map(([, name = ""]) => name);
    expect(asked.filter((name) => !tokens.has(name) && !isOwn(name, sheet))).toEqual([]);
  });

  it("loads nothing", () => {
    expect(sheet).not.toMatch(/url\(|@import/u);
  });
});

const imported = components.flatMap((file) => {
  const sheet = /import styles from "(\.[^"]+\.css)"/u.exec(read(file))?.[1];
  return sheet === undefined ? [] : [[file, join(dirname(file), sheet)] as const];
});

const classesOf = (sheet: string): ReadonlySet<string> =>
  new Set([...sheet.matchAll(/\.([a-zA-Z][\w-]*)/gu)].map(([, name = ""]) => name));

describe.each(imported)("%s", (file, sheet) => {
  it("names only classes that its style sheet has", () => {
    const named = [...read(file).matchAll(/\bstyles\.([a-zA-Z]\w*)/gu)].map(([, name = ""]) => name);
    const known = classesOf(read(sheet));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
