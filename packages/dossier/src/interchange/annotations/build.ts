import type { Dossier } from "../../folder/dossier.js";
import { indexStatements } from "../../folder/statement-index.js";
import type { StatementIndex } from "../../folder/statement-index.js";
import type { Report } from "../../format/report.js";
import type { Statement } from "../../format/statement.js";
import { partyNames } from "../../wording/parties.js";
import type { PartyNames } from "../../wording/parties.js";
import { claimSentence, contentOf, namedActs } from "../../wording/statements.js";
import { addressIn, reportAddress } from "../identifiers.js";
import { standingOfSpeaker } from "../standing.js";
import { ANNOTATION_CONTEXT, FOEDUS_TERMS } from "./context.js";
import type { Annotations, LinkAnnotation, StatementAnnotation } from "./schema.js";
import { selectorsOf } from "./selectors.js";

const NO_MODEL = { parties: [], groups: [], councils: [], places: [], measures: [], instruments: [] };

const text = <Purpose extends string>(purpose: Purpose, value: string) => ({
  type: "TextualBody" as const,
  purpose,
  value,
  format: "text/plain" as const,
  language: "en" as const,
});

const annotationAddress = ({ about }: Dossier, { report, id }: Pick<Statement, "report" | "id">): string =>
  addressIn(about.name, "statement", [report, id]);

const targets = (statement: Statement, report: Report): StatementAnnotation["target"] => {
  const { language, title, publisher, published, address, sha256 } = report;
  const source = {
    id: reportAddress(report),
    type: "Text" as const,
    format: "text/plain" as const,
    language,
    title,
    publisher,
    published,
    address,
    sha256,
  };
  const marked =
    [statement.content, statement.cue, statement.speaker.spans].find(({ length }) => length > 0) ?? [];
  if (marked.length === 0) return [{ type: "SpecificResource", source }];
  return marked.map((span) => ({
    type: "SpecificResource",
    source,
    selector: selectorsOf(report.text, span),
  }));
};

const annotated = (
  statement: Statement,
  report: Report,
  dossier: Dossier,
  { names, index }: { readonly names: PartyNames; readonly index: StatementIndex },
): StatementAnnotation => {
  const address = annotationAddress(dossier, statement);
  const { party } = statement.speaker;
  const parent = index.parentOf(statement);
  const sentence = claimSentence(statement, contentOf(statement, report.text), dossier.statements, names);
  return {
    id: address,
    type: "Annotation",
    motivation: "classifying",
    body: [
      {
        id: `${address}:data`,
        type: "Dataset",
        report: statement.report,
        statement: statement.id,
        level: statement.level,
        speaker: {
          name: statement.speaker.name,
          party,
          partyTitle: party === null ? null : names.title(party),
        },
        acts: statement.acts,
        quotation: statement.quotation,
        chain: statement.chain,
        carriedBy: parent === null ? null : annotationAddress(dossier, parent),
        standing: standingOfSpeaker(statement, index),
        venue: statement.venue,
        date: statement.date,
        status: statement.status,
        confidence: statement.confidence,
        reason: statement.reason,
        gloss: statement.gloss ?? [],
      },
      text("describing", sentence),
      ...statement.acts.map((act) => text("tagging", namedActs([act]))),
    ],
    target: targets(statement, report),
  };
};

const linked = (statement: Statement, dossier: Dossier, index: StatementIndex): readonly LinkAnnotation[] => {
  const parent = index.parentOf(statement);
  if (parent === null) return [];
  const { report, id } = statement;
  return [
    {
      id: addressIn(dossier.about.name, "carried", [report, id]),
      type: "Annotation",
      motivation: "linking",
      body: annotationAddress(dossier, parent),
      target: annotationAddress(dossier, statement),
    },
  ];
};

/**
 * Every statement as a W3C Web Annotation (Recommendation of 23 February 2017), whatever a person decided about it, in
 * the order of the dossier; each nested statement is followed by an annotation that links it to the one that carries it.
 */
export const annotationsOf = (dossier: Dossier): Annotations => {
  const index = indexStatements(dossier.statements);
  const names = partyNames(dossier.about, NO_MODEL);
  const reports = new Map(dossier.reports.map((report) => [report.name, report]));
  const items = dossier.statements.flatMap((statement) => {
    const report = reports.get(statement.report);
    if (report === undefined) return [];
    return [annotated(statement, report, dossier, { names, index }), ...linked(statement, dossier, index)];
  });
  const { name, title } = dossier.about;
  return {
    "@context": [ANNOTATION_CONTEXT, FOEDUS_TERMS],
    id: addressIn(name, "statements", ["all"]),
    type: "AnnotationCollection",
    label: `Statements of “${title}”`,
    total: items.length,
    first: {
      id: addressIn(name, "statements", ["all", "1"]),
      type: "AnnotationPage",
      startIndex: 0,
      items,
    },
  };
};
