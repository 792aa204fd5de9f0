import { describe, expect, it } from "vitest";
import { changesSince } from "./changes.js";
import type { Brief } from "./schema.js";

const brief = (set: Partial<Brief>): Brief => ({
  version: 1,
  kind: "brief",
  dossier: { name: "d", title: "D", description: "", asOf: "2024-05-01" },
  summary: [],
  mainAnswer: [],
  reports: [],
  claims: [],
  leftOut: null,
  terms: [],
  agreed: { inOwnWords: [], onlyByReport: [] },
  agreements: [],
  variants: [],
  scenarios: [],
  agenda: [],
  changes: { since: null, sentence: "", items: [] },
  glossary: [],
  ...set,
});

const standing = (standingSentence: string): Partial<Brief> => ({
  terms: [
    {
      name: "t",
      title: "T",
      silent: [],
      positions: [
        {
          party: "p",
          partyTitle: "P",
          stance: "accepts",
          standing: "reported",
          reportedBy: [],
          standingSentence,
          summary: "",
          statements: [],
        },
      ],
    },
  ],
});

describe("what changed", () => {
  it("says that there is nothing to compare with in a first brief", () => {
    expect(changesSince(null, brief({}))).toMatchObject({ since: null, items: [] });
  });

  it("names a changed standing with what it was before", () => {
    const { items } = changesSince(brief(standing("only as reported by Q")), brief(standing("in own words")));
    expect(items).toEqual([
      "Changed: P on “T”: accepts, in own words (before: accepts, only as reported by Q)",
    ]);
  });

  it("names what is new and what is gone", () => {
    expect(changesSince(brief({}), brief(standing("in own words"))).items[0]).toMatch(/^New: P on “T”/u);
    expect(changesSince(brief(standing("in own words")), brief({})).items[0]).toMatch(/^Gone: P on “T”/u);
  });

  it("compares nothing with the brief of another dossier", () => {
    const other = brief({
      ...standing("in own words"),
      dossier: { name: "e", title: "E", description: "", asOf: "2024-04-01" },
    });
    expect(changesSince(other, brief({}))).toMatchObject({
      items: [],
      sentence: expect.stringContaining("another dossier"),
    });
  });
});
