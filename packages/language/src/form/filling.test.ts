import { holesOf, holesUnder } from "@foedus/engine";
import { describe, expect, it } from "vitest";
import { parseFiles } from "../parse-files.js";
import { DOSSIER, projectFiles } from "../testing/project-files.js";
import { wholeLibrary } from "../library/testing/library-files.js";
import { fillingOf, newVariant, placeInVariant } from "./filling.js";

const FILES = projectFiles(...DOSSIER);

describe("an answer as a part of a variant", () => {
  it("assumes that answer to that question, for every answer of every open question", async () => {
    const { model } = await parseFiles(FILES, wholeLibrary());
    const answers = holesOf(model).flatMap((hole) =>
      hole.menu.flatMap(({ label }) => {
        const filling = fillingOf(model, hole, label);
        return filling === null ? [] : [{ hole, label, filling }];
      }),
    );
    expect(answers.length).toBeGreaterThan(20);
    const text = answers
      .map(({ filling }, index) => newVariant(`v${String(index)}`, "Supposed", filling))
      .join("\n");
    const read = await parseFiles([...FILES, { path: "supposed.foedus", text }], wholeLibrary());
    expect(read.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    for (const [index, { hole, label }] of answers.entries()) {
      const variant = read.variants.find(({ name }) => name === `v${String(index)}`) ?? null;
      const under = holesUnder(read.model, holesOf(read.model), variant);
      const filled = "type" in under ? null : under.find(({ name }) => name === hole.name);
      expect([filled?.assumedBy, filled?.menu.map((answer) => answer.label)]).toEqual([
        variant?.name,
        [label],
      ]);
    }
  });

  it("goes into a variant in braces behind what it has, and nowhere where there are none", () => {
    const text =
      'variant a "A" { x.y: place = anywhere -- } not here\n}\n\nvariant b fills x.y, place = anywhere\n';
    const place = placeInVariant(text, 0);
    expect(place?.before).toBe(";\n  ");
    expect(placeInVariant(text, text.indexOf("variant b"))).toBeNull();
    expect(placeInVariant("variant c {\n}\n", 0)).toEqual({ at: 11, before: "\n  " });
  });
});
