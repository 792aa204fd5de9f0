import { checkChain } from "../folder/check-chain.js";
import { indexStatements } from "../folder/statement-index.js";
import { isDecidedFor } from "../format/statement.js";
import type { Statement } from "../format/statement.js";

/** A statement that a person stands behind, with what is needed to tell what follows from it. */
export interface Evidence {
  readonly statement: Statement;
  /** The statements that carry it, outermost first. */
  readonly carriers: readonly Statement[];
  /** The date on which its report was published. */
  readonly published: string;
  /** The reports that correct its report. */
  readonly correctedBy: readonly string[];
  /** Whether a statement nested directly under it is about the same term. */
  readonly carriesAnother: boolean;
}

/** The name by which a position rests on the statement, whatever other reports there are. */
export const nameOf = ({ report, id }: Pick<Statement, "report" | "id">): string => `${report}/${id}`;

/**
 * The day as of which the statement is known, YYYY-MM-DD: the one it was said on; where that is not known, the one on which
 * the nearest statement that carries it was said; where none is known, the one on which its report was published.
 */
export const dayOf = ({ statement, carriers, published }: Evidence): string =>
  statement.date ?? carriers.findLast(({ date }) => date !== null)?.date ?? published;

/** What is wrong with the way the statement came, as a sentence; null where nothing is. */
export const faultOf = ({ statement, carriers }: Evidence): string | null => {
  if (!isDecidedFor(statement)) return `It is ${statement.status}.`;
  const index = indexStatements([...carriers, statement]);
  return checkChain({ value: statement, file: "", line: 1 }, index)[0]?.message ?? null;
};

/** Without the statements of corrected reports that a correction brings again, of the same name and speaker. */
export const withoutCorrected = (all: readonly Evidence[]): readonly Evidence[] => {
  const there = new Set(all.map(({ statement }) => `${nameOf(statement)} ${statement.speaker.name}`));
  return all.filter(
    ({ statement, correctedBy }) =>
      !correctedBy.some((report) => there.has(`${report}/${statement.id} ${statement.speaker.name}`)),
  );
};

interface About {
  readonly name: string;
  readonly published: string;
  readonly supersedes?: string | undefined;
}

/** Finds the evidence on a party and a term; null for the party stands for speakers of whom it is not known. */
export type FindEvidence = (party: string | null, term: string) => readonly Evidence[];

/** Evidence for whoever has all statements of a dossier at hand. */
export const indexEvidence = (all: readonly Statement[], reports: readonly About[]): FindEvidence => {
  const index = indexStatements(all);
  const published = new Map(reports.map((report) => [report.name, report.published]));
  const corrections = new Map<string, string[]>();
  for (const { name, supersedes } of reports) {
    if (supersedes === undefined) continue;
    corrections.set(supersedes, [...(corrections.get(supersedes) ?? []), name]);
  }
  const decided = all.filter(isDecidedFor);
  const carrying = new Set(
    decided.flatMap(({ report, parent, terms }) =>
      parent === null ? [] : (terms ?? []).map((term) => `${report}/${parent} ${term}`),
    ),
  );
  const key = (party: string | null, term: string): string => `${party ?? ""} ${term}`;
  const found = new Map<string, Statement[]>();
  for (const statement of decided) {
    if (statement.level === "narrator") continue;
    for (const term of new Set(statement.terms ?? [])) {
      const at = key(statement.speaker.party, term);
      const others = found.get(at);
      if (others === undefined) found.set(at, [statement]);
      else others.push(statement);
    }
  }
  return (party, term) =>
    (found.get(key(party, term)) ?? []).map((statement) => ({
      statement,
      carriers: index.carriersOf(statement),
      published: published.get(statement.report) ?? "",
      correctedBy: corrections.get(statement.report) ?? [],
      carriesAnother: carrying.has(`${nameOf(statement)} ${term}`),
    }));
};
