import * as fc from "fast-check";
import { expect, it } from "vitest";
import { dossierSchema } from "../format/dossier.js";
import { ABOUT, BERG, SUDANIA, statement } from "../testing/sample.js";
import { partyNames } from "./parties.js";
import { claimSentence } from "./statements.js";

const MODEL = { parties: [], groups: [], councils: [], places: [], measures: [], instruments: [] };
const NAMES = partyNames(dossierSchema.parse(ABOUT), MODEL);

it("says who says it, and that the party itself is silent", () => {
  expect(claimSentence(SUDANIA, ["to withdraw"], [BERG, SUDANIA], NAMES)).toBe(
    "Anna Berg (Norland) says that Sudania agreed: “to withdraw”. No Sudanian statement is on record here.",
  );
});

it("does not call a party silent that has spoken elsewhere", () => {
  const own = statement({ id: "x-1", speaker: { name: "Minister X", party: "sudania", spans: [] } });
  const sentence = claimSentence(SUDANIA, ["to withdraw"], [BERG, SUDANIA, own], NAMES);
  expect(sentence).toContain("Not in the words of Sudania.");
});

it("does not take a rejected statement for a party's own words", () => {
  const own = statement({
    id: "x-1",
    status: "rejected",
    speaker: { name: "Minister X", party: "sudania", spans: [] },
  });
  expect(claimSentence(SUDANIA, ["to withdraw"], [BERG, SUDANIA, own], NAMES)).toContain(
    "No Sudanian statement",
  );
});

it("keeps a gloss beside the words and says that it is one", () => {
  const glossed = { ...BERG, gloss: [{ words: "withdraw", meaning: "leave the valley" }] };
  expect(claimSentence(glossed, ["agreed to withdraw"], [glossed], NAMES)).toContain(
    "“agreed to withdraw”. (Gloss: “withdraw” is read as leave the valley.)",
  );
});

it("names every carrier of a nested statement, whoever and however many they are", () => {
  const carrier = fc.record({
    name: fc.stringMatching(/^[A-Z][a-z]{1,9} [A-Z][a-z]{1,9}$/u),
    party: fc.constantFrom("norland", "westmark", null),
  });
  const acts = fc.constantFrom(
    "acceptance" as const,
    "promise" as const,
    "denial" as const,
    "evaluation" as const,
  );
  fc.assert(
    fc.property(fc.array(carrier, { minLength: 1, maxLength: 4 }), acts, (chain, act) => {
      const sentence = claimSentence({ ...SUDANIA, chain, acts: [act] }, ["to withdraw"], [SUDANIA], NAMES);
      for (const { name } of chain) {
        expect(sentence).toContain(name);
        expect(sentence.indexOf(name)).toBeLessThan(sentence.indexOf("Sudania"));
      }
    }),
  );
});
