import { expect, it } from "vitest";
import { parseFiles } from "./parse-files.js";
import { RESERVED_WORDS } from "./parsing/reserved-words.js";
import { projectFiles } from "./testing/project-files.js";

const REFERENCE = projectFiles("docs/language/README.md")[0]?.text ?? "";
const examples = [...REFERENCE.matchAll(/^```foedus\n(.*?)^```/gmsu)].map((match) => match[1] ?? "");

it.each(examples)("reads the example of the reference: %s", async (text) => {
  const { diagnostics, model } = await parseFiles([{ path: "docs/language/README.md", text }]);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(model.instruments).toHaveLength(1);
});

it("lists the words that may not serve as names", () => {
  const quoted = [...REFERENCE.matchAll(/^> (.*)$/gmu)].map((match) => match[1] ?? "").join(" ");
  expect(quoted.split(/[,;]? /u).toSorted()).toEqual([...RESERVED_WORDS].toSorted());
});
