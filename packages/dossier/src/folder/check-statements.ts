import type { DossierFile } from "../format/dossier.js";
import type { Report } from "../format/report.js";
import type { Statement } from "../format/statement.js";
import { checkChain } from "./check-chain.js";
import { checkSpans } from "./check-spans.js";
import type { Placed } from "./dossier.js";
import type { DossierProblem } from "./problem.js";
import { indexStatements } from "./statement-index.js";

const checkParties = (placed: Placed<Statement>, known: ReadonlySet<string>): readonly DossierProblem[] => {
  const { value, file, line } = placed;
  const named = [value.speaker.party, ...value.chain.map(({ party }) => party)];
  return [...new Set(named)]
    .filter((party) => party !== null && !known.has(party))
    .map((party) => ({
      code: "unknown_party",
      file,
      line,
      message: `Statement “${value.id}”: the party “${party}” is not one of dossier.json.`,
      help: "Add the party there, or correct the name.",
    }));
};

const checkTerms = (placed: Placed<Statement>, known: ReadonlySet<string>): readonly DossierProblem[] => {
  const { value, file, line } = placed;
  return (value.terms ?? [])
    .filter((term) => !known.has(term))
    .map((term) => ({
      code: "unknown_term",
      file,
      line,
      message: `Statement “${value.id}”: the term “${term}” is not one of dossier.json.`,
      help: "Add the term there, or correct the name.",
    }));
};

/** Holds every statement against its report, its carriers and the parties of the dossier. */
export const checkStatements = (
  placed: readonly Placed<Statement>[],
  reports: readonly Report[],
  about: DossierFile,
): readonly DossierProblem[] => {
  const index = indexStatements(placed.map(({ value }) => value));
  const parties = new Set(about.parties.map(({ name }) => name));
  const terms = new Set(about.terms.map(({ name }) => name));
  const seen = new Map<string, Placed<Statement>>();
  return placed.flatMap((one): readonly DossierProblem[] => {
    const { value: statement, file, line } = one;
    const name = `${statement.report}/${statement.id}`;
    const earlier = seen.get(name);
    seen.set(name, one);
    if (earlier !== undefined) {
      const message = `“${statement.id}” of this report stands already at ${earlier.file}:${earlier.line}.`;
      return [{ code: "duplicate_name", file, line, message, help: "Give one of the two another id." }];
    }
    const report = reports.find((candidate) => candidate.name === statement.report);
    if (report === undefined) {
      const message = `Statement “${statement.id}”: there is no sound report “${statement.report}”.`;
      const help = "Add the report to reports/, mend it, or correct the name.";
      return [{ code: "unknown_report", file, line, message, help }];
    }
    return [
      ...checkParties(one, parties),
      ...checkTerms(one, terms),
      ...checkSpans(one, report),
      ...checkChain(one, index),
    ];
  });
};
