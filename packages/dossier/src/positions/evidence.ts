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

/** The same for whoever has all statements of a dossier at hand. */
export const evidenceIn = (
  all: readonly Statement[],
  reports: readonly {
    readonly name: string;
    readonly published: string;
    readonly supersedes?: string | undefined;
  }[],
  party: string | null,
  term: string,
): readonly Evidence[] => {
  const index = indexStatements(all);
  const isAbout = (statement: Statement): boolean =>
    isDecidedFor(statement) && statement.terms?.includes(term) === true;
  return all
    .filter(
      (statement) =>
        isAbout(statement) && statement.level !== "narrator" && statement.speaker.party === party,
    )
    .map((statement) => ({
      statement,
      carriers: index.carriersOf(statement),
      published: reports.find(({ name }) => name === statement.report)?.published ?? "",
      correctedBy: reports
        .filter(({ supersedes }) => supersedes === statement.report)
        .map(({ name }) => name),
      carriesAnother: all.some(
        (other) => other.report === statement.report && other.parent === statement.id && isAbout(other),
      ),
    }));
};
