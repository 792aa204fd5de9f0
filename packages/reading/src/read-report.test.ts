import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { score, type Gold } from "./accuracy/score.js";
import { readReport } from "./read-report.js";
import type { ProposedStatement } from "./statement.js";

const read = (text: string, published: string | null = null): ProposedStatement[] =>
  readReport({ id: "report", text, published });

/** Who said what: the speaker, and the words with " … " between separate spans. */
const told = (text: string): string[] =>
  read(text).map(
    ({ level, speaker, content }) =>
      `${level === "primary" ? "" : `${level} `}${speaker.name}: ${content.map(([start, end]) => text.slice(start, end)).join(" … ")}`,
  );

describe("quotation marks in disorder", () => {
  it("keep an inverted name inside the quotation that surrounds it", () => {
    expect(told("“We like the” Club of Friends “- all of it - very much,” said Ada Brun.")).toEqual([
      "Ada Brun: We like the” Club of Friends “- all of it - very much,",
    ]);
  });

  it("may be missing at the end: the attribution is no part of what was said", () => {
    expect(told("“We do not guess, the envoy, Ada Brun, said.")).toEqual(["Ada Brun: We do not guess,"]);
  });

  it("may be missing at the beginning", () => {
    expect(told("We will sign tomorrow,” said Ada Brun.")).toEqual(["Ada Brun: We will sign tomorrow,"]);
  });

  it.each([
    ["guillemets with spaces", "« Nous », she said. « We will wait », said Ada Brun.", "We will wait"],
    ["guillemets pointing inwards", "»We will wait«, said Ada Brun.", "We will wait"],
    ["low and high marks", "„We will wait“, said Ada Brun.", "We will wait"],
    ["the same mark twice", "”We will wait”, said Ada Brun.", "We will wait"],
    [
      "single marks around apostrophes",
      "‘We don’t wait for the soldiers’ return,’ said Ada Brun.",
      "We don’t wait for the soldiers’ return,",
    ],
  ])("come as %s", (_, text, words) => {
    expect(told(text)).toContain(`Ada Brun: ${words}`);
  });

  it("around the name of a programme are a venue and not something said", () => {
    const text = "Ada Brun told “Morning Table” that nobody had signed.";
    expect(told(text)).toEqual(["Ada Brun: nobody had signed"]);
    expect(read(text)[0]?.venue).toBe("Morning Table");
  });
});

describe("who speaks", () => {
  it("is found before, after and around a quotation, which stays one statement", () => {
    expect(told("“It is good,” Ada Brun said, “but it is late.” “Too late,” said Ben Holt.")).toEqual([
      "Ada Brun: It is good, … but it is late.",
      "Ben Holt: Too late,",
    ]);
  });

  it("is “he” or “she” as last named speaker, not as last named person", () => {
    expect(
      told("Ada Brun met Ben Holt. Ada Brun said Ben Holt was late. “Very late,” she said.").at(-1),
    ).toBe("Ada Brun: Very late,");
  });

  it("is found across a phrase between commas that names somebody else", () => {
    expect(told("Ada Brun, speaking in Rome with the Kenyan minister Ben Holt, welcomed the plan.")).toEqual([
      "Ada Brun: the plan",
    ]);
  });

  it("may be left out in the second half of a sentence", () => {
    expect(
      told("Ada Brun thanked Peru for signals that Lima was willing to pay, but said much was open."),
    ).toEqual([
      "Ada Brun: Peru for signals that Lima was willing to pay",
      "nested Peru: to pay",
      "Ada Brun: much was open",
    ]);
  });

  it("speaks for the party the report tells, and for none where it does not", () => {
    const parties = (text: string): unknown => read(text).map(({ speaker }) => [speaker.name, speaker.party]);
    expect(parties("The president of the European Commission Ada Brun said nothing was signed.")).toEqual([
      ["Ada Brun", "eu"],
    ]);
    expect(parties("Ada Brun of Kenya said nothing was signed.")).toEqual([["Ada Brun", "kenya"]]);
    expect(parties("President Brun said nothing was signed.")).toEqual([["Brun", null]]);
    expect(parties("OSLO – President Brun said nothing was signed.")).toEqual([["Brun", "norway"]]);
    expect(parties("Norway's king hosted her. Brun's spokesman Ben Holt said nothing was signed.")).toEqual([
      ["Ben Holt", null],
    ]);
  });
});

describe("what came at second hand", () => {
  it("hangs under the one who tells it, and makes that a claim of agreement", () => {
    const [carrier, nested] = read("Ada Brun said that Peru has agreed to leave the valley.");
    expect(carrier).toMatchObject({
      level: "primary",
      parent: null,
      chain: [],
      acts: ["claim_of_agreement"],
    });
    expect(nested).toMatchObject({
      level: "nested",
      parent: carrier?.id,
      speaker: { name: "Peru", party: "peru" },
      chain: [{ name: "Ada Brun", party: null }],
      acts: ["acceptance"],
    });
  });

  it("is found inside quotations, behind nouns, and two levels deep", () => {
    expect(told("“The Peruvians have accepted this,” said Ada Brun.")).toContain(
      "nested Peru: have accepted this",
    );
    expect(told("Ada Brun praised the promise of Chile to pay.")).toContain("nested Chile: to pay");
    expect(read("Ada Brun said Chile told Kenya that Peru had agreed to pay.").at(-1)?.chain).toHaveLength(2);
  });

  it("is not what a condition supposes, nor what somebody says of their own state", () => {
    expect(told("“If Peru refuses the plan, we wait,” said Ada Brun.")).toHaveLength(1);
    expect(told("Kenya's envoy Ada Brun said Kenya was willing to pay.")).toHaveLength(1);
  });
});

describe("the report's own voice", () => {
  it("tells what a treaty stipulates, and that somebody agreed", () => {
    expect(told("Article 5, the heart of it, stipulates that an attack on one is an attack on all.")).toEqual(
      ["narrator Article 5: an attack on one is an attack on all"],
    );
    expect(told("Peru agreed to leave the valley.")).toEqual(["narrator Peru: to leave the valley"]);
  });
});

describe("dates", () => {
  it("come from a weekday only where the date of publication is known, and never after it", () => {
    const text = "Ada Brun said on Sunday that nobody had signed.";
    expect(read(text, "2025-08-17")[0]?.date).toBe("2025-08-17");
    expect(read(text, "2025-08-16")[0]?.date).toBe("2025-08-10");
    expect(read(text)[0]?.date).toBeNull();
  });
});

const FLOORS = [
  ["border-guarantors-wire", 1, 0.7],
  ["ceasefire-live-blog", 0.9, 0.9],
  ["island-guarantee-translated", 0.9, 0.6],
  ["monitors-back-translated", 0.9, 0.9],
  ["strait-interview", 1, 1],
] as const;

describe("whole reports written down beforehand", () => {
  it.each(FLOORS)("%s is read as well as before", (name, primaryFloor, nestedFloor) => {
    const folder = join(import.meta.dirname, "..", "fixtures", name);
    const text = readFileSync(join(folder, "report.txt"), "utf8");
    const gold = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8")) as Gold;
    const [primary, nested] = score(text, gold, read(text, gold.published)).levels;
    expect((primary?.rightSpeaker ?? 0) / (primary?.expected ?? 1)).toBeGreaterThanOrEqual(primaryFloor);
    expect((primary?.matched ?? 0) / (primary?.proposed ?? 1)).toBeGreaterThanOrEqual(0.9);
    expect((nested?.matched ?? 0) / (nested?.expected ?? 1)).toBeGreaterThanOrEqual(nestedFloor);
  });
});
