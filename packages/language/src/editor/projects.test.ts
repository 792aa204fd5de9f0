import { describe, expect, it } from "vitest";
import { Projects } from "./projects.js";

const FOLDER = "file:///work";
const ALASKA = `${FOLDER}/dossiers/alaska`;
const MINSK = `${FOLDER}/dossiers/minsk`;
const parties = (name: string, title: string): string => `party ${name} "${title}"\n`;
const agreement = (party: string): string =>
  `agreement pact "Pact"\n  force draft\nparties ${party}\narticle 1\n  ${party} must carry out elections within 3 months\n`;

const STORED = {
  files: [
    { path: `${ALASKA}/agreements/parties.foedus`, text: parties("us", "United States") },
    { path: `${ALASKA}/agreements/pact.foedus`, text: agreement("us") },
    { path: `${MINSK}/parties.foedus`, text: parties("us", "Someone else") },
    { path: `${MINSK}/pact.foedus`, text: agreement("us") },
    { path: `${FOLDER}/loose/pact.foedus`, text: agreement("uk") },
    { path: `${FOLDER}/more/deep/parties.foedus`, text: parties("uk", "United Kingdom") },
  ],
  roots: [FOLDER, ALASKA, MINSK],
};

async function errorsOf(projects: Projects, path: string): Promise<readonly string[]> {
  const { diagnostics } = await projects.of(path).analysis();
  return diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code);
}

describe("what is read together", () => {
  it("is a dossier by itself, and the rest of a folder, however deep", async () => {
    const projects = new Projects();
    projects.setStored(STORED);
    expect(projects.all()).toHaveLength(3);
    for (const { path } of STORED.files) expect([path, await errorsOf(projects, path)]).toEqual([path, []]);
  });

  it("is a new file with the dossier in which it is opened", async () => {
    const projects = new Projects();
    projects.setStored(STORED);
    const path = `${MINSK}/scenarios/new.foedus`;
    projects.open(path, "variant v\n  fills pact.article-1, place = territory of us\n");
    expect(projects.of(path)).toBe(projects.of(`${MINSK}/pact.foedus`));
    expect(projects.of(path).given()).toHaveLength(3);
    projects.close(path);
    expect(projects.of(path).given()).toHaveLength(2);
  });

  it("is a file outside every folder with its neighbours alone", async () => {
    const projects = new Projects();
    projects.setStored(STORED);
    projects.open("file:///elsewhere/pact.foedus", agreement("us"));
    expect(await errorsOf(projects, "file:///elsewhere/pact.foedus")).toContain("unknown_party");
    projects.open("file:///elsewhere/parties.foedus", parties("us", "United States"));
    expect(await errorsOf(projects, "file:///elsewhere/pact.foedus")).toEqual([]);
  });

  it("changes when a folder becomes a dossier, also for what is open", async () => {
    const projects = new Projects();
    const path = `${FOLDER}/loose/pact.foedus`;
    projects.setStored(STORED);
    projects.open(path, agreement("uk"));
    expect(await errorsOf(projects, path)).toEqual([]);
    projects.setStored({ ...STORED, roots: [...STORED.roots, `${FOLDER}/loose`] });
    expect(await errorsOf(projects, path)).toContain("unknown_party");
    expect(projects.of(path).given()).toEqual([{ path, text: agreement("uk") }]);
  });

  it("does not draw on a library file that is a copy of one given", async () => {
    const projects = new Projects();
    const text = parties("us", "United States");
    projects.setLibrary([{ path: "file:///library/parties.foedus", text }]);
    projects.open(`${FOLDER}/parties.foedus`, text);
    expect((await projects.of(`${FOLDER}/parties.foedus`).analysis()).drawnOn).toEqual([]);
    projects.open("file:///other/pact.foedus", agreement("us"));
    expect((await projects.of("file:///other/pact.foedus").analysis()).drawnOn).toEqual([
      "file:///library/parties.foedus",
    ]);
  });
});
