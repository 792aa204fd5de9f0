import { isWeekday } from "../dates/report-dates.js";
import type { ReportText } from "../report-text.js";
import type { Attribution } from "./attribution.js";
import { isAdverb, PREPOSITIONS } from "./words.js";

/** An attribution that stands on its own in its sentence, with the range its content may take. */
export interface MatrixAttribution {
  readonly attribution: Attribution;
  /** The last token that belongs to it before the next attribution or the end of the sentence. */
  readonly limit: number;
  /** Closes its sentence and reports all that stands before it: "..., the envoy said on Sunday." */
  readonly final: boolean;
}

const FEWEST_WORDS_BEFORE = 3;

/**
 * Separates the attributions the narrator makes from those inside what somebody is reported to have said:
 * in "Rubio said Kyiv had promised ..., but added ..." the promise is Rubio's content and the rest is not.
 */
export function matrixAttributions(
  report: ReportText,
  all: readonly Attribution[],
  first: number,
  last: number,
): MatrixAttribution[] {
  const kept: Attribution[] = [];
  /** "..., according to the agency": ends what it closes without beginning anything. */
  const cuts = new Map<Attribution, number>();
  let finalOne: Attribution | null = null;
  for (const attribution of all) {
    if (isFinal(report, attribution, first, last)) {
      // Everything before it in this sentence was said by its subject.
      kept.length = 0;
      finalOne = attribution;
      kept.push(attribution);
      continue;
    }
    const previous = kept.at(-1);
    if (previous !== undefined && !standsAlone(report, attribution, previous)) {
      const cut = attribution.found === "according" && report.tokens.lower(attribution.first - 1) === ",";
      if (cut && !cuts.has(previous)) cuts.set(previous, attribution.first - 2);
      continue;
    }
    // A subject left out is that of the attribution it is joined to, not of one inside what was said.
    const joined =
      previous !== undefined && (attribution.found === "elliptical" || attribution.found === "participle");
    kept.push(joined ? { ...attribution, subject: previous.subject } : attribution);
  }
  return kept.map((attribution, position) => {
    const next = kept[position + 1];
    return {
      attribution,
      limit: cuts.get(attribution) ?? (next === undefined ? last : beforeConjunction(report, next)),
      final: attribution === finalOne,
    };
  });
}

/** The last token before an attribution that is neither its conjunction nor a comma. */
function beforeConjunction(report: ReportText, attribution: Attribution): number {
  let at = attribution.first - 1;
  while (/^(?:[,;–—-]|and|but|or|then|while|whereas|also|has|have|had|as)$/u.test(report.tokens.lower(at)))
    at--;
  return at;
}

function standsAlone(report: ReportText, attribution: Attribution, previous: Attribution): boolean {
  const { tokens } = report;
  if (report.quotationAt(attribution.first - 1)?.closeToken === attribution.first - 1) return true;
  if (attribution.found === "participle") return true;
  if (attribution.found === "according") return tokens.lower(attribution.first - 1) !== ",";
  const end = beforeConjunction(report, attribution);
  const between = tokens.words(end + 1, attribution.first - 1);
  if (attribution.found === "elliptical") {
    return /[,;]/u.test(between) || !previous.verb.clause || report.quotationAt(end) !== undefined;
  }
  return (
    (/^[,;]\s*(?:and|but|while|whereas)/u.test(between) || between.startsWith(";")) &&
    attribution.verb.kind !== "commit"
  );
}

function isFinal(report: ReportText, attribution: Attribution, first: number, last: number): boolean {
  const { tokens } = report;
  const before = attribution.first - 1;
  if (attribution.verb.kind !== "say" || before - first < FEWEST_WORDS_BEFORE) return false;
  if (attribution.found === "participle" || attribution.found === "elliptical") return false;
  if (report.quotationAt(before)?.closeToken === before) return false;
  if (tokens.lower(before) !== ",") return false;
  // "After the talks, Rubio said in Oslo ..." opens with a phrase, not with a clause that could have been said.
  if (PREPOSITIONS.has(tokens.lower(first)) || /(?:ing|ed)$/u.test(tokens.lower(first))) return false;
  const next = attribution.last + 1;
  const nextWord = tokens.lower(next);
  const adjunct =
    next >= last ||
    /^[,.;]$/u.test(nextWord) ||
    PREPOSITIONS.has(nextWord) ||
    isWeekday(tokens, next) ||
    isAdverb(nextWord);
  if (!adjunct) return false;
  for (let at = next; at <= Math.min(last, next + 12); at++) {
    if (tokens.lower(at) === "that" || tokens.lower(at) === ":" || report.quotationAt(at) !== undefined)
      return false;
    if (tokens.lower(at) === ",") break;
  }
  return true;
}
