import { dossierSchema } from "@foedus/dossier";
import { describe, expect, it } from "vitest";
import { linesOf, madeDossier } from "./made-dossier.js";
import type { Begun } from "./made-dossier.js";

const BEGUN: Begun = {
  title: "A guarantee for Norland",
  description: "Begun.",
  asOf: "2025-08-18",
  parties: "Norland\n  Westmark \n\nNorland\nSudania",
  guarded: "Norland",
  adversary: "Sudania",
  terms: "Who comes to help\nA ceasefire first",
};

describe("a dossier that a person begins", () => {
  it("has its parties once each, and those guarantee it who are neither protected nor the adversary", () => {
    const made = madeDossier(BEGUN);
    expect(made.parties.map(({ name, title }) => [name, title])).toEqual([
      ["norland", "Norland"],
      ["westmark", "Westmark"],
      ["sudania", "Sudania"],
    ]);
    expect([made.protected, made.guarantors, made.adversary]).toEqual(["norland", ["westmark"], "sudania"]);
    expect(made.terms.map(({ name }) => name)).toEqual(["who_comes_to_help", "a_ceasefire_first"]);
  });

  it("gives names to parties whose letters no name may have, and to those who would share one", () => {
    const made = madeDossier({
      ...BEGUN,
      parties: "Україна\nالعراق\nCôte d’Ivoire\nCote d'Ivoire\n2nd Isle",
    });
    expect(made.parties.map(({ name }) => name)).toEqual([
      "party_1",
      "party_2",
      "cote_d_ivoire",
      "party_4",
      "nd_isle",
    ]);
  });

  it.each(["<script>alert(1)</script>", "\u202Eevil\u202C", "👩‍👩‍👧‍👦", "x".repeat(10_000)])(
    "is a whole dossier whatever is written in its fields",
    (hostile) => {
      const made = madeDossier({
        ...BEGUN,
        title: hostile,
        parties: hostile,
        guarded: hostile,
        terms: hostile,
      });
      expect(dossierSchema.safeParse(made).success).toBe(true);
      expect(made.parties[0]?.title).toBe(hostile);
    },
  );

  it("has no empty lines", () => {
    expect(linesOf(" \n\n a \n\t\nb\na")).toEqual(["a", "b"]);
  });
});
