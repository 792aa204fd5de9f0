import type { Act } from "@foedus/reading";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Statement } from "../format/statement.js";
import { isStronger, standingOf } from "../standing/standing.js";
import { ABOUT, statement } from "../testing/sample.js";
import { partyNames } from "../wording/parties.js";
import { indexEvidence } from "./evidence.js";
import { opensIn, positionsFrom } from "./follow.js";
import { NO_MODEL } from "./no-model.js";
import { movementOf } from "./movement.js";

const SUBJECT = {
  party: "sudania",
  term: "withdrawal",
  termTitle: "Withdrawal",
  names: partyNames({ ...ABOUT, version: 1, parties: [] }, NO_MODEL),
};
const REPORTS = [{ name: "oslo", published: "2024-05-01" }];

/** Sudania's own words on a day of April. */
const own = (id: string, day: number, ...acts: Act[]): Statement =>
  statement({
    id,
    acts,
    date: `2024-04-${String(day).padStart(2, "0")}`,
    speaker: { name: "Omar Said", party: "sudania", spans: [] },
    terms: ["withdrawal"],
  });

/** What another party's speaker says that Sudania said: the claim, and what is nested under it. */
const told = (id: string, day: number, by: string, ...acts: Act[]): readonly Statement[] => {
  const date = `2024-04-${String(day).padStart(2, "0")}`;
  const speaker = { name: `Speaker of ${by}`, party: by, spans: [] };
  return [
    statement({ id: `${id}-by`, acts: ["claim_of_agreement"], date, speaker, terms: ["withdrawal"] }),
    statement({
      id,
      level: "nested",
      parent: `${id}-by`,
      acts,
      date: null,
      speaker: { name: "Sudania", party: "sudania", spans: [] },
      chain: [{ name: speaker.name, party: by }],
      terms: ["withdrawal"],
    }),
  ];
};

const courseOf = (all: readonly Statement[], party: string | null = "sudania") =>
  movementOf(indexEvidence(all, REPORTS)(party, "withdrawal"), party);

/** `STANCE STANDING: IDS` for each position that follows. */
const follows = (all: readonly Statement[], party = "sudania"): readonly string[] =>
  positionsFrom(courseOf(all, party), { ...SUBJECT, party }).map(
    ({ stance, standing, statements }) =>
      `${stance} ${standing ?? ""}: ${statements.map((name) => name.replace("oslo/", "")).join(", ")}`,
  );

const open = (all: readonly Statement[], party: string | null = "sudania"): readonly string[] =>
  opensIn(courseOf(all, party)).map(
    ({ statement: name, rule, reason }) => `${name.replace("oslo/", "")} ${rule}: ${reason}`,
  );

describe("a claim that another agreed", () => {
  const claim = told("s-1", 2, "norland", "acceptance");

  it("is the other's acceptance as reported by the claimant, and no acceptance of the claimant's", () => {
    expect(follows(claim)).toEqual(["accepts reported by norland: s-1"]);
    expect(follows(claim, "norland")).toEqual([]);
    expect(open(claim, "norland")).toEqual([]);
  });

  it("is for a person to look at where no statement under it says whose agreement it was", () => {
    expect(open(claim.slice(0, 1), "norland")).toEqual([
      "s-1-by claim: it claims an agreement, and no statement under it says whose",
    ]);
  });

  it("gives nothing where it is not confirmed, is missing or was dropped from the chain", () => {
    const [by, nested] = claim;
    if (by === undefined || nested === undefined) throw new Error("two statements");
    const undecided = [{ ...by, status: "proposed" as const }, nested];
    for (const broken of [undecided, [nested], [by, { ...nested, chain: [] }]]) {
      expect(follows(broken)).toEqual([]);
      expect(open(broken)).toEqual([expect.stringMatching(/^s-1 chain: /u)]);
    }
  });

  it("is known as of the day on which it was told", () => {
    expect(courseOf(claim).map(({ day }) => day)).toEqual(["2024-04-02"]);
  });
});

