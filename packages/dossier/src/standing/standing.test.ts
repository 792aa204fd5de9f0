import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadDossier } from "../folder/load.js";
import { memoryFileSystem } from "../files/memory-file-system.js";
import type { Statement } from "../format/statement.js";
import { BERG, SUDANIA, position, sampleFiles, statement } from "../testing/sample.js";
import { isStronger, standingOf, weakest, writeStanding } from "./standing.js";
import type { Standing } from "./standing.js";

const codes = async (
  set: Parameters<typeof position>[0],
  ...more: readonly Statement[]
): Promise<readonly string[]> => {
  const files = sampleFiles([BERG, SUDANIA, ...more], [position(set)]);
  const loaded = await loadDossier(memoryFileSystem(files), "d");
  return loaded.type === "problems" ? loaded.problems.map(({ code }) => code) : [];
};

describe("the standing of a stance", () => {
  it("is never own words where another party's speaker carries it", () => {
    expect(writeStanding(standingOf(SUDANIA, "sudania", [BERG]))).toBe("reported by norland");
  });

  it("is not own words either where another party speaks about it", () => {
    expect(writeStanding(standingOf(BERG, "sudania", []))).toBe("reported by norland");
  });

  it("names every outsider between the party and the report, outermost first", () => {
    const chain = [
      { name: "Ole Dahl", party: "westmark" },
      { name: "Anna Berg", party: "norland" },
    ];
    expect(writeStanding(standingOf({ ...SUDANIA, chain }, "sudania", []))).toBe(
      "reported by westmark, norland",
    );
  });

  it("is own words where the party's own speaker carries another of its own", () => {
    const own = { ...SUDANIA, chain: [{ name: "A spokesman", party: "sudania" }] };
    expect(standingOf(own, "sudania", [])).toEqual({ type: "own_words", quoted: true });
  });

  it("is the narrator's where the narrator carries it", () => {
    expect(standingOf(SUDANIA, "sudania", [statement({ id: "narrator-1", level: "narrator" })]).type).toBe(
      "narrator",
    );
  });

  it("tells a speaker without a known party by name", () => {
    const unknown = { ...BERG, speaker: { ...BERG.speaker, name: "an official", party: null } };
    expect(writeStanding(standingOf(unknown, "sudania", []))).toBe("reported by an official");
  });
});

describe("a position in a file", () => {
  it("may not claim more than its statements give", async () => {
    expect(await codes({ standing: "own words" })).toEqual(["standing_claims_more"]);
    expect(await codes({ standing: "reported by westmark" })).toEqual(["standing_differs"]);
    expect(await codes({ standing: "narrator" })).toEqual(["standing_differs"]);
    expect(await codes({ standing: "reported by norland" })).toEqual([]);
  });

  it("may not rest on a statement that nobody confirmed, or that is not there", async () => {
    expect(await codes({ statements: ["x-1"] }, statement({ id: "x-1", status: "proposed" }))).toEqual([
      "undecided_statement",
    ]);
    expect(await codes({ statements: ["x-1"] })).toEqual(["unknown_statement"]);
  });

  it("may not rest on a statement that does something else", async () => {
    expect(await codes({ stance: "rejects" })).toEqual(["stance_not_carried"]);
  });

  it("cannot make a claim of agreement the claimant's own acceptance of a report", async () => {
    expect(await codes({ statements: ["berg-1"], standing: "own words" })).toEqual(["standing_claims_more"]);
  });
});

const standings: fc.Arbitrary<Standing> = fc.oneof(
  fc.record({ type: fc.constant("own_words" as const), quoted: fc.boolean() }),
  fc.record({
    type: fc.constant("reported" as const),
    by: fc.array(fc.record({ name: fc.string(), party: fc.constantFrom("a", "b", null) }), { minLength: 1 }),
  }),
  fc.constant<Standing>({ type: "narrator" }),
);

it("never gets stronger by resting on more", () => {
  fc.assert(
    fc.property(fc.array(standings, { minLength: 1 }), standings, (some, one) => {
      const before = weakest(some);
      const after = weakest([...some, one]);
      if (before === null || after === null) throw new Error("a position with statements has a standing");
      expect(isStronger(after.type, before.type)).toBe(false);
      expect(isStronger(after.type, one.type)).toBe(false);
    }),
  );
});
