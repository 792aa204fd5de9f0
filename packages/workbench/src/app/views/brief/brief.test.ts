import { describe, expect, it } from "vitest";
import type { Entry } from "@foedus/dossier/store";
import { heldOn } from "./as-of.js";
import { instrumentsOf } from "./instruments.js";
import { freeName, isName } from "./keep/names.js";

const entry = (number: number, moment: string, command: Entry["command"]): Entry => ({
  number,
  type: "done",
  of: null,
  actor: "Ada",
  moment,
  command,
  inverse: command,
});

const scenario = (expects: number, text: string): Entry["command"] => ({
  type: "record",
  kind: "scenario",
  id: "attack",
  expects,
  value: { text },
});

const DOSSIER: Entry["command"] = {
  type: "record",
  kind: "dossier",
  id: "dossier",
  expects: 0,
  value: {
    version: 1,
    name: "deal",
    title: "A deal",
    description: "Of two.",
    asOf: "2025-06-01",
    parties: [{ name: "us", title: "United States", adjective: "American", kind: "state" }],
    protected: "us",
    guarantors: [],
    adversary: null,
    terms: [],
  },
};

describe("what a store held on a day", () => {
  const log = [
    entry(1, "2025-06-02T08:00:00Z", DOSSIER),
    entry(2, "2025-06-02T23:59:59Z", scenario(0, "first")),
    entry(3, "2025-06-03T00:00:00Z", scenario(1, "second")),
    entry(4, "2025-06-04T00:00:00Z", { type: "remove", kind: "scenario", id: "attack", expects: 2 }),
  ];
  const texts = (day: string): readonly string[] => {
    const held = heldOn(log, day);
    return held.type === "records" ? held.records.scenario.map(({ value }) => value.text) : [held.type];
  };

  it("is what was done by its end, and nothing later", () => {
    expect(texts("2025-06-02")).toEqual(["first"]);
    expect(texts("2025-06-03")).toEqual(["second"]);
    expect(texts("2025-06-04")).toEqual([]);
  });

  it("is nothing before the log begins, and says when that was", () => {
    expect(heldOn(log, "2025-06-01")).toEqual({ type: "nothing", first: "2025-06-02T08:00:00Z" });
    expect(heldOn([], "2025-06-01")).toEqual({ type: "nothing", first: null });
  });
});

describe("the name of a kept brief", () => {
  it.each(["before washington", "a/b", "a\\b", ".hidden", "", "tab\there"])("is not “%s”", (name) => {
    expect(isName(name)).toBe(false);
  });

  it("is one that is not taken", () => {
    expect(isName("перед-встречей")).toBe(true);
    expect(freeName("a", [])).toBe("a");
    expect(freeName("a", ["a", "a-2"])).toBe("a-3");
  });
});

it("knows in which record an instrument is written, and takes no word in a note for one", () => {
  const text = '-- agreement other is no instrument\nagreement alaska "A"\n  agreement later "B"\n';
  const record = {
    kind: "agreement",
    id: "drafts",
    revision: 1,
    sheet: null,
    place: null,
    value: { text },
  } as const;
  expect(instrumentsOf([record])).toEqual({ alaska: "drafts", later: "drafts" });
});