describe("the last word", () => {
  it("displaces earlier commitments, and leaves what a party thinks of the term", () => {
    const course = [own("a", 1, "offer"), own("b", 1, "doubt"), own("c", 5, "demand"), own("d", 6, "thanks")];
    expect(follows(course)).toEqual(["asks own words: c", "welcomes own words: d"]);
    expect(courseOf(course).map(({ ended }) => ended?.statements ?? null)).toEqual([
      ["oslo/c"],
      ["oslo/d"],
      null,
      null,
    ]);
  });

  it("leaves all of one day side by side, for their order is not known", () => {
    expect(follows([own("a", 1, "acceptance"), own("b", 1, "refusal")])).toEqual([
      "accepts own words: a",
      "rejects own words: b",
    ]);
  });

  it("is added to the same word said before", () => {
    expect(follows([own("a", 1, "acceptance"), own("b", 5, "acceptance")])).toEqual([
      "accepts own words: a, b",
    ]);
  });

  it("of others displaces only what they have told, and own words displace what others told before", () => {
    const reported = told("r", 5, "norland", "acceptance");
    expect(follows([own("a", 1, "refusal"), ...reported])).toEqual([
      "rejects own words: a",
      "accepts reported by norland: r",
    ]);
    expect(follows([...reported, own("b", 6, "refusal")])).toEqual(["rejects own words: b"]);
    expect(follows([...reported, ...told("w", 6, "westmark", "refusal")])).toEqual([
      "accepts reported by norland: r",
      "rejects reported by westmark: w",
    ]);
  });
});

describe("a withdrawal", () => {
  it("ends an offer, is no refusal, and both stay in the course", () => {
    const course = [own("a", 1, "offer"), own("b", 3, "withdrawal")];
    expect(follows(course)).toEqual([]);
    expect(open(course)).toEqual([]);
    expect(courseOf(course)).toMatchObject([
      { statement: "oslo/a", ended: { rule: "withdrawal", day: "2024-04-03", statements: ["oslo/b"] } },
      { statement: "oslo/b", effect: { type: "withdraws" }, ended: null },
    ]);
    expect(follows([...course, own("c", 4, "offer")])).toEqual(["offers own words: c"]);
  });

  it("told by others ends only what they have told", () => {
    const course = [own("a", 1, "offer"), ...told("r", 1, "norland", "offer")];
    expect(follows([...course, ...told("w", 3, "norland", "withdrawal")])).toEqual(["offers own words: a"]);
    expect(follows([...course, own("w", 3, "withdrawal")])).toEqual([]);
  });

  it("of nothing on record, or of the same day, is for a person", () => {
    expect(open([own("b", 3, "withdrawal")])).toEqual([
      "b withdrawal: nothing is on record that it takes back",
    ]);
    const course = [own("a", 3, "offer"), own("b", 3, "withdrawal")];
    expect(follows(course)).toEqual(["offers own words: a"]);
    expect(open(course)).toEqual(["b withdrawal: the order of that day is not known"]);
  });
});

it("a denial in own words ends what others reported, and whether it rejects is for a person", () => {
  const course = [...told("r", 2, "norland", "acceptance"), own("d", 2, "denial")];
  expect(follows(course)).toEqual([]);
  expect(open(course)).toEqual(["d denial: it denies what others reported, and to deny is not to reject"]);
  expect(follows([...course, ...told("s", 3, "norland", "acceptance")])).toEqual([
    "accepts reported by norland: s",
  ]);
});

