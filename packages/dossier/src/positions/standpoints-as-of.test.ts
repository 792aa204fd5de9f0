import { describe, expect, it } from "vitest";
import { dossierSchema } from "../format/dossier.js";
import { ABOUT, position, statement } from "../testing/sample.js";
import { standpointsAsOf } from "./standpoints-as-of.js";
import type { Recorded } from "./standpoints-as-of.js";

const OFFER = statement({
  id: "dahl-1",
  speaker: { name: "Ole Dahl", party: "westmark", spans: [] },
  acts: ["offer"],
  date: "2025-06-01",
  terms: ["withdrawal"],
});
const REFUSAL = statement({ ...OFFER, id: "dahl-2", acts: ["refusal"], date: "2025-06-09" });
const RECORDED: Recorded = {
  about: dossierSchema.parse(ABOUT),
  reports: [{ name: "oslo", published: "2025-06-10" }],
  statements: [OFFER, REFUSAL],
  positions: [],
};

const stances = (recorded: Recorded, asOf: string | null) =>
  standpointsAsOf(recorded, asOf)
    .filter(({ party, term }) => party === "westmark" && term === "withdrawal")
    .flatMap(({ positions }) => positions.map(({ value }) => `${value.stance} ${value.standing ?? ""}`));

describe("where parties stand, out of what a page has at hand", () => {
  it("is as of a day what followed from what was known by then", () => {
    expect(stances(RECORDED, "2025-05-31")).toEqual([]);
    expect(stances(RECORDED, "2025-06-08")).toEqual(["offers own words"]);
    expect(stances(RECORDED, "2025-06-09")).toEqual(["rejects own words"]);
  });

  it("counts what a person has set only from the day on which all that it rests on was known", () => {
    const set = position({ party: "westmark", stance: "asks", statements: ["dahl-2"] });
    const recorded = {
      ...RECORDED,
      positions: [{ id: "westmark/withdrawal/asks", revision: 1, value: set }],
    };
    expect(stances(recorded, "2025-06-08")).toEqual(["offers own words"]);
    expect(stances(recorded, "2025-06-09")).toEqual(["asks own words"]);
  });

  it("gives now what is recorded, with what the rules say beside it", () => {
    const set = position({ party: "westmark", stance: "asks", statements: ["dahl-2"] });
    const recorded = {
      ...RECORDED,
      positions: [{ id: "westmark/withdrawal/asks", revision: 1, value: set }],
    };
    const found = standpointsAsOf(recorded, null).find(({ party }) => party === "westmark");
    expect(found?.positions.map(({ value }) => value.stance)).toEqual(["asks"]);
    expect(found?.rulesSay?.map(({ stance }) => stance)).toEqual(["rejects"]);
  });

  it("is not corrected before the correction was published", () => {
    const corrected: Recorded = {
      ...RECORDED,
      reports: [...RECORDED.reports, { name: "oslo-2", published: "2025-07-01", supersedes: "oslo" }],
      statements: [OFFER, { ...OFFER, report: "oslo-2", acts: ["refusal"] }],
    };
    expect(stances(corrected, "2025-06-30")).toEqual(["offers own words"]);
    expect(stances(corrected, "2025-07-01")).toEqual(["rejects own words"]);
  });

  it("names what is said of a term by somebody who speaks for nobody known", () => {
    const unknown = statement({ ...OFFER, speaker: { name: "A diplomat", party: null, spans: [] } });
    const found = standpointsAsOf({ ...RECORDED, statements: [unknown] }, null).find(
      ({ party }) => party === null,
    );
    expect(found?.open.map(({ rule }) => rule)).toEqual(["party"]);
  });
});
