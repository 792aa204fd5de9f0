import { holesOf } from "@foedus/engine";
import type { Hole } from "@foedus/engine";
import { beforeAll, describe, expect, it } from "vitest";
import { wholeLibrary } from "../library/testing/library-files.js";
import { parseFiles } from "../parse-files.js";
import type { ParsedFiles } from "../parse-files.js";
import { DOSSIER, projectFiles } from "../testing/project-files.js";
import { precedentsOf } from "./precedents.js";
import type { Precedent } from "./precedents.js";

let read: ParsedFiles;
let holes: readonly Hole[];
beforeAll(async () => {
  read = await parseFiles([...projectFiles(...DOSSIER), ...wholeLibrary()]);
  holes = holesOf(read.model);
});

const of = (name: string): readonly Precedent[] => {
  const hole = holes.find((one) => one.name === name);
  if (hole === undefined) throw new Error(`no open question ${name}`);
  return precedentsOf(read.model, hole, read.model.instruments);
};

const inWords = ({ said, answer, places }: Precedent): string =>
  `${said}${answer === null ? "" : ` = ${answer}`}\n${places.map(({ clause, instrument }) => `    ${clause ?? instrument}\n`).join("")}`;

describe("how real instruments answer what is open in a guarantee known only from reports", () => {
  it.each([
    "alaska.guarantee.place",
    "alaska.guarantee.determiner",
    "alaska.guarantee.us.measures",
    "alaska.guarantee.us.deadline",
  ])("%s", async (name) => {
    await expect(of(name).map(inWords).join("\n")).toMatchFileSnapshot(`testing/${name}.golden.txt`);
  });

  it("is told of clauses about an attack alone, and never of talks where help is open", () => {
    const clauses = of("alaska.guarantee.us.measures").flatMap(({ places }) => places);
    expect(clauses.map(({ clause }) => clause)).toContain("nato.article-5");
    expect(clauses.map(({ clause }) => clause)).not.toContain("nato.article-4");
    expect(of("alaska.guarantee.us.measures").map(({ said }) => said)).not.toContain("consultation");
  });

  it("marks the answer of the menu that comes to the same, in a text in whose words it stands", () => {
    const nato = of("alaska.guarantee.us.measures").find(({ places }) =>
      places.some(({ instrument }) => instrument === "nato"),
    );
    expect(nato?.answer).toBe("such measures as it deems necessary");
  });

  it("has none for who belongs to this group, and none for what these contested words mean", () => {
    expect(of("coalition.members")).toEqual([]);
    const contested = holes.find(
      ({ name, kind }) => name.startsWith("alaska.restraint") && kind === "contested",
    );
    expect(of(contested?.name ?? "")).toEqual([]);
  });
});
