import { readdirSync, readFileSync } from "node:fs";
import { GENERAL_LAW, STANDARD_MEASURES } from "@foedus/engine";
import { CstUtils, GrammarAST, isLeafCstNode, isReference } from "langium";
import { TextDocument } from "vscode-languageserver-textdocument";
import { describe, expect, it } from "vitest";
import { inARow } from "../names/tree.js";
import { analyseFiles } from "../parse-files.js";
import type { SourceFile } from "../parsing/source-file.js";
import { codeActions } from "./code-actions.js";
import { complete } from "./completion.js";
import { hover } from "./hover.js";
import { prepareRename } from "./rename.js";
import { declarationsOf, targetAt } from "./uses.js";

const ROOT = new URL("../../../../", import.meta.url);

/** The texts of the language in a folder of the project, however deep. */
function filesIn(folder: string): readonly SourceFile[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".foedus"))
    .map((path) => ({
      path: `${folder}/${path}`,
      text: readFileSync(new URL(`${folder}/${path}`, ROOT), "utf8"),
    }));
}

const STANDARD = new Set([...STANDARD_MEASURES, ...GENERAL_LAW].map(({ name }) => name));
const LIBRARY = filesIn("library");
const FOLDERS = [
  "library/north-atlantic-treaty",
  "dossiers/alaska-2025",
  "packages/language/src/saying/testing",
];

describe.each(FOLDERS)("in the texts of %s", (folder) => {
  const files = filesIn(folder);
  const paths = new Set(files.map(({ path }) => path));
  const analysed = analyseFiles(
    files,
    LIBRARY.filter(({ path }) => !paths.has(path)),
  );

  it("completion offers, at every word, the word or the name that stands there", async () => {
    const analysis = await analysed;
    const missing: string[] = [];
    for (const { path, tree } of analysis.files.filter(({ isGiven }) => isGiven)) {
      const text = files.find((file) => file.path === path)?.text ?? "";
      const document = TextDocument.create(path, "foedus", 0, text);
      const offered = (offset: number): readonly string[] =>
        complete({ analysis }, text, document.positionAt(offset)).map(({ label }) => label);
      const { uses } = inARow(tree);
      for (const { reference } of uses) {
        const at = isReference(reference) ? reference.$refNode : undefined;
        if (at === undefined) continue;
        const isOffered = (label: string): boolean =>
          label === at.text || label.endsWith(`.${at.text}`) || label.endsWith(` ${at.text}`);
        if (!offered(at.offset).some(isOffered)) missing.push(`${path} ${at.text}`);
      }
      for (const leaf of tree.$cstNode === undefined ? [] : CstUtils.streamCst(tree.$cstNode)) {
        if (!isLeafCstNode(leaf) || !GrammarAST.isKeyword(leaf.grammarSource)) continue;
        if (!/^[a-z]+$/u.test(leaf.text)) continue;
        const start = new RegExp(`^${leaf.text}(?: |$)`, "u");
        if (!offered(leaf.offset).some((label) => start.test(label))) {
          missing.push(`${path}:${String(leaf.range.start.line + 1)} ${leaf.text}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it("every use of a name leads to its declaration, and every word answers without failing", async () => {
    const analysis = await analysed;
    const lost: string[] = [];
    for (const { path, tree } of analysis.files.filter(({ isGiven }) => isGiven)) {
      const text = files.find((file) => file.path === path)?.text ?? "";
      const end = TextDocument.create(path, "foedus", 0, text).positionAt(text.length);
      for (const { reference } of inARow(tree).uses) {
        const at = isReference(reference) ? reference.$refNode : undefined;
        if (at === undefined) continue;
        const target = targetAt(analysis, path, at.offset);
        // The standard measures and general law are declared by the language itself, in no file.
        if (STANDARD.has(at.text)) continue;
        if (target === null || declarationsOf(analysis, target).length === 0) lost.push(`${path} ${at.text}`);
      }
      for (const leaf of tree.$cstNode === undefined ? [] : CstUtils.streamCst(tree.$cstNode)) {
        if (!isLeafCstNode(leaf) || leaf.hidden) continue;
        hover(analysis, path, leaf.offset);
        prepareRename(analysis, path, leaf.offset);
        codeActions({ analysis, path, text, endOfText: { start: end, end } }, leaf.offset, []);
      }
    }
    expect(lost).toEqual([]);
  });
});
