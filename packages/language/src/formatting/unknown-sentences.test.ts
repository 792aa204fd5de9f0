import { createServicesForGrammar } from "langium/grammar";
import { describe, expect, it } from "vitest";
import { jointsOf } from "./joints.js";
import { layOut } from "./lay-out.js";
import { found, written } from "./written.js";

// A language with the bones of ours and sentences that the table has never heard of.
const { parser } = await createServicesForGrammar({
  grammar: `
    grammar Later
    entry File: declarations+=(Treaty | Annex)*;
    Treaty: 'treaty' name=ID properties+=(Depositary | Exit)* phases+=Phase* ('registered' 'with' registry=ID)?;
    Depositary: 'depositary' name=ID ('with' copies=INT '%')?;
    Exit: 'exit' 'on' notice=INT 'months' ('by' by=ID)? ('unless' unless+=ID ('or' unless+=ID)*)?;
    Phase: 'phase' name=ID ('after' after=ID)? '(' steps+=ID ('|' steps+=ID)* ')';
    Annex: 'annex' number=INT 'holds' things+=ID (',' things+=ID)*;
    terminal ID: /[a-z_]+/;
    terminal INT: /[0-9]+/;
    hidden terminal WHITE_SPACE: /\\s+/;
    hidden terminal COMMENT: /--[^\\r\\n]*/;
  `,
});

function format(text: string): string {
  const { value, parserErrors } = parser.LangiumParser.parse(text);
  expect(parserErrors).toEqual([]);
  return layOut(written(text, found(parser.Lexer, text)), jointsOf(value));
}

describe("sentences that the table does not know", () => {
  it("open lines by the list they stand in", () => {
    expect(format("treaty a depositary us exit on 6 months annex 1 holds x annex 2 holds y")).toBe(
      "treaty a\n  depositary us\n  exit on 6 months\n\nannex 1 holds x\nannex 2 holds y\n",
    );
  });

  it("keep a line of their own where they have one, and hang", () => {
    const text = `treaty a
  phase one (x)
  phase two
    after one (x)
  registered with un
`;
    expect(format(text)).toBe(text);
    expect(format(text.replaceAll(/^ +/gmu, "\t"))).toBe(text);
  });

  it("break at parts that may be left out, and only there, where they are long", () => {
    const names = ["x".repeat(40), "y".repeat(40), "z".repeat(40)];
    expect(format(`treaty a exit on 6 months by us unless ${names.join(" or ")}`)).toBe(
      `treaty a
  exit on 6 months
    by us
    unless ${names[0]} or ${names[1]}
      or ${names[2]}
`,
    );
  });

  it("keep unknown marks as close as they are written", () => {
    expect(format("treaty a depositary us with 50% phase b(x|y) phase c ( x | y )")).toBe(
      "treaty a\n  depositary us with 50%\n  phase b(x|y)\n  phase c ( x | y )\n",
    );
  });
});
