import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { laidOut, readPage, withOutputs } from "./testing/page.js";
import { runShown } from "./testing/run-shown.js";

const FOLDER = fileURLToPath(new URL("../../../../docs/language/", import.meta.url));
const INDEX = readFileSync(`${FOLDER}README.md`, "utf8");

/** The pages in the order of the index. */
const listed = [...INDEX.matchAll(/^\| \d+ \| \[[^\]]+\]\(([a-z-]+\.md)\)/gmu)].map(([, file = ""]) => file);
const written = readdirSync(FOLDER).filter((name) => name.endsWith(".md") && name !== "README.md");

const headingsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^## (.*)$/gmu)].map(([, heading = ""]) => heading);

it("has a page in its index for each of the fourteen things that the language must be able to say", () => {
  expect(listed).toHaveLength(14);
  expect(written.filter((name) => !listed.includes(name))).toEqual([]);
});

describe.each(written)("%s", (name) => {
  const text = readFileSync(FOLDER + name, "utf8");
  const page = readPage(text);

  it("says what can be said, how it is written, an instrument that says it, and what it means", () => {
    const headings = headingsOf(text);
    expect(headings.slice(0, 2)).toEqual(["What can be said", "How it is written"]);
    expect(headings.at(-1)).toBe("What it means");
    expect(headings.length).toBeGreaterThan(3);
  });

  it("names each of its texts, and runs a command on each", () => {
    expect(text.match(/^```foedus$/gmu)).toBeNull();
    expect(page.files).not.toEqual([]);
    for (const file of page.files)
      expect(page.commands.map(({ line }) => line).join("\n")).toContain(file.name);
  });

  it("points at pages that are there", () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/gu)].map(([, path = ""]) => path);
    const astray = links.filter((path) => !existsSync(FOLDER + path) && !listed.includes(path));
    expect(astray).toEqual([]);
  });

  it("shows its texts as foedus format lays them out, and what its commands print", async () => {
    await expect(laidOut(withOutputs(text, await runShown(page)))).toMatchFileSnapshot(FOLDER + name);
  });
});
