import { describe, expect, it } from "vitest";
import { parseFiles } from "../parse-files.js";
import { told } from "../saying/testing/told.js";

const pact = (measures: string): string => `agreement pact "Pact"
  force draft

parties us "United States", uk "United Kingdom"

article 1
  when armed attack on us in anywhere
  determined by facts
  then uk must assist us with ${measures} within 30 days
`;

describe("a response out of several kinds", () => {
  it("must be some of them, which its owner chooses", async () => {
    const { model, diagnostics } = await parseFiles([
      { path: "a.foedus", text: pact("any materiel, training or intelligence except intelligence") },
    ]);
    expect(diagnostics).toEqual([]);
    const [provision] = model.instruments[0]?.articles[0]?.clauses[0]?.provisions ?? [];
    expect(provision?.action).toMatchObject({
      measures: {
        value: {
          required: [],
          permitted: ["materiel", "training", "intelligence"],
          excluded: ["intelligence"],
          nonEmpty: true,
        },
      },
    });
    expect(told(model)).toContain(
      "with some materiel, training or intelligence of its choice, but no intelligence",
    );
  });

  it("is all of them where they stand without “any”", async () => {
    const { model } = await parseFiles([{ path: "a.foedus", text: pact("materiel, training") }]);
    expect(told(model)).toContain("with materiel and training");
  });
});
