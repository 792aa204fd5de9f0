import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instrument, Model } from "@foedus/engine";
import { libraryPaths, wholeLibrary } from "../library/testing/library-files.js";
import { parseFiles } from "../parse-files.js";
import { changed, leavesOf } from "../testing/leaves.js";
import { projectFiles } from "../testing/project-files.js";
import type { Difference } from "./differences.js";
import { redline } from "./redline.js";
import type { Version } from "./redline.js";

const versionOf = async (...texts: readonly string[]): Promise<Version> => {
  const files = texts.map((text, index) => ({ path: `${String(index)}.foedus`, text }));
  const { model, diagnostics } = await parseFiles(files, wholeLibrary());
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const own = new Set(files.map(({ path }) => path));
  return { model, instruments: model.instruments.filter(({ location }) => own.has(location.file)) };
};

const GUARANTEE = `agreement pact "Pact"
  force draft

party us "United States", ukraine "Ukraine", russia "Russia"

article help "Help"
  when armed attack on ukraine in territory of ukraine
  determined by facts
  then us must assist ukraine with at least materiel within 72 hours

article talks "Talks"
  when ukraine deems ukraine threatened
  then us must consult with ukraine within 24 hours
`;

const against = async (edit: (text: string) => string): Promise<readonly Difference[]> => {
  const text = edit(GUARANTEE);
  if (text === GUARANTEE) throw new Error("the edit changed nothing");
  return redline(await versionOf(GUARANTEE), await versionOf(text));
};

const inWords = (difference: Difference): string => {
  const where = difference.where.join(" > ");
  switch (difference.type) {
    case "added":
    case "removed":
      return `${difference.type} ${difference.kind}, ${where}\n    ${difference.said}\n`;
    case "renamed":
      return `renamed, ${where}\n    ${difference.before} > ${difference.after}\n`;
    case "changed":
      return `${difference.point}, ${where}\n  - ${difference.before ?? "(nothing)"}\n  + ${difference.after ?? "(nothing)"}\n`;
  }
};

describe("one change of the words is one difference", () => {
  it.each([
    ["must assist", "may assist", "must or may", "must", "may"],
    [
      "within 72 hours",
      "within 30 days",
      "by when",
      "within 72 hours of the attack",
      "within 30 days of the attack",
    ],
    [" within 72 hours", "", "by when", "within 72 hours of the attack", null],
    [
      "at least materiel",
      "at least armed_force",
      "what",
      "at least materiel, and more assistance if it chooses",
      "at least armed force, and more assistance if it chooses",
    ],
    [" in territory of ukraine", "", "where", "the territory of Ukraine", "any place"],
    [
      "attack on ukraine in",
      "attack on ukraine by russia in",
      "what sets it off",
      "if there is an armed attack on Ukraine",
      "if there is an armed attack on Ukraine by Russia",
    ],
    [
      "determined by facts",
      "determined by ukraine",
      "who determines it",
      "Whether this is so is decided by the facts.",
      "Whether this is so is for Ukraine to find, according to the facts.",
    ],
  ])("%s > %s", async (from, to, point, before, after) => {
    const found = await against((text) => text.replace(from, to));
    expect(found).toEqual([expect.objectContaining({ type: "changed", point, before, after })]);
    expect(found[0]?.where).toEqual(["Pact", "The article “Help”", "pact.help"]);
  });

  it("where another owes it, it is who that changed", async () => {
    const found = await against((text) => text.replace("then us must assist", "then russia must assist"));
    expect(found).toEqual([
      expect.objectContaining({ point: "who", before: "the United States", after: "Russia" }),
    ]);
  });

  it("where an article is gone, all that it said is told", async () => {
    const found = await against((text) => text.slice(0, text.indexOf("article talks")));
    expect(found).toEqual([
      {
        type: "removed",
        kind: "article",
        where: ["Pact", "The article “Talks”"],
        said: "If Ukraine is threatened, the United States must consult with Ukraine within 24 hours of the threat. Whether this is so is a matter of free judgment for Ukraine.",
      },
    ]);
  });

  it("where an article has another name and says the same, it is renamed and nothing else", async () => {
    const found = await against((text) => text.replace("article help", "article assistance"));
    expect(found.map(({ type }) => type)).toEqual(["renamed", "renamed"]);
  });

  it("where force changes, the agreement is where it stands", async () => {
    const [found, ...more] = await against((text) => text.replace("force draft", "force commitment"));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ where: ["Pact"], point: "how firmly it binds, and from when" });
  });
});

