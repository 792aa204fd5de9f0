import { describe, expect, it } from "vitest";
import { complete } from "./completion.js";
import { analysed, withCursor } from "./testing/editing.js";

const PACT = `agreement pact "Pact"
  force draft

parties us "United States", uk "United Kingdom"
party ukraine "Ukraine", russia "Russia"
group friends "Friends" includes us, uk
council board "Board" of parties decides by majority
measure air_defence "air defence" is a kind of materiel
place kharkiv "Kharkiv" in territory of ukraine

article 1 "Assistance"
  when armed attack on ukraine in anywhere
  determined by board
  then us must assist ukraine with unspecified within 30 days
`;

async function offered(ending: string): Promise<readonly string[]> {
  const { text, position } = withCursor(`${PACT}\n${ending}`);
  return complete(await analysed(text.replace(/\n[^\n]*$/u, "\n")), text, position).map(({ label }) => label);
}

describe("completion", () => {
  it("offers who may owe, and no measure or place, where an owner stands", async () => {
    const labels = await offered("article 2\n  ‸");
    expect(labels).toEqual(expect.arrayContaining(["us", "uk", "ukraine", "each", "all", "victim", "when"]));
    expect(labels).not.toContain("air_defence");
    expect(labels).not.toContain("kharkiv");
    expect(labels).not.toContain("friends");
  });

  it("offers groups behind “each of”", async () => {
    expect(await offered("article 2\n  each of ‸")).toEqual(["friends"]);
  });

  it("offers the answers of the menu first where somebody determines", async () => {
    const labels = await offered("article 2\n  when armed attack on us in anywhere determined by ‸");
    expect(labels.slice(0, 3)).toEqual(["each guarantor", "facts", "guarantors by majority"]);
    expect(labels).toEqual(expect.arrayContaining(["board", "uk", "unspecified", "contested"]));
    expect(labels).not.toContain("friends");
  });

  it("offers measures, standard and declared, and the menu of measures behind “with”", async () => {
    const labels = await offered("article 2\n  us must assist uk with ‸");
    expect(labels).toEqual(
      expect.arrayContaining([
        "at least armed_force",
        "such measures as it deems necessary",
        "air_defence",
        "sanctions",
      ]),
    );
    expect(labels).not.toContain("kharkiv");
  });

  it("offers periods behind “within”", async () => {
    expect(await offered("article 2\n  us must consult with uk within ‸")).toEqual(
      expect.arrayContaining(["24 hours", "72 hours", "30 days", "unspecified"]),
    );
  });

  it("goes on within a word that is begun, and replaces it", async () => {
    const { text, position } = withCursor(`${PACT}\narticle 2\n  us mu‸`);
    const items = complete(await analysed(PACT), text, position);
    expect(items.find(({ label }) => label === "must")?.textEdit).toMatchObject({
      range: { start: { character: 5 }, end: { character: 7 } },
      newText: "must",
    });
  });

  it("offers articles by their full names, also where the name is half written", async () => {
    const { text, position } = withCursor(`${PACT}\narticle 2\n  like pact.art‸`);
    const items = complete(await analysed(PACT), text, position);
    expect(items.map(({ label }) => label)).toContain("pact.article-1");
  });

  it("offers what the text leaves open in a variant", async () => {
    expect(await offered("variant firm { pact.article-1: ‸ }")).toContain("pact.article-1.us.measures");
  });

  it("answers in the middle of a sentence that is broken before", async () => {
    const labels = await offered("article 2\n  when armed atack on us in anywhere determined by ‸");
    expect(labels).toContain("board");
  });

  it("begins a declaration at the beginning of a line", async () => {
    expect(await offered("‸")).toEqual(
      expect.arrayContaining(["agreement", "article", "scenario", "variant"]),
    );
  });

  it.each(['article 2 "Of ‸', "  -- a comment on us ‸"])(
    "is silent inside a title or a comment: %s",
    async (ending) => {
      expect(await offered(ending)).toEqual([]);
    },
  );
});
