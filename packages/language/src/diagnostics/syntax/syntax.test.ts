import { describe, expect, it } from "vitest";
import { describePage, found } from "../testing/page.js";

const PACT = `agreement pact "Pact"
  force draft

parties us "United States", uk "United Kingdom"

`;

const ATTACK = "when armed attack on us in anywhere determined by facts";

describePage("syntax");

describe("a slip of the pen", () => {
  it.each([
    ["artcle 5", "1:1", '"artcle" makes no sense here.', 'Did you mean "article"?'],
    ["Article 5", "1:1", '"Article" makes no sense here.', 'Did you mean "article"?'],
    [
      "agreement nato",
      "1:15",
      'The sentence stops too early behind "nato".',
      "Go on with words in quotation marks.",
    ],
    [
      `${PACT}article 5\n  when armed atack on us`,
      "7:14",
      '"atack" makes no sense here.',
      'Did you mean "attack"?',
    ],
    [
      `${PACT}article 5\n  us shall report`,
      "7:6",
      '"shall" is not a word of this language.',
      'Write "must".',
    ],
    [
      `${PACT}article 5\n  us must report congress`,
      "7:18",
      'Something is missing before "congress".',
      'Write "to" before it.',
    ],
    [
      `${PACT}article 5\n  ${ATTACK} then us must\narticle 6\n  us must report to congress within 1 day`,
      "7:71",
      'The sentence stops too early behind "must".',
      'Go on with "not", "assist", "consult", "enact", "report", "attack", "remain", "withdraw" or another word of the language (see docs/language/README.md).',
    ],
    [
      `${PACT}scenario war\n  2026-01-01 armed attack on us by uk\n  ask for us: uk gives assistance`,
      "7:38",
      'The sentence stops too early behind "uk".',
      'Go on with "and", "at" or "in".',
    ],
    [
      `${PACT}article 5\n  when armed attack against us then uk must assist us`,
      "7:21",
      '"against" is not a word of this language.',
      'Write "on".',
    ],
    [
      'party within "Within"',
      "1:7",
      '"within" cannot stand here.',
      "It is a word of the language and no name. Write a name.",
    ],
    [
      'party us "United States, uk "UK"',
      "1:24",
      "The quotation marks of this line do not pair: one is missing here.",
      'Put one " before and one behind each title.',
    ],
    ["party us “United States”", "1:10", "“ is not the quotation mark of this language.", 'Write ".'],
    [
      "@",
      "1:1",
      "The character @ has no meaning here.",
      "Take it out, or put it into quotation marks or behind -- into a comment.",
    ],
    [
      "\u0007",
      "1:1",
      "The character U+0007 has no meaning here.",
      "Take it out, or put it into quotation marks or behind -- into a comment.",
    ],
  ])("in %j is one error with a way out", async (text, at, message, help) => {
    const diagnostics = await found(text);
    expect(
      diagnostics.map((one) => ({ at: `${one.line}:${one.column}`, message: one.message, help: one.help })),
    ).toEqual([{ at, message, help }]);
  });
});

describe("a declaration that cannot be read", () => {
  it("is set aside, and the others are read", async () => {
    const text = `${PACT}group friends "Friends" include us\n\nplace x "X" at home\n\nparty a "A" party a "B"\n`;
    const diagnostics = await found(text);
    expect(diagnostics.map(({ code, line }) => `${line} ${code}`)).toEqual([
      "6 syntax",
      "8 syntax",
      "10 unused_name",
      "10 duplicate_name",
      "10 unused_name",
    ]);
  });

  it("makes no errors of the names that it would have declared", async () => {
    const text = `${PACT.replace("parties", "partees")}article 5\n  us must report to congress within 1 day\n`;
    expect((await found(text)).map(({ code }) => code)).toEqual(["syntax"]);
  });

  it("stops being reported after twenty", async () => {
    expect(await found('party x\n\nplace y "Y" in\n\n'.repeat(50))).toHaveLength(20);
  });
});
