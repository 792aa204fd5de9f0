import { checksum } from "../folder/checksum.js";
import type { EmailPart } from "./email/read-email.js";
import { recogniseFormat } from "./formats/recognise.js";
import { readPlainText } from "./formats/read-text.js";
import { LIMITS, MEGABYTE } from "./limits.js";
import { problemOf } from "./problem.js";
import type { IntakeProblem, ReadingProblem } from "./problem.js";
import type { IntakeFormat, IntakeNote, Reading, TakenReport } from "./taken.js";

/** What came of taking something in: the reports in it, and everything that could not be read. */
export interface Intake {
  readonly reports: readonly TakenReport[];
  readonly problems: readonly IntakeProblem[];
}

/** What is known about bytes before they are read. */
export interface Origin {
  /** The path, the address, or the name of the part within one. */
  readonly source: string;
  /** The media type that a server or a message gives, with its charset. */
  readonly mediaType?: string | undefined;
  /** The encoding that a person chose. */
  readonly encoding?: string | undefined;
}

const charsetOf = (mediaType: string | undefined): string | undefined =>
  /;\s*charset\s*=\s*"?([^\s";]+)/iu.exec(mediaType ?? "")?.[1];

/** Names a report: the reading with its source and the checksum of its text. */
export const asReport = async (reading: Reading, source: string): Promise<TakenReport> => {
  const { type: _, ...rest } = reading;
  return { type: "report", source, ...rest, sha256: await checksum(new TextEncoder().encode(reading.text)) };
};

const refused = (problem: ReadingProblem, source: string): Intake => ({
  reports: [],
  problems: [{ ...problem, source }],
});

const PART_SIGN = " › ";

/** Kinds of parts that belong to the form of a message and hold no words: pictures, signatures, style. */
const WITHOUT_WORDS = /^(?:image|audio|video|font)\/|^application\/(?:pkcs7|pgp|x-pkcs7|pgp-)/u;

const takeInParts = async (
  parts: readonly EmailPart[],
  { source, encoding }: Origin,
  depth: number,
): Promise<Intake> => {
  const reports: TakenReport[] = [];
  const problems: IntakeProblem[] = [];
  for (const { name, mediaType, bytes } of parts) {
    const within = `${source}${PART_SIGN}${name}`;
    if (WITHOUT_WORDS.test(mediaType)) {
      const problem = problemOf(
        "unknown_format",
        `This part (${mediaType}) holds no text that is read.`,
        "Nothing need be done if it is a picture or a signature.",
      );
      problems.push({ ...problem, source: within });
      continue;
    }
    const taken = await takeInAt(bytes, { source: within, mediaType, encoding }, depth + 1);
    reports.push(...taken.reports);
    problems.push(...taken.problems);
  }
  return { reports, problems };
};

const takeInEmail = async (
  bytes: Uint8Array,
  origin: Origin,
  notes: readonly IntakeNote[],
  depth: number,
): Promise<Intake> => {
  if (depth >= LIMITS.messages) {
    const message = `Messages lie within each other more than ${LIMITS.messages} deep; the innermost are not read.`;
    return refused(problemOf("too_deep", message, "Save the message you need by itself."), origin.source);
  }
  const { readEmail } = await import("./email/read-email.js");
  const email = await readEmail(bytes);
  if (email.type === "problem") return refused(email, origin.source);
  const { reading, parts } = email;
  const carried = await takeInParts(parts.slice(0, LIMITS.attachments), origin, depth);
  const problems = [...carried.problems];
  if (parts.length > LIMITS.attachments) {
    const message = `This message carries ${parts.length} parts; the first ${LIMITS.attachments} are read.`;
    problems.unshift({
      ...problemOf("too_many", message, "Save the others as files of their own."),
      source: origin.source,
    });
  }
  if (reading.type === "problem") {
    // A message that only carries others is nothing to complain of.
    if (carried.reports.length === 0) problems.unshift({ ...reading, source: origin.source });
    return { reports: carried.reports, problems };
  }
  const own = await asReport({ ...reading, notes: [...notes, ...reading.notes] }, origin.source);
  return { reports: [own, ...carried.reports], problems };
};

/** Reads one format. The readers of the larger ones are loaded only when they are needed. */
const readAs = async (
  format: Exclude<IntakeFormat, "eml">,
  bytes: Uint8Array,
  hints: { readonly chosen: string | undefined; readonly declared: string | undefined },
): Promise<Reading | ReadingProblem> => {
  switch (format) {
    case "pdf":
      return (await import("./pdf/read-pdf.js")).readPdf(bytes);
    case "docx":
      return (await import("./word/read-word.js")).readWord(bytes);
    case "html":
      return (await import("./html/read-html.js")).readHtml(bytes, hints);
    case "text":
      return readPlainText(bytes, hints);
  }
};

/** What a reader throws all the same becomes a problem: one file must not end the reading of a folder. */
const unexpected = (): ReadingProblem =>
  problemOf(
    "broken",
    "Reading this failed in a way that was not foreseen.",
    "Save its words as plain text, and please report it.",
  );

const takeInAt = async (bytes: Uint8Array, origin: Origin, depth: number): Promise<Intake> => {
  const { source, mediaType, encoding } = origin;
  if (bytes.length === 0)
    return refused(problemOf("empty", "This is empty.", "Give a file that holds a report."), source);
  if (bytes.length > LIMITS.input) return refused(tooLarge(bytes.length), source);
  const recognised = recogniseFormat(bytes, { name: source, mediaType });
  if (recognised.type === "problem") return refused(recognised, source);
  const { format, notes } = recognised;
  if (format === "eml") return takeInEmail(bytes, origin, notes, depth);
  const reading = await readAs(format, bytes, { chosen: encoding, declared: charsetOf(mediaType) }).catch(
    unexpected,
  );
  if (reading.type === "problem") return refused(reading, source);
  return {
    reports: [await asReport({ ...reading, notes: [...notes, ...reading.notes] }, source)],
    problems: [],
  };
};

/** The problem of bytes that are more than is taken in, whose number is known before they are read. */
export const tooLarge = (bytes: number): ReadingProblem =>
  problemOf(
    "too_large",
    `This has ${bytes} bytes; at most ${LIMITS.input} (${LIMITS.input / MEGABYTE} MB) are read.`,
    "Split it into single reports, or save its words as plain text.",
  );

/**
 * Takes in the bytes of a report in any format that is read: text, HTML, PDF, DOCX, mail. A message gives one report for
 * itself and one for each message and document it carries. It never throws: what cannot be read is a problem with a
 * way out.
 */
export const takeIn = (bytes: Uint8Array, origin: Origin): Promise<Intake> => takeInAt(bytes, origin, 0);
