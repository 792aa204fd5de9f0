import { describe, expect, it } from "vitest";
import { parseFiles } from "./parse-files.js";

// The examples by which the language was designed, with the names they presuppose declared, and the universe of the
// unknown members named, without which nothing could be computed.
const TREATY = `
agreement nato "North Atlantic Treaty"
  signed 1949-04-04
  in force from 1949-08-24
  force law

parties us "United States", uk "United Kingdom", canada "Canada"

council nac "North Atlantic Council" of parties decides by unanimity
area treaty_area "Treaty area" includes territory of any party

article 4
  when any party deems any party threatened
  then all parties must consult

article 5
  when armed attack on any party as victim in treaty_area
  then each other party must assist victim
         with such measures as it deems necessary, which may include armed_force
         immediately
  until security_council takes measures

article 6
  armed attack on a party is deemed to include an attack on its forces, vessels or aircraft in treaty_area
`;

const GUARANTEE = `
party ukraine "Ukraine", russia "Russia", eu "European Union", france "France"
place kharkiv "Kharkiv" in territory of ukraine

agreement guarantee "Guarantee for Ukraine, as reported on 17 August 2025"
  force report
  part of settlement

group coalition "Coalition of the Willing" includes eu, others unspecified from uk, france

article guarantee
  like nato.article-5                       -- an analogy: marks answers, gives none
  source witkoff-2, vonderleyen-1
  when armed attack on ukraine in unspecified
  determined by unspecified
  then us must assist ukraine with unspecified within unspecified
   and each of coalition must assist ukraine with unspecified within unspecified

article restraint
  source witkoff-4                          -- reported by the United States; no Russian statement
  russia must enact law "no attack on" contested { other_european_states, other_european_states except ukraine } by unspecified

variant as_nato fills guarantee from nato.article-5, place = territory of ukraine, determined by each guarantor
variant tripwire { guarantee.us: place = territory of ukraine, determined by facts, at least armed_force within 72 hours }

scenario renewed_attack
  2026-01-01 settlement concluded
  2026-02-01 armed attack on ukraine by russia at kharkiv
  ask for ukraine: us gives armed_force within 30 days
  ask for ukraine: armed_force from at least 3 parties within 30 days
  ask who can block the first
`;

describe("the examples of the design", async () => {
  const { model, variants, scenarios, diagnostics } = await parseFiles([
    { path: "1.foedus", text: TREATY },
    { path: "2.foedus", text: GUARANTEE },
  ]);
  const clauses = model.instruments.flatMap((one) => one.articles).flatMap((article) => article.clauses);
  const clause = (name: string) => clauses.find((one) => one.name === name);

  it("are read without an error", () => {
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("make of article 5 a duty of each other party, as it deems necessary, by a vague date", () => {
    expect(clause("nato.article-5")).toMatchObject({
      trigger: {
        type: "armed_attack",
        victim: { type: "any", group: "nato.parties" },
        place: { type: "stated", value: { type: "place", name: "treaty_area" } },
      },
      determiner: { type: "stated", value: { type: "silent" } },
      provisions: [
        {
          type: "duty",
          owner: { type: "each", group: "nato.parties", other: true },
          action: {
            type: "respond",
            beneficiary: { type: "role", role: "victim" },
            measures: {
              value: {
                required: [],
                permitted: ["assistance"],
                mentioned: ["armed_force"],
                nonEmpty: true,
                asDeemed: true,
              },
            },
          },
          deadline: { type: "vague", words: "immediately", hole: "nato.article-5.parties.deadline" },
        },
      ],
      until: [{ type: "event", subject: "security_council", event: "takes_measures" }],
    });
  });

  it("make of article 4 a free choice of any party, and of consulting no assistance", () => {
    expect(clause("nato.article-4")).toMatchObject({
      trigger: { type: "threat", victim: { type: "any", group: "nato.parties" } },
      determiner: { value: { type: "party", by: { type: "any", group: "nato.parties" }, mode: "deems" } },
      provisions: [{ action: { measures: { value: { permitted: ["consultation"] } } } }],
    });
  });

  it("make each unspecified term of the guarantee a hole of its own, one for each owner", () => {
    expect(clause("guarantee.guarantee")).toMatchObject({
      trigger: { place: { type: "unspecified", hole: "guarantee.guarantee.place" } },
      determiner: { type: "unspecified", hole: "guarantee.guarantee.determiner" },
      provisions: [
        {
          action: { measures: { hole: "guarantee.guarantee.us.measures" } },
          deadline: { hole: "guarantee.guarantee.us.deadline" },
        },
        {
          action: { measures: { hole: "guarantee.guarantee.coalition.measures" } },
          deadline: { hole: "guarantee.guarantee.coalition.deadline" },
        },
      ],
    });
  });

  it("keep the contested words with their readings", () => {
    expect(clause("guarantee.restraint")).toMatchObject({
      provisions: [
        {
          action: {
            law: "no attack on",
            scope: {
              type: "contested",
              hole: "guarantee.restraint.russia.scope",
              readings: [
                { label: "other_european_states" },
                { label: "other_european_states except ukraine" },
              ],
            },
          },
        },
      ],
    });
  });

  it("fill by variants what they name, from where they name it", () => {
    expect(variants).toMatchObject([
      {
        name: "as_nato",
        fillings: [
          {
            target: { instrument: "guarantee", article: "guarantee" },
            owner: null,
            from: { instrument: "nato", article: "article-5" },
            settings: [
              { slot: "place", value: { type: "territory", of: "ukraine" } },
              { slot: "determiner", value: { by: { type: "role", role: "owner" }, mode: "finds" } },
            ],
          },
        ],
      },
      {
        name: "tripwire",
        fillings: [
          {
            owner: "us",
            from: null,
            settings: [
              { slot: "place" },
              { slot: "determiner", value: { type: "facts" } },
              { slot: "measures", value: { required: ["armed_force"], permitted: ["assistance"] } },
              { slot: "deadline", value: { duration: { amount: 72, unit: "hours" } } },
            ],
          },
        ],
      },
    ]);
  });

  it("ask two questions; who can block is part of every answer", () => {
    expect(scenarios[0]?.questions).toMatchObject([
      {
        name: "renewed_attack.1",
        words: "for ukraine: us gives armed_force within 30 days",
        side: "ukraine",
      },
      { name: "renewed_attack.2", outcome: { performers: { type: "at_least", count: 3 } } },
    ]);
  });
});
