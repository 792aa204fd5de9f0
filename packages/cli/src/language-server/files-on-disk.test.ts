import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOnDisk } from "./files-on-disk.js";

const folder = mkdtempSync(join(tmpdir(), "foedus-files-"));
const address = (path: string): string => pathToFileURL(join(folder, path)).toString();
const FILES = [
  "work/a.foedus",
  "work/dossier/dossier.json",
  "work/dossier/agreements/b.foedus",
  "work/node_modules/package/c.foedus",
  "work/dist/d.foedus",
  "work/.hidden/e.foedus",
  "work/notes.txt",
  "library/nato/f.foedus",
  "other/g.foedus",
];

beforeAll(() => {
  for (const path of FILES) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `-- ${path}\n`);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("the files on a disk", () => {
  const source = filesOnDisk(join(folder, "library"));

  it("are those of the language below a folder, without copies, and what is read together", async () => {
    const { files, roots } = await source.filesIn([`${address("work")}/`]);
    expect(files.map(({ path }) => path).sort()).toEqual([
      address("work/a.foedus"),
      address("work/dossier/agreements/b.foedus"),
    ]);
    expect(files.map(({ text }) => text)).toContain("-- work/a.foedus\n");
    expect(roots).toEqual([address("work"), address("work/dossier")]);
  });

  it("are none where a folder cannot be read or is on no disk", async () => {
    const { files } = await source.filesIn([address("nowhere"), "vscode-vfs://github/foedus"]);
    expect(files).toEqual([]);
  });

  it("of the library are those that come along, those of a folder named, or the texts given", async () => {
    const paths = async (options: unknown): Promise<readonly string[]> =>
      (await source.library(options)).map(({ path }) => path);
    expect(await paths({})).toEqual([address("library/nato/f.foedus")]);
    expect(await paths({ libraryFolder: join(folder, "other") })).toEqual([address("other/g.foedus")]);
    expect(await paths({ library: [{ path: "x", text: "y" }] })).toEqual(["x"]);
  });
});
