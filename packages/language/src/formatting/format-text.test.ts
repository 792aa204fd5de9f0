import { describe, expect, it } from "vitest";
import { formatText } from "./format-text.js";
import { formattingEdits } from "./text-edits.js";

function format(text: string): string {
  const formatted = formatText(text);
  return formatted.type === "formatted" ? formatted.text : formatted.code;
}

describe("the layout", () => {
  it("sets declarations at the margin, what belongs to them below, a blank line between", () => {
    expect(
      format(
        'agreement pact "Pact" signed 2024-01-15 force law parties us "United States",uk "United Kingdom" article 1 "Help" source a-1 ' +
          "when armed attack on us in anywhere determined by facts then uk must assist us within 3 days and uk must consult " +
          "until 2040-01-01 us must report to congress within 3 days",
      ),
    ).toBe(`agreement pact "Pact"
  signed 2024-01-15
  force law

parties us "United States", uk "United Kingdom"

article 1 "Help"
  source a-1
  when armed attack on us in anywhere
  determined by facts
  then uk must assist us within 3 days
   and uk must consult
  until 2040-01-01
  us must report to congress within 3 days
`);
  });

  it("sets events and questions one a line", () => {
    expect(
      format(
        "scenario s 2026-01-01 pact concluded 2026-02-01 threat to us ask for us : us gives armed_force ask who can block the first",
      ),
    ).toBe(`scenario s
  2026-01-01 pact concluded
  2026-02-01 threat to us
  ask for us: us gives armed_force
  ask who can block the first
`);
  });

  it("knows a word of the language from a name that is spelt like it", () => {
    expect(format('party signed "S", force "F", includes "I" place threat "T" in territory of force')).toBe(
      'party signed "S", force "F", includes "I"\nplace threat "T" in territory of force\n',
    );
  });

  it("keeps runs of declarations of one line together, and parts what is longer", () => {
    expect(format('place a "A"\nplace b "B"\n\n\nplace c "C"\narea d "D"\n  includes a\nplace e "E"\n')).toBe(
      'place a "A"\nplace b "B"\n\nplace c "C"\n\narea d "D"\n  includes a\n\nplace e "E"\n',
    );
  });

  it("sets parties one a line where they are too long for one", () => {
    const parties = Array.from({ length: 6 }, (_, index) => `party_${index} "Party number ${index}"`);
    expect(format(`parties ${parties.join(",")}`)).toBe(`parties\n  ${parties.join(",\n  ")}\n`);
  });

  it("leaves parties one a line where the first is on a line of its own", () => {
    expect(format('party\nus "United States", uk "United Kingdom"')).toBe(
      'party\n  us "United States",\n  uk "United Kingdom"\n',
    );
  });

  it("breaks a long provision where a part of it begins, its outermost parts first", () => {
    const article = (provision: string): string => `article 1\n  when threat to us\n  then ${provision}\n`;
    const long = 'source "Gazette 12/2024"';
    expect(
      format(
        article(
          `us must assist uk with contested { any assistance ${long}, materiel ${long} } within unspecified as speed`,
        ),
      ),
    ).toBe(
      article(`us must assist uk
         with contested { any assistance ${long}, materiel ${long} }
         within unspecified as speed`),
    );
  });

  it("fills the lines of a list of names", () => {
    const names = Array.from({ length: 14 }, (_, index) => `place_number_${index}`);
    expect(format(`area all_of_them "All" includes ${names.join(", ")}`)).toBe(
      `area all_of_them "All"
  includes place_number_0, place_number_1, place_number_2, place_number_3, place_number_4, place_number_5,
    place_number_6, place_number_7, place_number_8, place_number_9, place_number_10, place_number_11,
    place_number_12, place_number_13
`,
    );
  });

  it("keeps a part on a line of its own, and joins what is broken elsewhere", () => {
    expect(format('area a "A"\n includes\n   b,\nc except d\n')).toBe(
      'area a "A"\n  includes b, c except d\n',
    );
    expect(format('area a "A" includes b\nexcept d\n')).toBe('area a "A" includes b\n  except d\n');
  });

  it("sets a variant on one line, or its articles one a line between braces", () => {
    expect(format("variant v {\n a.b:place=anywhere;}")).toBe("variant v {\n  a.b: place = anywhere;\n}\n");
    expect(format("variant v { a . b:place=anywhere }")).toBe("variant v { a.b: place = anywhere }\n");
  });
});

