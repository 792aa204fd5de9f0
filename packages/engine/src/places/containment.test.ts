import { describe, expect, test } from "vitest";
import type { Place, PlaceExpression } from "../model/place.js";
import { contains } from "./containment.js";
import type { PlaceContext, Spot } from "./containment.js";

const location = (name: string, ...within: PlaceExpression[]): Place => ({
  name,
  title: name,
  kind: "location",
  within,
  includes: [],
  excludes: [],
});
const territory = (of: string): PlaceExpression => ({ type: "territory", of });
const place = (name: string): PlaceExpression => ({ type: "place", name });
const at = (name: string): Spot => ({ type: "place", name });

const places: readonly Place[] = [
  location("hawaii", territory("us")),
  location("honolulu", place("hawaii")),
  location("boston", territory("us")),
  location("high_seas"),
  {
    ...location("treaty_area"),
    kind: "area",
    includes: [{ type: "territories", group: "nato.parties" }],
    excludes: [place("hawaii")],
  },
  { ...location("wider_area"), kind: "area", includes: [place("treaty_area"), place("high_seas")] },
  location("here", place("there")),
  location("there", place("here")),
  { ...location("serpent"), kind: "area", includes: [place("serpent")] },
];

const context: PlaceContext = {
  places: new Map(places.map((one) => [one.name, one])),
  victim: "us",
  members: (group) => (group === "nato.parties" ? ["us", "uk"] : []),
};

describe("an area", () => {
  test("takes in the territory of its parties", () => {
    expect(contains(place("treaty_area"), at("boston"), context)).toBe(true);
    expect(contains(place("treaty_area"), { type: "territory", of: "uk" }, context)).toBe(true);
    expect(contains(place("treaty_area"), { type: "territory", of: "japan" }, context)).toBe(false);
  });

  test("leaves out what it excepts, and all that lies in it", () => {
    expect(contains(place("treaty_area"), at("hawaii"), context)).toBe(false);
    expect(contains(place("treaty_area"), at("honolulu"), context)).toBe(false);
  });

  test("inside another area keeps its exceptions", () => {
    expect(contains(place("wider_area"), at("high_seas"), context)).toBe(true);
    expect(contains(place("wider_area"), at("boston"), context)).toBe(true);
    expect(contains(place("wider_area"), at("honolulu"), context)).toBe(false);
  });

  test("Hawaii is territory of the United States all the same", () => {
    expect(contains({ type: "territory_of_role", role: "victim" }, at("honolulu"), context)).toBe(true);
  });
});

test("cyclic declarations end, and contain nothing by themselves", () => {
  expect(contains(place("here"), at("boston"), context)).toBe(false);
  expect(contains(territory("us"), at("here"), context)).toBe(false);
  expect(contains(place("serpent"), at("boston"), context)).toBe(false);
});
