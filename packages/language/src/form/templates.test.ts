import { holesOf } from "@foedus/engine";
import { describe, expect, it } from "vitest";
import { parseFiles } from "../parse-files.js";
import { ARTICLE_TEMPLATES, newAgreement } from "./templates.js";

const AGREEMENT = newAgreement("pact", 'The "Pact"', [
  { name: "us", title: "United States" },
  { name: "ukraine", title: "Ukraine" },
]);

const read = async (text: string) => {
  const { model, diagnostics } = await parseFiles([{ path: "pact.foedus", text }], []);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return model;
};

describe("a text to begin with", () => {
  it("is a draft between its parties, of which nobody said from when", async () => {
    const model = await read(AGREEMENT);
    expect(model.instruments).toMatchObject([
      { title: "The ”Pact”", force: { value: "draft" }, parties: [{ party: "us" }, { party: "ukraine" }] },
    ]);
    expect(holesOf(model).map(({ name }) => name)).toEqual(["pact.entry_into_force"]);
  });

  it.each(ARTICLE_TEMPLATES)("$label: is read, and leaves open what nobody has said", async ({ write }) => {
    const article = write({ name: "first", title: "First", owner: "us", beneficiary: "ukraine" });
    const model = await read(`${AGREEMENT}\n${article}\n`);
    const open = holesOf(model).filter(({ name }) => name.startsWith("pact.first"));
    expect(open).toHaveLength(article.split("unspecified").length - 1);
    expect(model.instruments[0]?.articles[0]?.clauses[0]?.provisions).toHaveLength(1);
  });
});
