import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { formatText } from "./format-text.js";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));

/** The files below a folder of the project, by their path in it. What is installed or built is left out. */
function filesBelow(folder: string, ending: string): readonly string[] {
  return readdirSync(ROOT + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = folder + entry.name;
    const isOurs = !entry.name.startsWith(".") && !["node_modules", "dist"].includes(entry.name);
    if (entry.isDirectory()) return isOurs ? filesBelow(`${path}/`, ending) : [];
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

const read = (path: string): string => readFileSync(ROOT + path, "utf8");

const files = filesBelow("", ".foedus");
const examples = filesBelow("", ".md").flatMap((path) =>
  [...read(path).matchAll(/^```foedus(?: \S+)?\n(.*?)^```/gmsu)].map(
    (match) => [path, match[1] ?? ""] as const,
  ),
);

// To set them right: npx foedus format library dossiers
it.each(files)("%s is laid out as foedus format does", (path) => {
  expect(formatText(read(path))).toEqual({ type: "formatted", text: read(path), unread: 0 });
});

it.each(examples)("an example in %s is laid out as foedus format does: %s", (_path, text) => {
  expect(formatText(text)).toMatchObject({ type: "formatted", text });
});

it("finds the files of the library and of the dossiers, and the examples of the reference", () => {
  expect(files.filter((path) => path.startsWith("library/")).length).toBeGreaterThan(1);
  expect(files.filter((path) => path.startsWith("dossiers/")).length).toBeGreaterThan(2);
  expect(examples.filter(([path]) => path === "docs/language/README.md").length).toBeGreaterThan(3);
});
