import { holesOf, type MeasureRule, type Term } from "@foedus/engine";
import { describe, expect, it } from "vitest";
import { parseFiles } from "../parse-files.js";

async function lowered(measures: string) {
  const text = `agreement pact "Pact" force law
parties us "United States", uk "United Kingdom"
council board "Board" of parties decides by unanimity
article 1
  when armed attack on uk determined by facts
  then us must assist uk with ${measures} within 3 days`;
  const { model, diagnostics } = await parseFiles([{ path: "pact.foedus", text }]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const action = model.instruments[0]?.articles[0]?.clauses[0]?.provisions[0]?.action;
  const term: Term<MeasureRule> | null = action?.type === "respond" ? action.measures : null;
  return { term, holes: holesOf(model).map(({ name, menu }) => [name, menu.length]) };
}

describe("the measures of a duty to assist", () => {
  it("are what a council decides, but for what the text leaves out or thinks of (Charter, article 41)", async () => {
    const { term } = await lowered(
      "such measures as board decides, which may include sanctions, except armed_force",
    );
    expect(term).toMatchObject({
      type: "stated",
      value: {
        decidedBy: { type: "council", council: "board" },
        mentioned: ["sanctions"],
        excluded: ["armed_force"],
        nonEmpty: false,
      },
    });
  });

  it("may be all in its owner's power on one reading alone, and what that is, is an open question then", async () => {
    const { term, holes } = await lowered(
      'contested "aid" { all support in its power source a, any assistance except armed_force source b }',
    );
    expect(term).toMatchObject({
      type: "contested",
      readings: [
        { value: { feasibleHole: "pact.article-1.us.in_its_power" } },
        { value: { excluded: ["armed_force"] } },
      ],
    });
    expect(holes).toEqual([
      ["pact.article-1.us.measures", 2],
      ["pact.article-1.us.in_its_power", 8],
    ]);
  });

  it("may be all in its power on each of two readings, each a question of its own", async () => {
    const { holes } = await lowered(
      'contested "aid" { all support in its power source a, all support in its power source b }',
    );
    expect(holes.map(([name]) => name)).toEqual([
      "pact.article-1.us.measures",
      "pact.article-1.us.in_its_power",
      "pact.article-1.us.in_its_power-2",
    ]);
  });
});
