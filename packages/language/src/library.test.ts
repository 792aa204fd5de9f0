import { describe, expect, it } from "vitest";
import { parseFiles } from "./parse-files.js";
import { DOSSIER, projectFiles, SHARED, TREATY, TREATY_SCENARIOS } from "./testing/project-files.js";

describe("the North Atlantic Treaty in the library", async () => {
  const { model, scenarios, diagnostics } = await parseFiles(
    projectFiles(TREATY, TREATY_SCENARIOS),
    projectFiles(...SHARED),
  );
  const treaty = model.instruments[0];

  it("has no errors; what it leaves open is warned of", () => {
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect([...new Set(diagnostics.map(({ code }) => code))].sort()).toEqual([
      "deadline_missing",
      "determiner_missing",
      "unused_name",
    ]);
  });

  it("has 32 parties, of which 12 were bound from the start", () => {
    expect(treaty?.parties).toHaveLength(32);
    expect(treaty?.parties.filter(({ from }) => from === null)).toHaveLength(12);
    expect(treaty?.parties.find(({ party }) => party === "finland")?.from).toBe("2023-04-04");
  });

  it("has articles 1 to 14", () => {
    expect(treaty?.articles.map(({ name }) => name)).toEqual(
      Array.from({ length: 14 }, (_, index) => `article-${String(index + 1)}`),
    );
    expect(treaty?.gates.map(({ organ }) => organ)).toEqual(["constitutional_process"]);
    expect(treaty?.deemings.map(({ objects }) => objects)).toEqual([["forces", "vessels", "aircraft"]]);
  });

  it("asks of an attack on Poland, outside the area, on forces at sea, and of a threat", () => {
    expect(scenarios.map(({ name, questions }) => [name, questions.length])).toEqual([
      ["attack_on_poland", 4],
      ["falklands_1982", 2],
      ["attack_on_hawaii", 2],
      ["forces_in_the_mediterranean", 2],
      ["threat_to_estonia", 2],
    ]);
  });
});

describe("what the library declares for many instruments", async () => {
  const { model } = await parseFiles(projectFiles(TREATY), projectFiles(...SHARED));

  it("is taken as far as a text speaks of it: the parties of the treaty, and no state beside them", () => {
    expect(model.parties).toHaveLength(32);
  });

  it("is taken with what it rests on: no place that the treaty does not name", () => {
    const names = model.places.map(({ name }) => name);
    expect(names).toContain("hawaii");
    expect(names).not.toContain("senkaku");
  });

  it("is taken for given files too, whatever their scenarios speak of", async () => {
    const text = "scenario s\n  2026-01-01 threat to japan by china\n  ask for japan: us gives armed_force";
    const given = await parseFiles([{ path: "a.foedus", text }], projectFiles(...SHARED));
    expect(given.model.parties.map(({ name }) => name).sort()).toEqual(["china", "japan", "us"]);
  });
});

describe("the dossier of August 2025", async () => {
  const given = projectFiles(...DOSSIER);
  const library = projectFiles(TREATY, TREATY_SCENARIOS, ...SHARED);
  const parsed = await parseFiles(given, library);

  it("has nothing to report", () => {
    expect(parsed.diagnostics).toEqual([]);
  });

  it("draws on the treaty it is said to be like, and takes none of its scenarios", () => {
    expect(parsed.drawnOn).toEqual([TREATY, ...SHARED]);
    expect(parsed.scenarios.map(({ name }) => name)).toEqual(["renewed_attack", "attack_before_settlement"]);
  });

  it("reads the same in whatever order its files are given, and every time", async () => {
    expect(await parseFiles(given.toReversed(), library.toReversed())).toEqual(parsed);
    const [one, two] = await Promise.all([parseFiles(given, library), parseFiles(given, library)]);
    expect(one).toEqual(parsed);
    expect(two).toEqual(parsed);
  });

  it("needs no library for what is declared in its own files", async () => {
    const alone = await parseFiles([{ path: "a.foedus", text: 'party us "United States"' }], library);
    expect(alone.drawnOn).toEqual([]);
    expect(alone.model.instruments).toEqual([]);
  });
});
