import { describe, expect, it } from "vitest";
import { agrees, laidOut, readPage, withOutputs } from "./page.js";

const PAGE = `# A page

\`\`\`foedus pact.foedus
party us "United States"
\`\`\`

\`\`\`console
$ foedus ask pact.foedus
one

two

$ foedus check pact.foedus
Nothing
\`\`\`
`;

it("reads the files and the commands of a page", () => {
  expect(readPage(PAGE)).toEqual({
    files: [{ name: "pact.foedus", text: 'party us "United States"\n' }],
    commands: [
      { line: "foedus ask pact.foedus", shown: "one\n\ntwo" },
      { line: "foedus check pact.foedus", shown: "Nothing" },
    ],
  });
});

it("leaves a page as it is that shows what is printed", () => {
  expect(withOutputs(PAGE, ["one\n\ntwo\n\n", "Nothing\n"])).toBe(PAGE);
});

it("puts what is printed in the place of what is shown", () => {
  expect(withOutputs(PAGE, ["one\n\nthree\n", "Nothing\n"])).toBe(PAGE.replace("two", "three"));
});

it("lays out the texts of a page", () => {
  expect(laidOut(PAGE.replace('party us "', 'party   us "'))).toBe(PAGE);
});

describe("what a page leaves out", () => {
  it.each([
    ["one\n…\nfour", true],
    ["…\nfour", true],
    ["one\n…", true],
    ["one\n…\nthree\n…", true],
    ["…\ntwo\n…\nfour", true],
    ["one\n…\nthree", false],
    ["…\ntwo", false],
    ["two\n…", false],
    ["…\nthree\n…\ntwo\n…", false],
    ["one\ntwo", false],
    ["…", false],
    ["", false],
  ])("%j agrees with four lines: %s", (shown, agreed) => {
    expect(agrees(shown, "one\ntwo\nthree\nfour\n")).toBe(agreed);
  });
});
