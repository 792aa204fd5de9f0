import type { Dossier } from "../../folder/dossier.js";
import { element, escapeXml, XML_DECLARATION } from "../xml.js";
import { edgesOf } from "./edges.js";
import { nodesOf } from "./nodes.js";

const NODE_ATTRIBUTES = ["kind", "name", "party", "published", "address"] as const;
const EDGE_ATTRIBUTES = [
  "kind",
  "statement",
  "parent",
  "level",
  "act",
  "date",
  "venue",
  "standing",
  "quotation",
  "words",
] as const;

const keys = (whose: "node" | "edge", names: readonly string[]): readonly string[] =>
  names.map((name) =>
    element("key", { id: `${whose}.${name}`, for: whose, "attr.name": name, "attr.type": "string" }),
  );

const values = (
  whose: "node" | "edge",
  names: readonly string[],
  data: Readonly<Record<string, string | null | undefined>>,
): readonly string[] =>
  names.flatMap((name) => {
    const value = data[name];
    return value === null || value === undefined
      ? []
      : [element("data", { key: `${whose}.${name}` }, [escapeXml(value)])];
  });

/**
 * Who said what of whom, as GraphML: parties, persons and reports as nodes, statements as directed edges with act, date
 * and standing. Gephi, yEd, Cytoscape, igraph and NetworkX read it.
 */
export const graphml = (dossier: Dossier): string => {
  const nodes = nodesOf(dossier);
  const lines = [
    ...keys("node", NODE_ATTRIBUTES),
    ...keys("edge", EDGE_ATTRIBUTES),
    `<graph id="${escapeXml(dossier.about.name)}" edgedefault="directed">`,
    ...nodes.all.map(({ id, ...data }) => element("node", { id }, values("node", NODE_ATTRIBUTES, data))),
    ...edgesOf(dossier, nodes).map(({ id, source, target, data }) =>
      element("edge", { id, source, target }, values("edge", EDGE_ATTRIBUTES, data)),
    ),
    "</graph>",
  ];
  const namespace = "http://graphml.graphdrawing.org/xmlns";
  return `${XML_DECLARATION}<graphml xmlns="${namespace}">\n${lines.join("\n")}\n</graphml>\n`;
};
