import type { Model } from "@foedus/engine";
import { describe, expect, it } from "vitest";
import { parseFiles } from "../parse-files.js";
import { told } from "../saying/testing/told.js";
import { projectFiles } from "../testing/project-files.js";
import { libraryPaths, wholeLibrary } from "./testing/library-files.js";

const SHARED = new Set(["parties", "measures", "scenarios"]);
const name = (path: string): string => path.replace(/^.*\/|\.foedus$/gu, "");
const INSTRUMENTS = libraryPaths("ukraine").filter((path) => !SHARED.has(name(path)));

/** What these texts leave open, and nothing else, is warned of. */
const LEFT_OPEN = new Set(["deadline_missing", "determiner_missing", "place_missing", "undefined_word"]);

/** What one text says, without what else is in the files that it is read together with. */
async function ownModel(path: string): Promise<Model> {
  const { model } = await parseFiles(projectFiles(path), wholeLibrary());
  const instruments = model.instruments.filter(({ location }) => location.file === path);
  return { ...model, instruments, places: [] };
}

describe("the agreements of Ukraine with its partners", () => {
  it.each(INSTRUMENTS)("%s has no errors, and warnings only of what the text leaves open", async (path) => {
    const { diagnostics } = await parseFiles(projectFiles(path), wholeLibrary());
    expect(diagnostics.filter(({ code }) => !LEFT_OPEN.has(code))).toEqual([]);
  });

  it.each(INSTRUMENTS)("%s says its source with date and place, its force, and whose it is", async (path) => {
    const [instrument, ...others] = (await ownModel(path)).instruments;
    expect(others).toEqual([]);
    expect(instrument?.sources.join("; ")).toMatch(/, \d{1,2} \p{L}+ 202[45]/u);
    expect(instrument?.signed).toMatch(/^202[45]-/u);
    expect(instrument?.parties.map(({ party }) => party)).toContain("ukraine");
    for (const article of instrument?.articles ?? [])
      expect(article.title, `${path}: ${article.name}`).toMatch(/^(?:Article|Part|Paragraph|Section|Annex)/u);
  });

  it.each(INSTRUMENTS)("%s reads back as expected", async (path) => {
    await expect(told(await ownModel(path))).toMatchFileSnapshot(`testing/ukraine/${name(path)}.golden.txt`);
  });
});
