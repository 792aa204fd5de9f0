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
  const analysis = await analysed(text.replace(/\n[^\n]*$/u, "\n"));
  return complete({ analysis }, text, position).map(({ label }) => label);
}

describe("completion", () => {
  it("offers who may owe, and no measure or place, where an owner stands", async () => {
    const labels = await offered("article 2\n  ‸");
    expect(labels).toEqual(
      expect.arrayContaining(["us", "uk", "ukraine", "each", "all parties", "victim", "when"]),
    );
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
    const items = complete({ analysis: await analysed(PACT) }, text, position);
    expect(items.find(({ label }) => label === "must")?.textEdit).toMatchObject({
      range: { start: { character: 5 }, end: { character: 7 } },
      newText: "must",
    });
  });

  it("offers articles by their full names, also where the name is half written", async () => {
    const { text, position } = withCursor(`${PACT}\narticle 2\n  like pact.art‸`);
    const items = complete({ analysis: await analysed(PACT) }, text, position);
    expect(items.map(({ label }) => label)).toContain("pact.article-1");
  });

  it("offers what the text leaves open in a variant", async () => {
    const open = 'group willing "Willing" includes us, others unspecified from russia\n';
    const { text, position } = withCursor(`${PACT}${open}variant firm { pact.article-1: ‸ }`);
    const labels = complete({ analysis: await analysed(`${PACT}${open}`) }, text, position).map(
      ({ label }) => label,
    );
    expect(labels).toEqual(expect.arrayContaining(["willing.members", "measures", "place", "determined by"]));
    // What has a word of its own is not settled by its name.
    expect(labels).not.toContain("pact.article-1.us.measures");
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

  it("names the instrument that answers so, and the effect, beside each answer", async () => {
    const { text, position } = withCursor(`${PACT}\narticle 2\n  when armed attack on us determined by ‸`);
    const items = complete({ analysis: await analysed(PACT) }, text, position);
    expect(items.find(({ label }) => label === "each guarantor")?.documentation).toEqual({
      kind: "markdown",
      value:
        "Drawn from: Locarno 1925, Article 4(3): each guarantor acts once it has been able to satisfy itself.\n\nEffect: each owner finds for itself.",
    });
  });

  it("offers the territory of whoever is attacked", async () => {
    const labels = await offered("article 2\n  when armed attack on ukraine by russia in ‸");
    expect(labels[0]).toBe("territory of ukraine");
    expect(await offered("article 2\n  when armed attack on any party as victim in ‸")).toContain(
      "territory of victim",
    );
  });

  it.each([
    ["measures = ‸", "at least armed_force"],
    ["deadline = ‸", "within 72 hours"],
    ["determiner = ‸", "each guarantor"],
    ["willing.members = ‸", "{ russia }"],
    ["open_one.rule = ‸", "two thirds"],
    ["place = ‸", "territory of ukraine"],
  ])("offers the menu of the open term that a variant settles: %s", async (setting, answer) => {
    const open = `group willing "Willing" includes us, others unspecified from russia
council open_one "Open" of parties decides by unspecified
article 2
  when armed attack on ukraine in unspecified
  determined by facts
  then us must consult within 3 days
`;
    const { text, position } = withCursor(`${PACT}${open}\nvariant firm { pact.article-2: ${setting} }`);
    const analysis = await analysed(`${PACT}${open}`);
    const labels = complete({ analysis }, text, position).map(({ label }) => label);
    expect(labels).toContain(answer);
    // What is offered can be written.
    const settled = await analysed(text.slice(0, -2) + answer + " }\n");
    expect(settled.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("offers words with those that must follow", async () => {
    expect(await offered("article 2\n  us has ‸")).toEqual(["the power to"]);
  });

  it("finishes the sentence before it offers the next one", async () => {
    const labels = await offered("article 2\n  us must consult ‸");
    expect(labels.indexOf("within")).toBeLessThan(labels.indexOf("ukraine"));
    expect(labels).not.toContain("article");
    expect(await offered("article 2\n  us must consult\n‸")).toContain("article");
  });

  it("offers what the library declares, drawn on or not, behind what the file declares", async () => {
    const library = await analysed(
      'agreement far "Far"\n  force law\nparties fiji "Fiji"\narticle 9\n  fiji must consult\n',
    );
    const analysis = await analysed(PACT);
    const at = (marked: string): readonly string[] => {
      const { text, position } = withCursor(`${PACT}${marked}`);
      return complete({ analysis, library }, text, position).map(({ label }) => label);
    };
    expect(at("article 2\n  like ‸")).toEqual(["pact.article-1", "far.article-9"]);
    const parties = at("article 2\n  us must assist ‸");
    expect(parties.indexOf("ukraine")).toBeLessThan(parties.indexOf("fiji"));
  });

  it("offers patterns only at the margin, and to clients that can fill them in", async () => {
    const analysis = await analysed(PACT);
    const labels = (marked: string, hasPatterns: boolean): readonly string[] => {
      const { text, position } = withCursor(`${PACT}${marked}`);
      return complete({ analysis, hasPatterns }, text, position).map(({ label }) => label);
    };
    expect(labels("‸", true)).toContain("article, with a guarantee");
    expect(labels("‸", false)).not.toContain("article, with a guarantee");
    expect(labels("article 2\n  ‸", true)).not.toContain("article, with a guarantee");
  });

  it.each(['article 2 "Of ‸', "  -- a comment on us ‸"])(
    "is silent inside a title or a comment: %s",
    async (ending) => {
      expect(await offered(ending)).toEqual([]);
    },
  );
});
