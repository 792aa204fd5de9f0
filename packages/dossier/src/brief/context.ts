import type { Dossier } from "../folder/dossier.js";
import { indexStatements } from "../folder/statement-index.js";
import type { StatementIndex } from "../folder/statement-index.js";
import { isDecidedFor } from "../format/statement.js";
import type { Statement } from "../format/statement.js";
import { partyNames } from "../wording/parties.js";
import type { PartyNames } from "../wording/parties.js";
import { claimSentence, contentOf } from "../wording/statements.js";
import type { Analysis } from "./analysis.js";

/** What every section of a brief is written from. */
export interface BriefContext {
  readonly dossier: Dossier;
  readonly analysis: Analysis;
  readonly names: PartyNames;
  readonly index: StatementIndex;
  /** The statements that a person stands behind. Only these enter the brief. */
  readonly statements: readonly Statement[];
  /** A statement's words, as they stand in its report. */
  readonly contentOf: (statement: Statement) => readonly string[];
  /** The sentence that says who says it, through whom. */
  readonly claim: (statement: Statement) => string;
  /** A variant's title. */
  readonly titleOfVariant: (variant: string) => string;
}

export const briefContext = (dossier: Dossier, analysis: Analysis): BriefContext => {
  const names = partyNames(dossier.about, analysis.model);
  const statements = dossier.statements.filter(isDecidedFor);
  const texts = new Map(dossier.reports.map(({ name, text }) => [name, text]));
  const content = (statement: Statement): readonly string[] =>
    contentOf(statement, texts.get(statement.report) ?? "");
  return {
    dossier,
    analysis,
    names,
    statements,
    index: indexStatements(statements),
    contentOf: content,
    claim: (statement) => claimSentence(statement, content(statement), statements, names),
    titleOfVariant: (variant) => {
      const title = analysis.variants.find(({ name }) => name === variant)?.title ?? "";
      return title === "" ? variant : title;
    },
  };
};
