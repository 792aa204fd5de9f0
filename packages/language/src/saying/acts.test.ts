import { describe, expect, it } from "vitest";
import type { Model } from "@foedus/engine";
import { parseFiles } from "../parse-files.js";
import { sayModel } from "./say.js";

const BEGINNING = `
agreement pact "Pact"
  force law
  in force from 2020-01-01

parties uk "United Kingdom", ukraine "Ukraine"

council board "Board of the Pact" of parties decides by unanimity
`;

async function said(clauses: string): Promise<string> {
  const { model, diagnostics } = await parseFiles([
    { path: "pact.foedus", text: `${BEGINNING}\n${clauses}\n` },
  ]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return sayModel(model satisfies Model)
    .map(({ text }) => text)
    .join("\n");
}

describe("what happens, as it is said", () => {
  it("names a well-known organ that no text declares by its own name", async () => {
    const text = await said(
      "article 1\n  when armed attack on ukraine in anywhere\n  determined by facts\n  then uk must report to security_council within 1 day\n  until security_council takes measures",
    );
    expect(text).toContain("must report to the Security Council within 1 day");
    expect(text).toContain("This ends once the Security Council has taken measures.");
  });

  it("says what a party or a council has done as a sentence, and names a council without quotation marks", async () => {
    const text = await said(
      "article 1\n  when board decides peacekeeping\n  then uk must assist ukraine with such measures as board decides within 1 day\n  until ukraine joins nato",
    );
    expect(text).toContain("Once the Board of the Pact has decided peacekeeping, ");
    expect(text).toContain("as the Board of the Pact decides");
    expect(text).toContain("once Ukraine has joined NATO");
  });

  it("keeps an event that is nobody's deed in the words of the text", async () => {
    const text = await said(
      "article 1\n  when ceasefire_in_ukraine begun\n  then uk must consult with ukraine within 1 day",
    );
    expect(text).toContain("Once “ceasefire in Ukraine begun” has happened, ");
  });

  it("writes the names of parties within an act with their capitals", async () => {
    const text = await said("article 1\n  uk must not carry out economic_coercion_of_ukraine");
    expect(text).toContain("must not carry out economic coercion of Ukraine");
  });
});

it("gives an organisation its article", async () => {
  const text = await said(
    'party osce "Organization for Security and Co-operation in Europe"\narticle 1\n  osce must monitor ceasefire',
  );
  expect(text).toContain("The Organization for Security and Co-operation in Europe must monitor ceasefire");
});

describe("an instrument as a whole, as it is said", () => {
  it("parts the words of what is deemed attacked", async () => {
    const text = await said(
      "article 1\n  armed attack on a party is deemed to include an attack on its public_vessels in anywhere",
    );
    expect(text).toContain("an attack on its public vessels");
  });

  it("says under a heading with nothing below it that nothing is computed", async () => {
    expect(await said('article 1 "Review"')).toMatch(/Article 1\. Review\nNo answer turns on this article/u);
  });

  it("says how long it lasts where its article says so", async () => {
    const text = await said('article 1 "Duration"\n  this agreement lasts 10 years');
    expect(text).toMatch(/Article 1\. Duration\nIt lasts 10 years/u);
    expect(text).not.toContain("No answer turns");
  });

  it("names the members of a group that has no other name, and calls none a member of them", async () => {
    const text = await said(
      'group both "United Kingdom and Ukraine" includes uk, ukraine\narticle 1\n  each of both must not attack any of both',
    );
    expect(text).toContain(
      "Each of the United Kingdom and Ukraine must not attack any of the United Kingdom and Ukraine.",
    );
  });
});
