import type { Dossier } from "../../folder/dossier.js";
import { indexStatements } from "../../folder/statement-index.js";
import { isDecidedFor } from "../../format/statement.js";
import { contentOf } from "../../wording/statements.js";
import { standingOfSpeaker } from "../standing.js";
import type { Nodes } from "./nodes.js";

/** Who says of whom that he said something; or for whom a person speaks. */
export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The values of the edge by the name of their attribute, without those that are missing. */
  readonly data: Readonly<Record<string, string>>;
}

const present = (data: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );

/**
 * One edge for each statement that a person stands behind: from who tells it, the last carrier or else the report, to who
 * is said to have said it. What the report says in its own voice leads from the report to itself. After them, one edge
 * from each person to the party that he or she speaks for.
 */
export const edgesOf = ({ reports, statements }: Dossier, nodes: Nodes): readonly GraphEdge[] => {
  const decided = statements.filter(isDecidedFor);
  const index = indexStatements(decided);
  const texts = new Map(reports.map(({ name, text }) => [name, text]));
  const said = decided.flatMap((statement, position): readonly GraphEdge[] => {
    const report = nodes.ofReport(statement.report);
    const carrier = statement.chain.at(-1);
    const source = carrier === undefined ? report : nodes.ofSpeaker(carrier);
    const target = statement.level === "narrator" ? report : nodes.ofSpeaker(statement.speaker);
    if (source === undefined || target === undefined) return [];
    const data = present({
      kind: "says",
      statement: `${statement.report}/${statement.id}`,
      parent: statement.parent === null ? null : `${statement.report}/${statement.parent}`,
      level: statement.level,
      act: statement.acts.join("; "),
      date: statement.date,
      venue: statement.venue,
      standing: standingOfSpeaker(statement, index),
      quotation: statement.quotation,
      words: contentOf(statement, texts.get(statement.report) ?? "").join(" … "),
    });
    return [{ id: `statement.${position + 1}`, source: source.id, target: target.id, data }];
  });
  const speaksFor = nodes.all.flatMap(({ id, kind, party }): readonly GraphEdge[] => {
    const target = kind === "person" && party !== null ? nodes.ofParty(party) : undefined;
    if (target === undefined) return [];
    return [{ id: `speaks.${id}`, source: id, target: target.id, data: { kind: "speaks_for" } }];
  });
  return [...said, ...speaksFor];
};
