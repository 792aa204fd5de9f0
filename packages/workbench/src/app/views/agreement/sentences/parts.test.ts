import { describe, expect, it } from "vitest";
import { lettered, partsOfSentence } from "./parts.js";

const CLAUSE =
  "If there is an armed attack on Ukraine in [open: where; alaska.guarantee.place], (a) the United States must assist Ukraine [open: by when; alaska.guarantee.us.deadline]; (b) each member must assist it. Whether this is so is for the facts to determine.";

describe("a sentence", () => {
  it("is cut at what is open in it, and put together again is the same", () => {
    const parts = partsOfSentence("in [open: where; a.b.place], “x” [contested: “y” or “z”; a.b.scope].");
    expect(parts.map(({ type }) => type)).toEqual(["words", "open", "words", "contested", "words"]);
    expect(parts[3]).toEqual({ type: "contested", what: "“y” or “z”", hole: "a.b.scope" });
  });

  it("leaves brackets of another kind alone", () => {
    expect(partsOfSentence("said [by nobody]")).toEqual([{ type: "words", words: "said [by nobody]" }]);
  });

  it("stands letter by letter, with what follows the letters by itself", () => {
    expect(lettered(CLAUSE).map(({ letter, words }) => [letter, words.slice(0, 12)])).toEqual([
      [null, "If there is "],
      ["a", "the United S"],
      ["b", "each member "],
      [null, "Whether this"],
    ]);
  });
});
