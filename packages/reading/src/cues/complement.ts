import { isWeekday } from "../dates/report-dates.js";
import type { ReportText } from "../report-text.js";
import type { Attribution } from "./attribution.js";
import { isAdverb, PREPOSITIONS } from "./words.js";

/** Where, after an attribution, what was said begins, and what stands between (addressee, place, time). */
export interface Complement {
  /** The first token of the content; beyond the limit where nothing follows. */
  readonly start: number;
  /** Whether "that", a colon or a quotation marks the start. */
  readonly marked: boolean;
}

const LONGEST_ADJUNCT = 16;
const LONGEST_VENUE_NAME = 8;

/**
 * Whether a quotation is the name of a programme, newspaper or group rather than something said: `on “Face The
 * Nation”`, `the “union” of CNN`. Names have no full stop and few words, most of them with capitals.
 */
export function isQuotedName(report: ReportText, openToken: number): boolean {
  const { tokens } = report;
  const quotation = report.quotationAt(openToken);
  if (quotation === undefined || quotation.lastToken - quotation.firstToken >= LONGEST_VENUE_NAME)
    return false;
  if (tokens.at(quotation.lastToken).kind === "mark") return false;
  const before = tokens.lower(openToken - 1);
  const after = tokens.lower(quotation.closeToken + 1);
  const words: string[] = [];
  let capitals = 0;
  for (let index = quotation.firstToken; index <= quotation.lastToken; index++) {
    const token = tokens.at(index);
    if (token.kind !== "word" || /^(?:the|of|with|and|a|an|in|on|for|to|at)$/u.test(token.lower)) continue;
    words.push(token.lower);
    if (token.capital) capitals++;
  }
  const titled = words.length > 0 && capitals === words.length;
  if (titled && words.length > 1) return true;
  // One quoted word after an article or a noun of the press, with an outlet behind it.
  const placed =
    /^(?:the|on|in|channel|programme|program|show|newspaper|magazine|podcast|daily|weekly|station|site)$/u;
  if (titled && placed.test(before)) return true;
  return (
    words.length <= 3 && placed.test(before) && after === "of" && tokens.at(quotation.closeToken + 2).capital
  );
}

/** Finds where the content after an attribution starts; `limit` is the last token it may reach. */
export function complementOf(report: ReportText, attribution: Attribution, limit: number): Complement {
  const { tokens } = report;
  const { verb } = attribution;
  let at = attribution.last + 1;
  // "She welcomed, on the other hand, the group": a set-off phrase between the verb and its object.
  if (tokens.lower(at) === "," && (verb.object || verb.infinitive)) at = afterSetOff(report, at, limit);
  at = skipTimes(report, at, limit);
  if (attribution.found === "according" && tokens.lower(at) === ",") at++;
  const next = tokens.lower(at);
  if (next === "that") return { start: skipTimes(report, at + 1, limit), marked: true };
  if (next === ":") return { start: at + 1, marked: true };
  const quotation = report.quotationAt(at);
  if (quotation?.openToken === at && !isQuotedName(report, at)) return { start: at, marked: true };
  if (verb.infinitive && (next === "to" || next === "not")) return { start: at, marked: true };
  const marker = findMarker(
    report,
    at,
    Math.min(limit, at + LONGEST_ADJUNCT),
    verb.infinitive && verb.addressee,
  );
  const quotedName = quotation?.openToken === at;
  // "told Radio Tana the rebels would not yield “unless ...”": the clause begins right after the addressee.
  const addressee = verb.addressee ? report.mentions.startingAt(at) : undefined;
  if (addressee !== undefined && marker > addressee.last + 2 && report.quotationAt(marker) !== undefined) {
    const after = addressee.last + 1;
    if (tokens.at(after).kind === "word" && !PREPOSITIONS.has(tokens.lower(after)))
      return { start: after, marked: false };
  }
  if ((verb.addressee || quotedName || (PREPOSITIONS.has(next) && !verb.object)) && marker >= 0) {
    const skip = /^(?:that|:)$/u.test(tokens.lower(marker)) ? 1 : 0;
    return { start: marker + skip, marked: true };
  }
  if (quotedName) return { start: limit + 1, marked: false };
  if (/^(?:for|on|against|upon)$/u.test(next) && verb.object) return { start: at + 1, marked: false };
  if (next === "," || (PREPOSITIONS.has(next) && !verb.object && next !== "to"))
    return { start: limit + 1, marked: false };
  if (verb.addressee && !verb.object) {
    const after = (addressee?.last ?? at) + 1;
    return {
      start: verb.quotation && PREPOSITIONS.has(tokens.lower(after)) ? limit + 1 : after,
      marked: false,
    };
  }
  return { start: at, marked: false };
}

function skipTimes(report: ReportText, from: number, limit: number): number {
  const { tokens } = report;
  let at = from;
  while (at <= limit) {
    if (isWeekday(tokens, at)) at++;
    else if (tokens.lower(at) === "on" && isWeekday(tokens, at + 1)) at += 2;
    else if (isAdverb(tokens.lower(at)) && tokens.lower(at) !== "never") at++;
    else break;
  }
  return at;
}

function afterSetOff(report: ReportText, comma: number, limit: number): number {
  for (let at = comma + 1; at <= Math.min(limit, comma + 8); at++)
    if (report.tokens.lower(at) === ",") return at + 1;
  return comma;
}

/** The first "that", colon or real quotation (or "to", after a verb such as "urged them to"), or -1. */
function findMarker(report: ReportText, first: number, last: number, infinitive: boolean): number {
  const { tokens } = report;
  for (let at = first; at <= last; at++) {
    const lower = tokens.lower(at);
    const quotation = report.quotationAt(at);
    if (quotation !== undefined) {
      if (quotation.openToken === at && !isQuotedName(report, at)) return at;
      at = quotation.closeToken;
      continue;
    }
    if (lower === "that" || lower === ":") return at;
    if (infinitive && lower === "to") return tokens.lower(at - 1) === "not" ? at - 1 : at;
    if (lower === ";") return -1;
  }
  return -1;
}
