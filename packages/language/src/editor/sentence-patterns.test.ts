import { expect, it } from "vitest";
import { formatText } from "../formatting/format-text.js";
import { parseFiles } from "../parse-files.js";
import { SENTENCE_PATTERNS } from "./sentence-patterns.js";

/** A pattern with its places filled in as they are proposed. */
const filled = (text: string): string =>
  text.replaceAll(/\$\{\d+\|([^,}]*)[^}]*\}/gu, "$1").replaceAll(/\$\{\d+:([^}]*)\}/gu, "$1");

it("the patterns, one below the other, are a text without errors in the project's layout", async () => {
  const text = SENTENCE_PATTERNS.map((pattern) => filled(pattern.text)).join("\n");
  expect(text).not.toContain("$");
  const { diagnostics, variants, scenarios } = await parseFiles([{ path: "patterns.foedus", text }]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect([variants.length, scenarios.length]).toEqual([1, 1]);
  expect(formatText(text)).toMatchObject({ type: "formatted", text, unread: 0 });
});
