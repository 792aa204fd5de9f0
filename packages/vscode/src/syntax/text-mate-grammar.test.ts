import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keywords } from "@foedus/language";
import { beforeAll, describe, expect, it } from "vitest";
import type { IGrammar } from "vscode-textmate";
import { compiled, scopesIn, type ScopedText } from "./testing/tokens.js";
import { GRAMMAR_FILE, grammarText, textMateGrammar } from "./text-mate-grammar.js";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const EVERYTHING = "packages/language/src/saying/testing/everything.foedus";
const FILES = [
  EVERYTHING,
  ...readdirSync(join(ROOT, "library"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".foedus"))
    .map((path) => join("library", path)),
  "dossiers/alaska-2025/agreements/alaska.foedus",
  "dossiers/alaska-2025/agreements/variants.foedus",
];
const textOf = (path: string): string => readFileSync(join(ROOT, path), "utf8");

let grammar: IGrammar;
beforeAll(async () => {
  grammar = await compiled(textMateGrammar());
});

/** The innermost scope of the first stretch that is just these words. */
function scopeOf(found: readonly ScopedText[], words: string): string | undefined {
  return found.find(({ text }) => text.trim() === words)?.scopes.at(-1);
}

const inText = (text: string, words: string): string | undefined => scopeOf(scopesIn(grammar, text), words);

it("the file is the one that the words of the language give; `npm run build` writes it anew", () => {
  expect(readFileSync(GRAMMAR_FILE, "utf8")).toBe(grammarText());
});

it("every word of the language is coloured as one", () => {
  for (const { word } of keywords()) {
    const scope = scopesIn(grammar, `  ${word} x`)[0]?.scopes.at(-1);
    expect([word, scope]).toEqual([word, expect.stringMatching(/^(?:keyword|storage|constant|support)\./u)]);
  }
});

describe("the scopes of", () => {
  it.each([
    ["agreement", "storage.type.agreement"],
    ["pact", "entity.name.namespace.agreement"],
    ['"Pact of Mutual Assistance"', "string.quoted.double"],
    ["parties", "storage.type.parties"],
    ["us", "entity.name.type.party"],
    ["uk", "entity.name.type.party"],
    ["friends", "entity.name.type.group"],
    ["board", "entity.name.type.council"],
    ["baltic", "entity.name.type.place"],
    ["air_defence", "variable.other.enummember.measure"],
    ["article", "storage.type.article"],
    ["guarantee", "entity.name.function.article"],
    ["nato.article-5", "variable.other.reference"],
    ["witkoff-2", "constant.other.source"],
    ["note-1", "constant.other.source"],
    ["must not", "storage.modifier.modality"],
    ["unspecified", "constant.language.hole"],
    ["friendly", "variable.other.hole"],
    ["contested", "constant.language.hole.contested"],
    ["immediately", "constant.language.hole.vague"],
    ["armed_force", "support.constant.measure"],
    ["72", "constant.numeric.duration"],
    ["hours", "keyword.other.unit"],
    ["3", "constant.numeric.integer"],
    ["2024-01-15", "constant.numeric.date"],
    ["10:00", "constant.numeric.hour"],
    ["when", "keyword.control"],
    ["attack", "keyword.other"],
    ["-- what is open", "comment.line.double-dash"],
    ["armed-attack", "variable.other"],
  ])("%s in a small text are %s", (words, scope) => {
    const text = `agreement pact "Pact of Mutual Assistance"
  signed 2024-01-15
parties us "United States",
  uk "United Kingdom" from 2025-04-04
group friends "Friends" includes us, others unspecified as friendly
council board "Board" of parties decides by 3 votes
place baltic "Baltic Sea"
measure air_defence "air defence"
article guarantee
  like nato.article-5
  source witkoff-2
  when armed attack on uk in unspecified [note-1]
  then us must not assist uk with armed_force within 72 hours
   and us may assist uk contested { a, armed-attack } immediately
  -- what is open
scenario s
  2026-01-01 10:00 armed attack on uk`;
    expect(inText(text, words)).toBe(`${scope}.foedus`);
  });

  it.each(FILES)("%s leave no letter uncoloured", (path) => {
    const bare = scopesIn(grammar, textOf(path)).filter(
      ({ text, scopes }) => /[A-Za-z0-9]/u.test(text) && scopes.length === 1,
    );
    expect(bare).toEqual([]);
  });

  it.each(FILES)("%s tell every hole, every declared party and every date", (path) => {
    const text = textOf(path);
    // Counted by hand from the text, not by the grammar: comments and titles apart.
    const plain = text.replaceAll(/--.*$/gmu, "").replaceAll(/"[^"\n]*"/gu, '""');
    const found = scopesIn(grammar, text);
    const count = (scope: string): number => found.filter(({ scopes }) => scopes.at(-1) === scope).length;
    expect(count("constant.language.hole.foedus")).toBe(plain.match(/\bunspecified\b/gu)?.length ?? 0);
    expect(count("constant.numeric.date.foedus")).toBe(plain.match(/\b\d{4}-\d\d-\d\d\b/gu)?.length ?? 0);
    const declared = plain
      .split(/^(?=[a-z])/mu)
      .filter((declaration) => /^(?:parties|party)\b/u.test(declaration))
      .reduce((sum, declaration) => sum + (declaration.match(/[\w-]+\s+""/gu)?.length ?? 0), 0);
    expect(count("entity.name.type.party.foedus")).toBe(declared);
  });
});