describe("what is no difference", () => {
  it("comments, layout and the order of articles", async () => {
    const [first = "", second = "", third = ""] = GUARANTEE.split(/(?=^article )/mu);
    expect(await against(() => `-- revised\n${first}${third}\n\n${second}`)).toEqual([]);
  });

  it.each(libraryPaths().filter((path) => !/scenarios|history\//u.test(path)))(
    "%s, against itself read again with its clauses in another order",
    async (path) => {
      const read = async (): Promise<Version> => {
        const { model } = await parseFiles(projectFiles(path), wholeLibrary());
        return { model, instruments: model.instruments.filter(({ location }) => location.file === path) };
      };
      const [before, after] = [await read(), await read()];
      const mixed = after.instruments.map((instrument) => ({
        ...instrument,
        articles: instrument.articles.toReversed().map((article) => ({
          ...article,
          clauses: article.clauses.map((clause) => ({ ...clause, until: clause.until.toReversed() })),
        })),
      }));
      expect(redline(before, { ...after, instruments: mixed })).toEqual([]);
    },
  );
});

/** A difference as it reads backwards, and forwards. */
const reversed = (difference: Difference): string =>
  "said" in difference
    ? JSON.stringify([difference.type === "added" ? "removed" : "added", difference.said])
    : JSON.stringify([difference.type, difference.after, difference.before]);

const straight = (difference: Difference): string =>
  "said" in difference
    ? JSON.stringify([difference.type, difference.said])
    : JSON.stringify([difference.type, difference.before, difference.after]);

/** Names pair what is compared and are no part of what it says; a tag chooses what is said, which the compiler sees to. */
const NO_DIFFERENCE =
  /(?:^|\.)location\.|^(?:name|articles\.\d+\.(?:name|clauses\.\d+\.name)|phases\.\d+\.name)$|\.type$|generalLaw$/u;

it("tells of every single change of a text that uses all of the language", async () => {
  const { model } = await parseFiles(projectFiles("packages/language/src/saying/testing/everything.foedus"));
  for (const instrument of model.instruments) {
    const before = { model, instruments: [instrument] };
    const untold = leavesOf(instrument).filter((leaf) => {
      if (NO_DIFFERENCE.test(leaf.join(".")) || leaf.includes("sources")) return false;
      const other = changed(instrument, leaf) as Instrument;
      if (JSON.stringify(other) === JSON.stringify(instrument)) return false;
      const instruments = model.instruments.map((one) => (one === instrument ? other : one));
      return redline(before, { model: { ...model, instruments }, instruments: [other] }).length === 0;
    });
    expect(untold.map((leaf) => leaf.join("."))).toEqual([]);
  }
});

it("says backwards what it says forwards, whichever clauses of real texts were left out of either version", async () => {
  const path = "library/north-atlantic-treaty/north-atlantic-treaty.foedus";
  const { model } = await parseFiles(projectFiles(path), wholeLibrary());
  const nato = model.instruments.find(({ name }) => name === "nato");
  if (nato === undefined) throw new Error("no treaty");
  const some = (kept: readonly boolean[]): { model: Model; instruments: readonly Instrument[] } => ({
    model,
    instruments: [{ ...nato, articles: nato.articles.filter((_, index) => kept[index]) }],
  });
  const choice = fc.array(fc.boolean(), { minLength: nato.articles.length, maxLength: nato.articles.length });
  fc.assert(
    fc.property(choice, choice, (one, other) => {
      const forwards = redline(some(one), some(other)).map(straight).toSorted();
      const backwards = redline(some(other), some(one)).map(reversed).toSorted();
      expect(backwards).toEqual(forwards);
    }),
    { numRuns: 60 },
  );
});

it("of the Istanbul communiqué and the draft of April 2022 reads as a lawyer would compare them", async () => {
  const version = async (path: string): Promise<Version> => {
    const { model } = await parseFiles(projectFiles(path), wholeLibrary());
    return { model, instruments: model.instruments.filter(({ location }) => location.file === path) };
  };
  const differences = redline(
    await version("library/istanbul-communique/istanbul-communique.foedus"),
    await version("library/istanbul-draft-april/istanbul-draft-april.foedus"),
  );
  await expect(differences.map(inWords).join("\n")).toMatchFileSnapshot("testing/istanbul.golden.txt");
});
