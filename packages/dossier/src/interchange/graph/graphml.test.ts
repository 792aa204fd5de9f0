import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alaskaDossier, expectedFile } from "../testing/alaska.js";
import { anyDossier } from "../testing/hostile.js";
import { readXml } from "../testing/xml.js";
import { graphml } from "./graphml.js";

interface ReadEdge {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}

/** The edges of a graph as a reader sees them, with the names of their ends; it fails where an end is no node. */
const edgesIn = (xml: string): readonly ReadEdge[] => {
  const names = new Map<string, string>();
  const edges: { from: string; to: string; values: Record<string, string> }[] = [];
  let node = "";
  for (const { name, attributes, text } of readXml(xml)) {
    if (name === "node") node = attributes["id"] ?? "";
    if (name === "edge") {
      edges.push({ from: attributes["source"] ?? "", to: attributes["target"] ?? "", values: {} });
    }
    const [whose, key = ""] = (attributes["key"] ?? "").split(".");
    if (name === "data" && whose === "node" && key === "name") names.set(node, text);
    const edge = edges.at(-1);
    if (name === "data" && whose === "edge" && edge !== undefined) edge.values[key] = text;
  }
  return edges.map(({ from, to, values }) => ({ from: names.get(from), to: names.get(to), values }));
};

describe("who said what of whom", () => {
  it("leads from the American envoy to Russia, where he says what Russia agreed to", async () => {
    const edges = edgesIn(graphml(await alaskaDossier()));
    const told = edges.filter(({ to, values }) => to === "Russia" && values["kind"] === "says");
    expect(told.map(({ from, values }) => [from, values["act"], values["standing"]])).toEqual([
      ["Steve Witkoff", "acceptance", "reported by us"],
      ["Steve Witkoff", "promise; acceptance", "reported by us"],
    ]);
    expect(edges).toContainEqual({
      from: "Steve Witkoff",
      to: "United States",
      values: { kind: "speaks_for" },
    });
  });

  it("has one edge for each statement that a person stands behind", async () => {
    const dossier = await alaskaDossier();
    const said = edgesIn(graphml(dossier)).filter(({ values }) => values["kind"] === "says");
    expect(said.map(({ values }) => values["statement"])).toEqual(
      dossier.statements.map(({ report, id }) => `${report}/${id}`),
    );
    expect(said.every(({ from, to }) => from !== undefined && to !== undefined)).toBe(true);
  });

  it("is well-formed and names its ends, whatever the names and texts are", () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const edges = edgesIn(graphml(dossier));
        expect(edges.filter(({ values }) => values["kind"] === "says")).toHaveLength(2);
        expect(edges.every(({ from, to }) => from !== undefined && to !== undefined)).toBe(true);
      }),
    );
  });

  it("keeps ids that GraphML allows, each once", async () => {
    const elements = readXml(graphml(await alaskaDossier()));
    const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(ids.every((id) => /^[A-Za-z][\w.-]*$/u.test(id))).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is as expected", async () => {
    await expect(graphml(await alaskaDossier())).toMatchFileSnapshot(expectedFile("statements.graphml"));
  });
});
