import type { FloorAndCeiling } from "@foedus/engine";
import { describe, expect, it } from "vitest";
import { cellOf, stripsOf } from "./strips.js";

const at = (
  level: FloorAndCeiling["level"],
  floor: FloorAndCeiling["floor"],
  ceiling: FloorAndCeiling["ceiling"],
): FloorAndCeiling => ({
  scenario: "s",
  side: "ukraine",
  performer: "us",
  variant: null,
  defecting: [],
  level,
  floor,
  ceiling,
});

describe("floors and ceilings as strips", () => {
  it("puts levels together that follow each other and give the same", () => {
    const strips = stripsOf([
      at("law", [], []),
      at("commitment", [], []),
      at("draft", [["materiel"]], [["materiel"]]),
      at("report", [], []),
    ]);
    expect(strips.map(({ levels }) => levels)).toEqual([["law", "commitment"], ["draft"], ["report"]]);
  });

  it("calls sure only what stands in every alternative", () => {
    const [strip] = stripsOf([
      at(
        "law",
        [
          ["sanctions", "materiel"],
          ["sanctions", "training"],
        ],
        [["sanctions", "materiel", "training", "armed_force"]],
      ),
    ]);
    if (strip === undefined) throw new Error("no strip");
    expect(
      ["sanctions", "materiel", "training", "armed_force", "intelligence"].map((one) => cellOf(strip, one)),
    ).toEqual(["floor", "either", "either", "ceiling", "none"]);
  });

  it("does not take no bundle for a floor", () => {
    const [strip] = stripsOf([at("law", [], [["materiel"]])]);
    if (strip === undefined) throw new Error("no strip");
    expect(cellOf(strip, "materiel")).toBe("ceiling");
  });
});
