import { useMemo } from "react";
import type { PartyOnTerm, Statement } from "@foedus/dossier";
import type { Stored } from "@foedus/dossier/store";
import { numberOf } from "../../analysis/identity.js";
import { useAnalysis } from "../../analysis/use-analysis.js";
import type { Analysis } from "../../analysis/use-analysis.js";
import { useDossier, useRecords } from "../../data/use-data.js";

interface Standpoints {
  /** Whether the worker has told the course and what the rules say. */
  readonly isTold: boolean;
  /** By term and party: `keyOf`. */
  readonly cells: ReadonlyMap<string, PartyOnTerm>;
  /** The sentences of the rules by their names. */
  readonly rules: Readonly<Record<string, string>>;
}

/** One name for the cell of a term and a party; null is whoever speaks for nobody known. */
export const keyOf = (term: string, party: string | null): string => `${term} ${party ?? ""}`;

const byKey = (cells: readonly PartyOnTerm[]): ReadonlyMap<string, PartyOnTerm> =>
  new Map(cells.map((cell) => [keyOf(cell.term, cell.party), cell]));

/**
 * The statements that can have to do with positions: those of reports in which one is about a term or carries a position. The
 * others need not travel to the worker.
 */
const concerned = (
  statements: readonly Stored<"statement">[],
  positions: readonly Stored<"position">[],
): readonly Statement[] => {
  const named = new Set(positions.flatMap(({ value }) => value.statements));
  const reports = new Set(
    statements
      .filter(({ id, value }) => (value.terms ?? []).length > 0 || named.has(id) || named.has(value.id))
      .map(({ value }) => value.report),
  );
  return statements.map(({ value }) => value).filter(({ report }) => reports.has(report));
};

/**
 * Where every party stands on every term. Until the worker has told the course and what the rules say, what is recorded stands
 * for itself; of an earlier day nothing is known before it has.
 */
export const useStandpoints = (
  asOf: string | null,
): { readonly standpoints: Standpoints | null; readonly analysis: Analysis<unknown> } => {
  const about = useDossier();
  const reports = useRecords("report");
  const statements = useRecords("statement");
  const positions = useRecords("position");
  const input = useMemo(
    () => ({
      about,
      reports: reports.map(({ value }) => ({
        name: value.about.name,
        published: value.about.published,
        supersedes: value.about.supersedes,
      })),
      statements: concerned(statements, positions),
      positions: positions.map(({ id, revision, value }) => ({ id, revision, value })),
      asOf,
    }),
    [about, asOf, positions, reports, statements],
  );
  const known = [about, reports, statements, positions].map(numberOf).join(" ");
  const analysis = useAnalysis("standpoints", input, `${known} ${asOf ?? ""}`);
  const before = analysis.type === "working" ? analysis.before : null;
  const told = analysis.type === "value" ? analysis.value : before;
  const standpoints = useMemo((): Standpoints | null => {
    if (told !== null) return { isTold: true, cells: byKey(told.cells), rules: told.rules };
    if (input.asOf !== null) return null;
    const recorded = input.about.terms.flatMap(({ name: term }) =>
      input.about.parties.map(({ name: party }): PartyOnTerm => ({
        party,
        term,
        positions: input.positions.filter(({ value }) => value.term === term && value.party === party),
        rulesSay: null,
        open: [],
        movement: [],
      })),
    );
    return { isTold: false, cells: byKey(recorded), rules: {} };
  }, [input, told]);
  return { standpoints, analysis };
};
