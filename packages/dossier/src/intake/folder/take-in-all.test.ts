import { chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { LIMITS } from "../limits.js";
import { placesOf, takeInPlace } from "./take-in-all.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-intake-"));
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, content = "Moe said no.\n"): Promise<void> =>
  writeFile(join(folder, name), content);

describe("a folder", () => {
  it("is searched through, in code point order, and what is no report is listed", async () => {
    await mkdir(join(folder, "b", "c"), { recursive: true });
    for (const name of ["b/c/deep.HTML", "b/a.pdf", "Z.txt", "a.docx", "m.eml", "notes.xlsx", ".DS_Store"])
      await write(name);
    await symlink(folder, join(folder, "b", "circle"));
    const { places, leftOut, problems } = await placesOf([folder, join(folder, "Z.txt")]);
    const inside = (paths: readonly string[]): readonly string[] =>
      paths.map((path) => path.slice(folder.length + 1));
    expect(inside(places)).toEqual(["Z.txt", "a.docx", "b/a.pdf", "b/c/deep.HTML", "m.eml"]);
    expect(inside(leftOut)).toEqual([".DS_Store", "b/circle", "notes.xlsx"]);
    expect(problems).toEqual([]);
  });

  it("that holds no report is a problem", async () => {
    expect((await placesOf([folder])).problems).toMatchObject([{ code: "missing", source: folder }]);
  });

  it("whose folders lie too deep is read to the limit, which is told", async () => {
    await mkdir(join(folder, ...Array.from({ length: LIMITS.folders + 2 }, () => "d")), { recursive: true });
    await write("a.txt");
    const { places, problems } = await placesOf([folder]);
    expect(places).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "too_deep" }]);
  });

  it.skipIf(process.getuid?.() === 0)("that cannot be searched is listed, and the rest is read", async () => {
    await mkdir(join(folder, "closed"));
    await write("a.txt");
    await chmod(join(folder, "closed"), 0);
    const { places, problems } = await placesOf([folder]);
    expect(places).toHaveLength(1);
    expect(problems).toMatchObject([{ code: "unreadable", source: join(folder, "closed") }]);
  });
});

describe("a file", () => {
  it("is taken in under its path", async () => {
    await write("a.txt");
    const source = join(folder, "a.txt");
    await expect(takeInPlace(source)).resolves.toMatchObject({
      reports: [{ source, text: "Moe said no.\n" }],
      problems: [],
    });
  });

  it("that is too large is refused before it is read", async () => {
    await write("a.txt");
    await truncate(join(folder, "a.txt"), 100 * LIMITS.input);
    await expect(takeInPlace(join(folder, "a.txt"))).resolves.toMatchObject({
      problems: [{ code: "too_large" }],
    });
  });

  it("that is missing or a folder is a problem", async () => {
    await expect(takeInPlace(join(folder, "no.txt"))).resolves.toMatchObject({
      problems: [{ code: "missing" }],
    });
    await expect(takeInPlace(folder)).resolves.toMatchObject({ problems: [{ code: "not_a_file" }] });
  });
});
