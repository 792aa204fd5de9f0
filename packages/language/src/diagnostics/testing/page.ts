import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseFiles } from "../../parse-files.js";
import type { Diagnostic } from "../diagnostic.js";

/** The examples of a page: the fenced blocks below a heading. */
function examplesBelow(page: string, heading: string): readonly string[] {
  const section = page.split(/^## /mu).find((part) => part.startsWith(heading)) ?? "";
  return [...section.matchAll(/^```foedus\n(.*?)^```/gmsu)].map((match) => match[1] ?? "");
}

/** What is found in one text by itself. */
export async function found(text: string): Promise<readonly Diagnostic[]> {
  return (await parseFiles([{ path: "example.foedus", text }])).diagnostics;
}

/** Tests the page of a code: each wrong example gives this one diagnostic, each right one gives none. */
export function describePage(code: string): void {
  const page = readFileSync(new URL(`../${code}/${code}.md`, import.meta.url), "utf8");
  describe(`the page of ${code}`, () => {
    it.each(examplesBelow(page, "Wrong"))("finds it, and nothing else, in %s", async (example) => {
      const diagnostics = await found(example);
      expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
      expect(page).toContain(`> ${diagnostics[0]?.message}`);
    });
    it.each(examplesBelow(page, "Right"))("finds nothing in %s", async (example) => {
      expect(await found(example)).toEqual([]);
    });
    it("has both kinds of example", () => {
      expect(examplesBelow(page, "Wrong").length * examplesBelow(page, "Right").length).toBeGreaterThan(0);
    });
  });
}
