import type { SourceName } from "@foedus/engine";
import type { Citation } from "../generated/ast.js";
import { unquoted } from "./context.js";

/** The sources that a citation names. */
export function citedSources(citation: Citation | undefined): readonly SourceName[] {
  return citation === undefined ? [] : citation.sources.map(unquoted);
}

/**
 * A term with the sources cited behind it. Behind contested words they are the sources of every reading that names none of its
 * own.
 */
export function cited<Term extends CitedTerm>(term: Term, citation: Citation | undefined): Term {
  const sources = citedSources(citation);
  if (sources.length === 0) return term;
  if (term.type === "contested") {
    const readings = term.readings.map((reading) =>
      reading.sources.length > 0 ? reading : { ...reading, sources },
    );
    return { ...term, readings };
  }
  return { ...term, sources };
}

type CitedTerm =
  | {
      readonly type: "stated" | "unspecified" | "vague" | "assumed";
      readonly sources?: readonly SourceName[];
    }
  | { readonly type: "contested"; readonly readings: readonly { readonly sources: readonly SourceName[] }[] };
