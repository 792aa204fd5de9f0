import type { Instrument, Model } from "@foedus/engine";
import type { Dossier } from "./dossier.js";
import type { DossierProblem } from "./problem.js";
import { indexStatements } from "./statement-index.js";
import { isDecidedFor } from "../format/statement.js";

interface NamedSource {
  readonly source: string;
  readonly file: string;
  readonly line: number;
}

const sourcesOf = (instrument: Instrument): readonly NamedSource[] =>
  [instrument, ...instrument.articles].flatMap(({ sources, location }) =>
    sources.map((source) => ({ source, file: location.file, line: location.line })),
  );

/**
 * The language keeps sources as opaque names; the dossier resolves them. Every source in the dossier's own
 * agreements must be one statement that a person stands behind. Sources of the library are citations, and are left alone.
 */
export const checkSources = (dossier: Dossier, model: Model): readonly DossierProblem[] => {
  const own = new Set(dossier.agreements.map(({ path }) => path));
  const index = indexStatements(dossier.statements);
  return model.instruments
    .filter(({ location }) => own.has(location.file))
    .flatMap(sourcesOf)
    .flatMap(({ source, file, line }): readonly DossierProblem[] => {
      const named = index.named(source);
      const [statement] = named;
      if (statement === undefined) {
        const message = `The source “${source}” is not a statement of this dossier.`;
        return [
          { code: "unknown_source", file, line, message, help: "Record the statement, or correct the name." },
        ];
      }
      if (named.length > 1) {
        const message = `The source “${source}” is a statement of more than one report.`;
        return [
          {
            code: "ambiguous_statement",
            file,
            line,
            message,
            help: `Say which is meant, as in “"${statement.report}/${statement.id}"”, or give one of them another id.`,
          },
        ];
      }
      if (isDecidedFor(statement)) return [];
      const message = `The source “${source}” is ${statement.status}.`;
      return [
        { code: "undecided_statement", file, line, message, help: "Confirm or correct the statement first." },
      ];
    });
};
