import PostalMime from "postal-mime";
import type { Address, Attachment, Email } from "postal-mime";
import { dateTold } from "../date-told.js";
import { readHtmlText } from "../html/read-html.js";
import { readPasted } from "../formats/read-text.js";
import { problemOf } from "../problem.js";
import type { ReadingProblem } from "../problem.js";
import { NOTHING_TOLD } from "../taken.js";
import type { About, IntakeNote, Reading, Told } from "../taken.js";

/** A part of a message that is a file or a message of its own. */
export interface EmailPart {
  /** Its file name, or what it is and its number where it has none. */
  readonly name: string;
  /** Its MIME type in lower case. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A message: its own words, and the parts it carries. */
export interface EmailReading {
  readonly type: "email";
  /** The message's own words; a problem where it has none. */
  readonly reading: Reading | ReadingProblem;
  readonly parts: readonly EmailPart[];
}

const LIMITS_OF_PARSER = {
  forceRfc822Attachments: true,
  maxNestingDepth: 64,
  maxHeadersSize: 1024 * 1024,
} as const;

/** A message has a few parts; this is far beyond. */
const MOST_BOUNDARIES = 20_000;

const told = (value: string | undefined, where: string): Told => {
  const words = (value ?? "").replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
  return words === "" ? { found: false } : { found: true, value: words, where };
};

const nameOf = (address: Address | undefined): string | undefined => {
  if (address === undefined) return undefined;
  return address.name === "" ? address.address : address.name;
};

const toldBy = (email: Email): About => {
  // The header as it stands, because its own time zone decides the day.
  const date = email.headers.find(({ key }) => key === "date")?.value;
  return {
    ...NOTHING_TOLD,
    title: told(email.subject, "Subject"),
    byline: told(nameOf(email.from), "From"),
    published: told(dateTold(date ?? "") ?? undefined, "Date"),
    language: told(email.headers.find(({ key }) => key === "content-language")?.value, "Content-Language"),
  };
};

const partOf = ({ filename, mimeType, content }: Attachment, position: number): EmailPart => ({
  name: (
    filename ?? (mimeType === "message/rfc822" ? `message ${position + 1}` : `part ${position + 1}`)
  ).replaceAll(/[\p{Cc}/\\]+/gu, "_"),
  mediaType: mimeType,
  bytes: typeof content === "string" ? Buffer.from(content) : new Uint8Array(content),
});

const wordsOf = (email: Email): Reading | ReadingProblem => {
  const plain = (email.text ?? "").replaceAll("\0", "");
  if (plain.trim() !== "") return readPasted(plain);
  if (email.html !== undefined) return readHtmlText(email.html, { article: false });
  return problemOf(
    "no_words",
    "This message holds no words of its own.",
    "Give what it carries, if that is a report.",
  );
};

/** Lines that could begin a part. The parser's work grows with the square of their number. */
const boundaryLines = (bytes: Uint8Array): number => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = file.indexOf("\n--"); at >= 0 && count <= MOST_BOUNDARIES; at = file.indexOf("\n--", at + 3))
    count++;
  return count;
};

/**
 * A message as mail programs save it (EML: RFC 5322 and MIME): the words of its text part, or of its HTML part where
 * there is none; its encoded words, transfer encodings and character sets undone. What it carries comes as parts.
 */
export const readEmail = async (bytes: Uint8Array): Promise<EmailReading | ReadingProblem> => {
  if (boundaryLines(bytes) > MOST_BOUNDARIES) {
    return problemOf(
      "too_many",
      "This message has more parts than any real one.",
      "Save the words you need as plain text.",
    );
  }
  let email: Email;
  try {
    email = await PostalMime.parse(new Uint8Array(bytes), LIMITS_OF_PARSER);
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    if (/nesting/iu.test(why)) {
      return problemOf(
        "too_deep",
        "The parts of this message lie within each other too deep.",
        "Save the words you need as plain text.",
      );
    }
    return problemOf(
      "broken",
      "This message cannot be read as mail.",
      "Save it anew in the mail program, or save its words as plain text.",
    );
  }
  const parts = email.attachments.map(partOf);
  const words = wordsOf(email);
  if (words.type === "problem") return { type: "email", reading: words, parts };
  const notes: IntakeNote[] = words.notes.filter(({ code }) => code !== "whole_page");
  if (words.text.includes("\uFFFD")) {
    const message =
      "Some bytes were wrong in the character set that the message names; each stands as the mark \uFFFD.";
    notes.push({ code: "replacement_characters", message });
  }
  return { type: "email", reading: { ...words, format: "eml", about: toldBy(email), notes }, parts };
};
