import type { ReportText } from "../report-text.js";
import type { Quotation, Span } from "../statement.js";
import type { TokenRange } from "./draft.js";

/** The spans of some tokens, with outer quotation marks and loose punctuation left out. */
export function contentSpans(report: ReportText, ranges: readonly TokenRange[]): Span[] {
  return pieces(report, ranges).map(({ first, last }) => [
    report.tokens.at(first).start,
    report.tokens.at(last).end,
  ]);
}

/** Whether the words are wholly, partly or not in quotation marks. */
export function quotationKind(report: ReportText, ranges: readonly TokenRange[]): Quotation {
  const all = pieces(report, ranges);
  const quoted = all.filter((piece) => piece.quoted).length;
  if (quoted === 0) return "indirect";
  return quoted === all.length ? "direct" : "mixed";
}

interface Piece extends TokenRange {
  readonly quoted: boolean;
}

function pieces(report: ReportText, ranges: readonly TokenRange[]): Piece[] {
  const found: Piece[] = [];
  for (const range of ranges) {
    let start = range.first;
    for (let index = range.first; index <= range.last; index++) {
      const quotation = report.quotationAt(index);
      if (quotation === undefined) continue;
      pushTrimmed(report, found, start, index - 1);
      const first = Math.max(quotation.firstToken, index);
      const last = Math.min(quotation.lastToken, range.last);
      if (first <= last) found.push({ first, last, quoted: true });
      index = Math.min(quotation.closeToken, range.last);
      start = index + 1;
    }
    pushTrimmed(report, found, start, range.last);
  }
  return found;
}

function pushTrimmed(report: ReportText, found: Piece[], first: number, last: number): void {
  let [start, end] = [first, last];
  while (start <= end && report.tokens.at(start).kind === "mark") start++;
  while (end >= start && report.tokens.at(end).kind === "mark" && !/^[)\]%]$/u.test(report.tokens.lower(end)))
    end--;
  if (start <= end) found.push({ first: start, last: end, quoted: false });
}
