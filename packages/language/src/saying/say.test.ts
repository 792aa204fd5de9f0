import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { holesOf, type Model } from "@foedus/engine";
import { parseFiles } from "../parse-files.js";
import { DOSSIER, projectFiles, SHARED, TREATY } from "../testing/project-files.js";
import { sayModel } from "./say.js";
import { at, changed, leavesOf } from "../testing/leaves.js";
import type { Path } from "../testing/leaves.js";
import { told } from "./testing/told.js";

const EVERYTHING = {
  path: "everything.foedus",
  text: readFileSync(new URL("testing/everything.foedus", import.meta.url), "utf8"),
};

async function modelOf(...files: Parameters<typeof parseFiles>): Promise<Model> {
  const { model, diagnostics } = await parseFiles(...files);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return model;
}

/** What stands in a model for a reader of files, or is said through something else. */
const NOT_SAID: readonly RegExp[] = [
  /\.location\./u,
  // A tag chooses the sentence: each has its own, which the compiler sees to.
  /\.type$/u,
  // Names stand for what they name, which is said by its title.
  /^(?:parties|groups|councils|places|measures|instruments)\.\d+\.name$/u,
  /^instruments\.\d+\.articles\.\d+\.(?:name|clauses\.\d+\.name)$/u,
  /^instruments\.\d+\.phases\.\d+\.name$/u,
  // The parties of an instrument are a group of their own, which the instrument lists.
  /^groups\.\d+\.(?:title|membership\.known\.\d+)$/u,
  // What a reading is called is said by what it means.
  /\.readings\.\d+\.label$/u,
  /\.onReadings\.\d+\.label$/u,
  // What sets the kind of an act apart is its verb, which is said.
  /\.kind$/u,
];

/** The readings on which a provision or clause holds, by the holes of their words. */
function holesAt(model: Model, path: Path): string {
  const readings = at(model, [...path, "onReadings"]);
  return Array.isArray(readings)
    ? readings.map((_, index) => at(readings, [index, "words", "hole"])).join(" ")
    : "";
}

/** Readings of one sentence of the text share all but who, whether and for whom; the sentence is said once, from the first. */
function isSharedByReadings(model: Model, path: Path): boolean {
  const place = path.indexOf("provisions");
  const index = Number(path[place + 1]);
  const provision = path.slice(0, place + 2);
  const before = [...path.slice(0, place + 1), index - 1];
  if (place < 0 || index === 0 || holesAt(model, provision) === "") return false;
  const rest = path.slice(place + 2).join(".");
  return (
    holesAt(model, before) === holesAt(model, provision) &&
    !/^(?:owner|action\.(?:beneficiary|on))\b/u.test(rest)
  );
}

/** A clause that holds on one reading names the sources of that reading; the others stand at their own clauses. */
function isOfAnotherReading(model: Model, path: Path): boolean {
  const place = path.indexOf("onReading");
  if (place < 0 || !path.includes("readings")) return false;
  const label = at(model, [...path.slice(0, place), "onReading", "label"]);
  return at(model, [...path.slice(0, path.indexOf("readings") + 2), "label"]) !== label;
}

/**
 * "As it deems necessary" changes nothing where somebody else decides, all is owed, or something is forbidden; that something must
 * be given changes nothing where certain measures must, all is owed, or something is forbidden.
 */
function isIdleChoice(model: Model, path: Path): boolean {
  if (path.at(-1) !== "asDeemed" && path.at(-1) !== "nonEmpty") return false;
  const rule = at(model, path.slice(0, -1)) as Readonly<Record<string, unknown>>;
  const provision = path.slice(0, path.indexOf("provisions") + 2);
  return (
    (path.at(-1) === "asDeemed"
      ? rule["decidedBy"] !== undefined
      : Array.isArray(rule["required"]) && rule["required"].length > 0) ||
    rule["feasibleHole"] !== undefined ||
    at(model, [...provision, "type"]) === "prohibition"
  );
}

describe("reading back", () => {
  it("says the North Atlantic Treaty as a lawyer would", async () => {
    const model = await modelOf(projectFiles(TREATY), projectFiles(...SHARED));
    await expect(told(model)).toMatchFileSnapshot("testing/north-atlantic-treaty.golden.txt");
  });

  it("says the guarantee as reported, with all that is open", async () => {
    const model = await modelOf(projectFiles(...DOSSIER), projectFiles(TREATY, ...SHARED));
    await expect(told(model)).toMatchFileSnapshot("testing/alaska.golden.txt");
  });

  it("says every form that an instrument can take", async () => {
    await expect(told(await modelOf([EVERYTHING]))).toMatchFileSnapshot("testing/everything.golden.txt");
  });

  it("never says two models alike that differ in anything", async () => {
    const model = await modelOf([EVERYTHING]);
    const before = told(model);
    const silent = leavesOf(model).filter((path) => {
      const where = path.join(".");
      if (NOT_SAID.some((pattern) => pattern.test(where))) return false;
      if (isSharedByReadings(model, path) || isOfAnotherReading(model, path) || isIdleChoice(model, path))
        return false;
      return (
        JSON.stringify(changed(model, path)) !== JSON.stringify(model) &&
        told(changed(model, path) as Model) === before
      );
    });
    expect(silent.map((path) => path.join("."))).toEqual([]);
  });

  it("names every hole where it says that something is open", async () => {
    const model = await modelOf([EVERYTHING]);
    const named = new Set(sayModel(model).flatMap(({ holes }) => holes));
    expect(
      holesOf(model)
        .map(({ name }) => name)
        .filter((name) => !named.has(name)),
    ).toEqual([]);
  });

  it("says nothing of nothing", () => {
    expect(
      sayModel({ parties: [], groups: [], councils: [], places: [], measures: [], instruments: [] }),
    ).toEqual([]);
  });
});
