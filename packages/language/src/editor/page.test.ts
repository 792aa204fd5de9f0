import { readFileSync } from "node:fs";
import { TextDocument } from "vscode-languageserver-textdocument";
import { beforeAll, describe, expect, it } from "vitest";
import type { Analysis } from "../parse-files.js";
import { projectFiles, TREATY } from "../testing/project-files.js";
import { codeActions } from "./code-actions.js";
import { complete } from "./completion.js";
import { hover } from "./hover.js";
import { inlayHints } from "./inlay-hints.js";
import { analysed, PATH } from "./testing/editing.js";

const page = readFileSync(new URL("../../../../docs/editor.md", import.meta.url), "utf8");
const [text = "", withVariant = ""] = [...page.matchAll(/^```foedus\n(.*?)^```$/gmsu)].map(
  ([, example = ""]) => example,
);
const document = TextDocument.create(PATH, "foedus", 0, text);
/** The page with its quotation marks at the margin taken off. */
const quoted = page.replaceAll(/^> ?/gmu, "");

let analysis: Analysis;
beforeAll(async () => {
  analysis = await analysed(text, projectFiles(TREATY));
});

describe("the page about editors", () => {
  const saidAt = (words: string): string => {
    const contents = hover(analysis, PATH, text.indexOf(words))?.contents;
    return typeof contents === "object" && "value" in contents ? contents.value : "";
  };

  it("has a text without errors and warnings, and so is the variant it shows", async () => {
    expect(analysis.diagnostics).toEqual([]);
    const { diagnostics } = await analysed(withVariant, projectFiles(TREATY));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("quotes what hover says", () => {
    expect(quoted).toContain(saidAt("must"));
    const menu = saidAt("unspecified\n  then").split("\n\n").at(-1) ?? "";
    expect(menu).toContain("Locarno");
    expect(quoted).toContain(menu);
  });

  it("lists the answers that completion offers first, in their order", () => {
    const offset = text.indexOf("unspecified\n  then");
    const labels = complete({ analysis }, text.slice(0, offset), document.positionAt(offset)).map(
      ({ label }) => label,
    );
    const listed = labels.slice(0, 5).map((label) => `\`${label}\``);
    expect(page.replaceAll(/\s+/gu, " ")).toContain(listed.join(", "));
  });

  it("names the hints and the code actions", () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = inlayHints(analysis, PATH, range).map(({ label }) =>
      typeof label === "string" ? label : "",
    );
    expect(hints).toHaveLength(2);
    for (const label of hints) expect(page).toContain(`\`${label}\``);
    const end = document.positionAt(text.length);
    const asked = { analysis, path: PATH, text, endOfText: { start: end, end } };
    const actionsAt = (words: string) => codeActions(asked, text.indexOf(words), []);
    for (const { title } of [...actionsAt("unspecified\n  determined"), ...actionsAt("like")]) {
      expect(page).toContain(`*${title}*`);
    }
    const variant = actionsAt("like")[0]?.edit?.changes?.[PATH]?.[0]?.newText ?? "";
    expect(withVariant).toContain(variant);
  });
});
