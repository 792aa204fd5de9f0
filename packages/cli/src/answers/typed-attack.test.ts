import type { Model } from "@foedus/engine";
import { expect, test } from "vitest";
import { typedAttack } from "./typed-attack.js";

const model: Model = {
  parties: [
    { name: "uk", title: "United Kingdom", codes: { iso: "GBR", cow: 200 } },
    { name: "argentina", title: "Argentina", codes: { iso: "ARG", cow: 160 } },
    { name: "east_germany", title: "East Germany", codes: { cow: 265 } },
  ],
  groups: [],
  councils: [],
  places: [
    {
      name: "falklands",
      title: "Falkland Islands",
      kind: "location",
      within: [],
      includes: [],
      excludes: [],
    },
  ],
  measures: [],
  instruments: [],
};

const attacked = { type: "armed_attack", victim: "uk", object: null, aggressor: "argentina" };

test.each([
  ["argentina:uk@falklands"],
  ["ARG:GBR@Falkland Islands"],
  ["160:200@falklands"],
  ["Argentina:United Kingdom@FALKLANDS"],
])("%s is the same attack", (typed) => {
  expect(typedAttack(model, typed, [])).toEqual({
    type: "attack",
    event: { ...attacked, place: { type: "place", name: "falklands" } },
  });
});

test("without a place it is on the territory of the victim; a state's name is its territory", () => {
  expect(typedAttack(model, "arg:uk", [])).toMatchObject({
    event: { place: { type: "territory", of: "uk" } },
  });
  expect(typedAttack(model, "arg:uk@territory of Argentina", [])).toMatchObject({
    event: { place: { type: "territory", of: "argentina" } },
  });
});

test("by nobody known, by several, on forces, and how it is", () => {
  expect(typedAttack(model, "-:vessels/uk", [])).toMatchObject({
    event: { aggressor: null, object: "vessels" },
  });
  expect(typedAttack(model, "arg+265:uk", ["significant", "not provoked"])).toMatchObject({
    event: {
      aggressor: "argentina",
      together: ["east_germany"],
      qualities: [
        { quality: "significant", holds: true },
        { quality: "provoked", holds: false },
      ],
    },
  });
});
