import { readdirSync, readFileSync } from "node:fs";
import { AstUtils, CstUtils, GrammarAST } from "langium";
import type { CstNode } from "langium";
import { describe, expect, it } from "vitest";
import { analyseFiles } from "./parse-files.js";
import { theWorkspace } from "./workspace.js";

const ROOT = new URL("../../../", import.meta.url);
const FOLDER = new URL("docs/language/", ROOT);
const MODEL = new URL("packages/engine/src/model/", ROOT);

const pages = readdirSync(FOLDER).filter((name) => name.endsWith(".md") && name !== "README.md");
const examples = ["README.md", ...pages].flatMap((name) =>
  [...readFileSync(new URL(name, FOLDER), "utf8").matchAll(/^```foedus(?: \S+)?\n(.*?)^```$/gmsu)].map(
    ([, text = ""], index) => ({ path: `${name}/${String(index)}.foedus`, text }),
  ),
);
const analyses = await Promise.all(examples.map((example) => analyseFiles([example])));

/** One word for several forms of it: `30 days` shows `1 day`. */
const ONE_WORD: Readonly<Record<string, string>> = {
  hour: "hours",
  day: "days",
  week: "weeks",
  month: "months",
  year: "years",
  vote: "votes",
  object: "objects",
  state: "states",
  member: "members",
  article: "articles",
  action: "measures",
  ...Object.fromEntries(
    ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"].map((word) => [
      word,
      "first",
    ]),
  ),
  have: "has",
};

/** Any words may tell the reading of a scope, so each of them shows all. */
const FREE_WORDS = new Set(["ScopeWord"]);

/** What a page can show of the grammar: a word in a rule, and that one rule calls upon another. */
function formOf(element: GrammarAST.AbstractElement): string | undefined {
  const rule = AstUtils.getContainerOfType(element, GrammarAST.isParserRule)?.name ?? "";
  if (GrammarAST.isKeyword(element)) {
    const word = element.value;
    return FREE_WORDS.has(rule) || !/^[a-z]/u.test(word) ? undefined : `${rule}: ${ONE_WORD[word] ?? word}`;
  }
  if (!GrammarAST.isRuleCall(element) || AstUtils.getContainerOfType(element, GrammarAST.isCrossReference))
    return;
  const called = element.rule.ref;
  return GrammarAST.isParserRule(called) && !called.fragment ? `${rule}: ${called.name}` : undefined;
}

const formsOf = (elements: Iterable<GrammarAST.AbstractElement>): ReadonlySet<string> =>
  new Set([...elements].map(formOf).filter((form) => form !== undefined));

/** The parts of the grammar that some text was read by. */
const readBy = (node: CstNode): readonly GrammarAST.AbstractElement[] =>
  [...CstUtils.streamCst(node)].flatMap(({ grammarSource }) =>
    GrammarAST.isAbstractElement(grammarSource) ? [grammarSource] : [],
  );

/** The values of `type` anywhere in what texts mean. */
function typesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "type" in value && typeof value.type === "string" ? [value.type] : [];
  return [...own, ...Object.values(value).flatMap(typesIn)];
}

/** What no text says: it is computed, or given by the engine itself. */
const NOT_SAID = new Set([
  // An answer that a variant assumes, once it has been put in the place of a hole.
  "assumed",
]);

const declaredTypes = readdirSync(MODEL)
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => [
    ...readFileSync(new URL(name, MODEL), "utf8").matchAll(/\btype: ((?:"\w+"(?: \| )?)+)/gu),
  ])
  .flatMap(([, types = ""]) => [...types.matchAll(/\w+/gu)].map(([type]) => type));

describe("the pages together", () => {
  it("show every form of the grammar", () => {
    const { Grammar } = theWorkspace().foedus;
    const forms = formsOf(AstUtils.streamAllContents(Grammar).filter(GrammarAST.isAbstractElement));
    const trees = analyses.flatMap(({ files }) => files.map(({ tree }) => tree));
    const shown = formsOf(trees.flatMap(({ $cstNode }) => ($cstNode === undefined ? [] : readBy($cstNode))));
    expect([...forms].filter((form) => !shown.has(form))).toEqual([]);
  });

  it("show every type of the model", () => {
    const shown = new Set(
      analyses.flatMap(({ model, scenarios, variants }) => typesIn({ model, scenarios, variants })),
    );
    const missing = declaredTypes.filter((type) => !shown.has(type) && !NOT_SAID.has(type));
    expect(declaredTypes.length).toBeGreaterThan(100);
    expect([...new Set(missing)]).toEqual([]);
  });
});
