import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Model } from "@foedus/engine";
import { parseFiles } from "../parse-files.js";
import { DOSSIER, projectFiles, TREATY } from "../testing/project-files.js";
import { sayModel } from "./say.js";

const EVERYTHING = {
  path: "everything.foedus",
  text: readFileSync(new URL("testing/everything.foedus", import.meta.url), "utf8"),
};

/** What a person reads, a line for each thing said. */
function told(model: Model): string {
  return sayModel(model)
    .map(({ kind, text, clause }) => {
      if (kind === "title") return `\n## ${text}`;
      return kind === "note" ? `(${text})` : `${clause === null ? "" : `${clause}: `}${text}`;
    })
    .join("\n");
}

async function modelOf(...files: Parameters<typeof parseFiles>): Promise<Model> {
  const { model, diagnostics } = await parseFiles(...files);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return model;
}

/** A place in plain data, from the outside in. */
type Path = readonly (string | number)[];

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
  // Where measures are required, something is given in any case; a duty to consult is not to do nothing.
  /\.nonEmpty$/u,
];

function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

/** The same data with one leaf changed. */
function changed(value: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) {
    if (typeof value === "number") return value + 1;
    if (typeof value === "boolean") return !value;
    if (value === null) return null;
    if (/^\d{4}-/u.test(String(value))) return "1999-12-31";
    return typeof value === "string" && /^(?:law|commitment|draft|report)$/u.test(value)
      ? { law: "draft", commitment: "law", draft: "law", report: "law" }[value]
      : `${String(value)}zz`;
  }
  if (Array.isArray(value))
    return value.map((part: unknown, index) => (String(index) === key ? changed(part, rest) : part));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [key]: changed(record[key], rest) };
}

describe("reading back", () => {
  it("says the North Atlantic Treaty as a lawyer would", async () => {
    const model = await modelOf(projectFiles(TREATY));
    await expect(told(model)).toMatchFileSnapshot("testing/north-atlantic-treaty.golden.txt");
  });

  it("says the guarantee as reported, with all that is open", async () => {
    const model = await modelOf(projectFiles(...DOSSIER), projectFiles(TREATY));
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
      return (
        JSON.stringify(changed(model, path)) !== JSON.stringify(model) &&
        told(changed(model, path) as Model) === before
      );
    });
    expect(silent.map((path) => path.join("."))).toEqual([]);
  });

  it("names every hole where it says that something is open", async () => {
    const model = await modelOf([EVERYTHING]);
    const { holesOf } = await import("@foedus/engine");
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
