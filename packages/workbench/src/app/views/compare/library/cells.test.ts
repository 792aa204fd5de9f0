import type { LibraryRow } from "@foedus/dossier";
import { describe, expect, it } from "vitest";
import { cellsOf, mostCommon, oddIn } from "./cells.js";

const answer = (changed: Partial<LibraryRow["answers"][number]>): LibraryRow["answers"][number] => ({
  clause: "a.1",
  trigger: "if there is an armed attack",
  setOffBy: "armed attack",
  kind: "consultation",
  what: "consultation",
  modality: ["duty"],
  calledBy: "Ukraine",
  within: "within 24 hours of the request",
  due: "24 hours",
  said: "Each Party must consult.",
  ...changed,
});

const row = (changed: Partial<LibraryRow>): LibraryRow => ({
  type: "row",
  instrument: "a",
  title: "A",
  signed: "2024-01-12",
  partners: ["uk"],
  binding: "It is a political commitment.",
  force: ["commitment"],
  inForce: "It is in force from 12 January 2024.",
  answers: [answer({}), answer({ said: "The other must consult." })],
  term: null,
  exit: null,
  lasts: { amount: 120, unit: "months" },
  notice: { amount: 6, unit: "months" },
  ...changed,
});

describe("instruments side by side", () => {
  it("say once what is said of each party in turn", () => {
    expect(cellsOf(row({})).consult).toEqual([{ modality: ["duty"], due: "24 hours" }]);
  });

  it("leave out what is forbidden: a prohibition is no help", () => {
    const forbidden = answer({ kind: "help", modality: ["prohibition"], what: "armed force" });
    expect(cellsOf(row({ answers: [forbidden] })).help).toEqual([]);
  });

  it("are odd where they say something else than most, and on that point alone", () => {
    const rows = [row({}), row({}), row({ notice: { amount: 3, unit: "months" } }), row({ lasts: null })].map(
      cellsOf,
    );
    const common = mostCommon(rows);
    expect(rows.map((cells) => oddIn(cells, common))).toEqual([[], [], ["notice"], ["lasts"]]);
  });
});
