import { expect, it } from "vitest";
import { parseFiles } from "../parse-files.js";

const text = `agreement pact "Pact"
  force law
  in force from 1980-01-01

parties uk "United Kingdom" iso "GBR" cow 200, france "France"

party argentina "Argentina" iso "ARG" cow 160

article 1
  when armed attack on any party as victim
  determined by facts
  then each other party must assist victim within 30 days

scenario april_1982 "2 April 1982"
  1982-04-02 armed attack on uk by argentina in territory of uk
  record of article-1: arose for uk "it was invoked" source "A History, 12", b
  record of pact.article-1: did not arise for france source b
  record of pact.article-1: disputed source b
  record of pact.article-1: breached by france, uk source b
  ask for uk: france gives assistance
`;

it("reads what history says became of a clause", async () => {
  const { diagnostics, scenarios } = await parseFiles([{ path: "a.foedus", text }]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(scenarios[0]?.questions).toHaveLength(1);
  expect(scenarios[0]?.records).toMatchObject([
    {
      clause: "pact.article-1",
      says: "arose",
      parties: ["uk"],
      words: "it was invoked",
      sources: ["A History, 12", "b"],
    },
    { clause: "pact.article-1", says: "did_not_arise", parties: ["france"], words: null, sources: ["b"] },
    { clause: "pact.article-1", says: "disputed", parties: [], words: null, sources: ["b"] },
    { clause: "pact.article-1", says: "breached", parties: ["france", "uk"], words: null, sources: ["b"] },
  ]);
});

it("reads the codes of states", async () => {
  const { model } = await parseFiles([{ path: "a.foedus", text }]);
  expect(model.parties.map(({ name, codes }) => [name, codes])).toEqual([
    ["uk", { iso: "GBR", cow: 200 }],
    ["france", undefined],
    ["argentina", { iso: "ARG", cow: 160 }],
  ]);
});

it("reads a record of a sentence whose beginning is contested, as one of all its readings", async () => {
  const contested = text.replace(
    "when armed attack on any party as victim",
    'when contested "attack" { armed attack on any party as victim source a, armed attack on any party as victim by argentina source b }',
  );
  const { diagnostics, scenarios } = await parseFiles([{ path: "a.foedus", text: contested }]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(scenarios[0]?.records?.[0]?.clause).toBe("pact.article-1");
});

it("says that a record without a source is none", async () => {
  const bare = text.replace(
    " source b\n  record of pact.article-1: breached",
    "\n  record of pact.article-1: breached",
  );
  const { diagnostics } = await parseFiles([{ path: "a.foedus", text: bare }]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toHaveLength(1);
});