describe("comments", () => {
  it("stay where they are: above a line, behind one, inside a list, at either end", () => {
    const text = `-- The beginning.

-- Whom it binds.
party
  -- The guarantor.
  us "United States",  -- since 1949
  uk "United Kingdom"

article 1
  -- Why it is so.
  when threat to us  -- or: armed attack
  then uk must consult
   -- And further:
   and uk must report to congress
  -- At the end of article 1.

-- About article 2.
article 2
-- The end.
`;
    expect(format(text)).toBe(text);
    expect(format(text.replaceAll(/^ +(?=\S)/gmu, " "))).toBe(text);
  });

  it("have the blank line above them that parts declarations", () => {
    expect(format("article 1\n us must consult\n-- About 2.\narticle 2\n us must consult")).toBe(
      "article 1\n  us must consult\n\n-- About 2.\narticle 2\n  us must consult\n",
    );
  });

  it("keep their column behind lines, so that columns stay, unless the line is longer", () => {
    const text = `agreement pact "Pact"
  signed 2024-01-15   -- one
  force law           -- two
`;
    expect(format(text)).toBe(text);
    expect(format('agreement pact "Pact" -- a')).toBe('agreement pact "Pact"  -- a\n');
  });

  it("may fill a file", () => {
    const text = `place a "A"\n${"-- more\n".repeat(120_000)}`;
    expect(format(text) === text).toBe(true);
  });

  it("break a sentence where they stand in the middle of it", () => {
    expect(format("article 1 us must -- really\nassist -- and how\n  -- at once\n uk")).toBe(
      "article 1\n  us must  -- really\n    assist  -- and how\n    -- at once\n    uk\n",
    );
  });
});

describe("what cannot be read", () => {
  it("stays as it is to the character, and the rest is formatted", () => {
    const broken = "article  1\r\n\tus mst   consult  \r\n\r\n";
    expect(formatText(`party us   "US"\r\n${broken}article 2 us must consult`)).toEqual({
      type: "formatted",
      text: `party us "US"\n${broken}article 2\n  us must consult\n`,
      unread: 1,
    });
  });

  it("stays as it is where a file breaks off in it", () => {
    expect(formatText('place a  "A"\n\n\nplace b  ')).toEqual({
      type: "formatted",
      text: 'place a "A"\n\nplace b  ',
      unread: 1,
    });
  });

  it("is refused where it is no text, or too long", () => {
    expect(formatText("party\0")).toMatchObject({ type: "unreadable", code: "not_a_text" });
    expect(formattingEdits(" ".repeat(1_000_001))).toMatchObject({
      type: "unreadable",
      code: "file_too_long",
    });
  });
});

describe("line ends and empty texts", () => {
  it("makes every line end the same, and ends a text in one", () => {
    expect(format('\uFEFFplace a "A"\r\n\r\n\r\n\r\nplace b "B"\rplace c "C"\n\n\n')).toBe(
      'place a "A"\n\nplace b "B"\nplace c "C"\n',
    );
  });

  it("leaves nothing of a text of white space", () => {
    expect(format("")).toBe("");
    expect(format("  \r\n\t\n")).toBe("");
    expect(format("-- only this  ")).toBe("-- only this\n");
  });
});

describe("edits", () => {
  it("touch only the lines that change", () => {
    expect(
      formattingEdits('place a "A"\nplace  b "B"\n\n\nplace c "C"\narticle 1 us must consult\n'),
    ).toEqual({
      type: "edits",
      edits: [
        {
          range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } },
          newText: 'place b "B"\n',
        },
        { range: { start: { line: 3, character: 0 }, end: { line: 4, character: 0 } }, newText: "" },
        {
          range: { start: { line: 5, character: 0 }, end: { line: 6, character: 0 } },
          newText: "\narticle 1\n  us must consult\n",
        },
      ],
    });
  });
});
