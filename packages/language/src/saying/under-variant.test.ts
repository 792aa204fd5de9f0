import { underVariant } from "@foedus/engine";
import { describe, expect, it } from "vitest";
import { wholeLibrary } from "../library/testing/library-files.js";
import { parseFiles } from "../parse-files.js";
import { DOSSIER, projectFiles } from "../testing/project-files.js";
import { sayModel } from "./say.js";

describe("a text read under a variant", () => {
  it("names the variant wherever it settles something, and leaves open what the variant leaves open", async () => {
    const { model, variants } = await parseFiles(projectFiles(...DOSSIER), wholeLibrary());
    const tripwire = variants.find(({ name }) => name === "tripwire");
    if (tripwire === undefined) throw new Error("the dossier has no variant tripwire");
    const under = underVariant(model, tripwire);
    if ("type" in under) throw new Error(under.message);
    const said = sayModel(
      under,
      under.instruments.filter(({ name }) => name === "alaska"),
    )
      .map(({ text }) => text)
      .join("\n");
    expect(said).toContain("[assumed: tripwire; alaska.guarantee.place]");
    expect(said).toContain("within 72 hours");
    expect(said).toContain("[open: with what; alaska.guarantee.coalition.measures]");
    expect(said).toContain("[contested: ");
  });

  it("is refused where the variant fills nothing", async () => {
    const { model } = await parseFiles(projectFiles(...DOSSIER), wholeLibrary());
    const location = { file: "", line: 1, column: 1, words: "" };
    expect(underVariant(model, { name: "none", title: "", location, fillings: [] })).toMatchObject({
      code: "variant_fills_nothing",
    });
  });
});