describe("what is not clear", () => {
  it.each([
    ["evaluation", "unclear: an evaluation may praise or blame"],
    ["aim", "unclear: an aim may ask for the term or support it"],
    ["question", "unclear: a question may ask for the term or doubt it"],
    ["threat_or_warning", "unclear: a threat or a warning may press for the term or against it"],
  ] as const)("a mere %s gives no stance, and a person must say", (act, why) => {
    expect(follows([own("a", 1, act)])).toEqual([]);
    expect(open([own("a", 1, act)])).toEqual([`a ${why}`]);
    expect(open([own("a", 1, act), own("b", 2, "refusal")])).toEqual([]);
  });

  it("an acceptance under a condition is none, and a person must say", () => {
    const both = [own("a", 1, "acceptance", "condition")];
    expect([follows(both), open(both)]).toEqual([[], ["a reserve: it is acceptance and condition at once"]]);
  });

  it("of several acts on one side the weightier counts, and unclear ones beside them need nobody", () => {
    expect(follows([own("a", 1, "welcome", "promise", "acceptance", "evaluation")])).toEqual([
      "accepts own words: a",
    ]);
    expect(follows([own("a", 1, "doubt", "refusal", "denial")])).toEqual(["rejects own words: a"]);
  });

  it("a speaker of whom it is not known for whom he speaks gives no party a stance", () => {
    const nobody = { ...own("a", 1, "acceptance"), speaker: { name: "an official", party: null, spans: [] } };
    expect(follows([nobody])).toEqual([]);
    expect(open([nobody], null)).toEqual(["a party: it is not known for whom an official speaks"]);
  });

  it("what a text provides, and what the report says in its own voice, is nobody's stance", () => {
    const narrated = statement({
      id: "n",
      level: "narrator",
      acts: ["acceptance"],
      terms: ["withdrawal"],
      speaker: { name: "the report", party: null, spans: [] },
    });
    expect([follows([own("a", 1, "provision"), narrated]), open([narrated], null)]).toEqual([[], []]);
  });
});

it("a statement of a corrected report gives way to the same one of the correction", () => {
  const reports = [...REPORTS, { name: "late", published: "2024-05-02", supersedes: "oslo" }];
  const course = [own("a", 1, "acceptance"), { ...own("a", 1, "acceptance"), report: "late" }];
  const steps = movementOf(indexEvidence(course, reports)("sudania", "withdrawal"), "sudania");
  expect(steps.map((step) => step.statement)).toEqual(["late/a"]);
});

const anyAct: fc.Arbitrary<Act> = fc.constantFrom(
  "offer",
  "promise",
  "acceptance",
  "welcome",
  "demand",
  "refusal",
  "condition",
  "doubt",
  "evaluation",
  "withdrawal",
  "denial",
);

/** Courses of own words, of what others tell, and of what others tell that others tell. */
const anyCourse: fc.Arbitrary<readonly Statement[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom("own", "norland", "westmark"),
      fc.integer({ min: 1, max: 6 }),
      fc.uniqueArray(anyAct, { minLength: 1, maxLength: 2 }),
    ),
    { maxLength: 8 },
  )
  .map((all) =>
    all.flatMap(([by, day, acts], index) =>
      by === "own" ? [own(`s-${String(index)}`, day, ...acts)] : told(`s-${String(index)}`, day, by, ...acts),
    ),
  );

it("never gives a standing above the weakest statement that a position rests on", () => {
  fc.assert(
    fc.property(anyCourse, (course) => {
      for (const { statements, standing = "" } of positionsFrom(courseOf(course), SUBJECT)) {
        const claimed = standing.startsWith("reported") ? "reported" : "own_words";
        for (const name of statements) {
          const found = course.find(({ id }) => `oslo/${id}` === name);
          if (found === undefined) throw new Error(`${name} is in no report`);
          const carriers = course.filter(({ id }) => id === found.parent);
          expect(isStronger(claimed, standingOf(found, "sudania", carriers).type)).toBe(false);
        }
      }
    }),
  );
});

it("never calls own words what no own speaker said, however often others tell it", () => {
  fc.assert(
    fc.property(anyCourse, (course) => {
      const others = course.filter(({ speaker, chain }) => speaker.party !== "sudania" || chain.length > 0);
      for (const line of follows(others)) expect(line).toContain(" reported by ");
    }),
  );
});

it("does not depend on the order in which statements came in", () => {
  fc.assert(
    fc.property(anyCourse, fc.infiniteStream(fc.nat()), (course, keys) => {
      const shuffled = course
        .map((one) => ({ one, key: keys.next().value ?? 0 }))
        .toSorted((left, right) => left.key - right.key)
        .map(({ one }) => one);
      expect(follows(shuffled)).toEqual(follows(course));
    }),
  );
});
