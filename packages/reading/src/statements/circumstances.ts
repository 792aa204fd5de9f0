import { isQuotedName } from "../cues/complement.js";
import { dateWithin } from "../dates/report-dates.js";
import type { ReportText } from "../report-text.js";
import type { TokenRange } from "./draft.js";

/** Occasions and outlets where things are said. Names of programmes come from the report, never from here. */
const OCCASIONS = new Set(
  "conference interview briefing speech statement call meeting summit programme program broadcast show post message letter address session hearing debate telegram twitter facebook instagram x bluesky mastodon youtube television tv radio podcast newspaper channel agency daily magazine forum telephone press-conference visit talks".split(
    " ",
  ),
);
const VENUE_PREPOSITIONS = new Set(["in", "at", "on", "during", "to", "with"]);
const LONGEST_VENUE = 14;

/** Where something was said, as the report names it, looked for in the words around an attribution; or null. */
export function venueWithin(report: ReportText, ranges: readonly TokenRange[]): string | null {
  for (const { first, last } of ranges) {
    for (let at = first; at <= last; at++) {
      const quotation = report.quotationAt(at);
      if (quotation?.openToken === at && isQuotedName(report, at)) return quotedVenue(report, at, last);
      if (quotation !== undefined) {
        at = quotation.closeToken;
        continue;
      }
      const venue = VENUE_PREPOSITIONS.has(report.tokens.lower(at)) ? phraseVenue(report, at, last) : null;
      if (venue !== null) return venue;
    }
  }
  return null;
}

/** The date on which something was said, looked for in the words around an attribution; or null. */
export function dateAround(report: ReportText, ranges: readonly TokenRange[]): string | null {
  for (const { first, last } of ranges) {
    const date = dateWithin(report.tokens, first, Math.min(last, first + 40), report.published);
    if (date !== null) return date;
  }
  return null;
}

function quotedVenue(report: ReportText, open: number, limit: number): string {
  const { tokens } = report;
  let last = report.quotationAt(open)?.closeToken ?? open;
  if (/^(?:of|on)$/u.test(tokens.lower(last + 1)) && tokens.at(last + 2).capital && last + 2 <= limit)
    last += 2;
  const quotation = report.quotationAt(open);
  const bare = quotation !== undefined && last === quotation.closeToken;
  return bare ? tokens.words(quotation.firstToken, quotation.lastToken) : tokens.words(open, last);
}

function phraseVenue(report: ReportText, preposition: number, limit: number): string | null {
  const { tokens } = report;
  let first = preposition + 1;
  if (/^(?:a|an|the|his|her|its|their)$/u.test(tokens.lower(first))) first++;
  let head = -1;
  const end = Math.min(limit, first + LONGEST_VENUE);
  for (let at = first; at <= Math.min(end, first + 5); at++) {
    if (/^[,.;:]$/u.test(tokens.lower(at)) || (at > first && VENUE_PREPOSITIONS.has(tokens.lower(at)))) break;
    if (OCCASIONS.has(tokens.lower(at))) head = at;
    if (report.quotationAt(at) !== undefined) break;
  }
  if (head < 0) return null;
  let last = head;
  const quotation = report.quotationAt(head + 1);
  if (quotation?.openToken === head + 1 && isQuotedName(report, head + 1)) last = quotation.closeToken;
  // "press conference in Brussels", "interview with CNN"
  if (
    /^(?:in|with|at|on)$/u.test(tokens.lower(last + 1)) &&
    tokens.at(last + 2).capital &&
    last + 2 <= limit
  ) {
    const place = report.mentions.startingAt(last + 2);
    if (place !== undefined || tokens.at(last + 2).text === tokens.at(last + 2).text.toUpperCase()) {
      last = Math.min(limit, place?.last ?? last + 2);
    }
  }
  return tokens.words(first, last);
}
