import { describe, expect, it } from "vitest";
import { parseFiles } from "../parse-files.js";
import { told } from "../saying/testing/told.js";
import { libraryPaths, wholeLibrary } from "./testing/library-files.js";
import { missingReferences } from "./testing/missing-references.js";
import { projectFiles } from "../testing/project-files.js";

const folderOf = (path: string): string => path.split("/")[1] ?? "";

/** Folders with tests of their own, and what declares no instrument. */
const ELSEWHERE = new Set(["shared", "history", "ukraine"]);
const FOLDERS = [...new Set(libraryPaths().map(folderOf))].filter((folder) => !ELSEWHERE.has(folder));

/** What these texts leave open, and nothing else, is warned of. */
const LEFT_OPEN = new Set([
  "adversary_determines",
  "deadline_missing",
  "determiner_missing",
  "place_missing",
  "undefined_word",
  "unheard_event",
  "unused_name",
]);

describe("the instruments of the library", () => {
  it.each(FOLDERS)("%s has no errors, and warnings only of what the text leaves open", async (folder) => {
    const { diagnostics } = await parseFiles(projectFiles(...libraryPaths(folder)), wholeLibrary());
    const others = diagnostics.filter(({ code }) => !LEFT_OPEN.has(code));
    expect(others.map(({ file, line, message }) => `${file}:${String(line)} ${message}`)).toEqual([]);
  });

  it.each(FOLDERS)("%s has force and sources stated, and references for every article", async (folder) => {
    expect(await missingReferences(projectFiles(...libraryPaths(folder)), wholeLibrary())).toEqual([]);
  });

  it.each(FOLDERS)("%s reads back as expected", async (folder) => {
    const paths = libraryPaths(folder);
    const { model } = await parseFiles(projectFiles(...paths), wholeLibrary());
    const instruments = model.instruments.filter(({ location }) => paths.includes(location.file));
    await expect(told(model, instruments)).toMatchFileSnapshot(`testing/instruments/${folder}.golden.txt`);
  });
});

describe("a text of the library", () => {
  const missing = (agreement: string, article: string): Promise<readonly string[]> =>
    missingReferences([
      {
        path: "a.foedus",
        text: `agreement a "A" ${agreement}\nparties us "United States"\narticle ${article} us must consult`,
      },
    ]);

  it("is complete with force, source and titles", async () => {
    expect(await missing('force law source "x"', '1 "Consultation"')).toEqual([]);
  });

  it("fails without force, without a source, and without the title of an article", async () => {
    expect(await missing('source "x"', '1 "Consultation"')).toHaveLength(1);
    expect(await missing("force law", '1 "Consultation"')).toEqual(["a names no source"]);
    expect(await missing('force law source "x"', "1")).toEqual(["article-1 of a has no title to find it by"]);
    expect(await missing('force law source "x"', "consultation")).toEqual([
      "consultation of a has no title to find it by",
    ]);
  });
});
