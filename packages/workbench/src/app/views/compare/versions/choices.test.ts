import { describe, expect, it } from "vitest";
import { choicesOf, usualPair } from "./choices.js";

const files = [
  { path: "agreements/pact.foedus", text: 'agreement pact "Pact"\n' },
  { path: "agreements/variants.foedus", text: "variant one fills pact.a\n" },
  { path: "scenarios/attack.foedus", text: "scenario attack\n" },
];
const draft = {
  id: "pact/draft-1",
  value: { agreement: "pact", name: "draft-1", text: 'agreement pact "Draft"\n' },
};
const minsk = { path: "library/minsk-2/minsk-2.foedus", title: "Package of Measures", signed: "2015-02-12" };

describe("what can be compared", () => {
  it("are agreements as they are, kept versions and the library, each by its address", () => {
    expect(choicesOf(files, [draft], [minsk]).map(({ key, title }) => [key, title])).toEqual([
      ["agreements/pact", "Pact"],
      ["versions/pact/draft-1", "pact: draft-1"],
      ["library/minsk-2/minsk-2", "Package of Measures (2015)"],
    ]);
  });

  it("reads a kept version in the place of the text that it was kept of, with everything beside it", () => {
    const kept = choicesOf(files, [draft], []).find(({ from }) => from === "kept")?.asked;
    expect(kept).toEqual({
      type: "texts",
      path: "agreements/pact.foedus",
      files: [files[1], { path: "agreements/pact.foedus", text: draft.value.text }],
    });
  });

  it("begins with a kept version and its text now, and with the library where none was kept", () => {
    expect(usualPair(choicesOf(files, [draft], [minsk]))).toEqual([
      "versions/pact/draft-1",
      "agreements/pact",
    ]);
    expect(usualPair(choicesOf(files, [], [minsk]))[0]).toContain("istanbul-communique");
  });
});
