import { problemOf } from "../problem.js";
import type { ReadingProblem } from "../problem.js";
import type { IntakeFormat, IntakeNote } from "../taken.js";

const ENDINGS: Readonly<Record<string, IntakeFormat>> = {
  txt: "text",
  text: "text",
  html: "html",
  htm: "html",
  xhtml: "html",
  pdf: "pdf",
  docx: "docx",
  eml: "eml",
};

const MEDIA_TYPES: Readonly<Record<string, IntakeFormat>> = {
  "text/plain": "text",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "message/rfc822": "eml",
};

const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? "";

/** The format that a file's name promises, or null; folders are searched by it. */
export const formatOfName = (name: string): IntakeFormat | null => ENDINGS[endingOf(name)] ?? null;

/** The format that a media type names, or null. Parameters are ignored. */
export const formatOfMediaType = (type: string): IntakeFormat | null =>
  MEDIA_TYPES[type.split(";")[0]?.trim().toLowerCase() ?? ""] ?? null;

/** What the first bytes of a file show. Other programs' binary formats are named, so that the way out can be. */
const signatureOf = (bytes: Uint8Array): "pdf" | "archive" | "office" | "rtf" | "picture" | null => {
  const beginning = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024));
  if (beginning.includes("%PDF-")) return "pdf";
  if (beginning.startsWith("PK\u0003\u0004")) return "archive";
  if (beginning.startsWith("ÐÏ\u0011à¡±\u001Aá")) return "office";
  if (beginning.startsWith("{\\rtf")) return "rtf";
  return /^(?:\u2030PNG\r\n|ÿØÿ|GIF8|II\*\0|MM\0\*)/u.test(beginning) ? "picture" : null;
};

// A comment ends at its first end: if it might reach to a later one, many comments could be divided in countless ways.
const PAGE =
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[^])*-->\s*)*<(?:!doctype html|html[\s>]|head[\s>]|body[\s>])/iu;
const MAIL =
  /^(?:From |(?:return-path|received|delivered-to|mime-version|message-id|from|date|subject|to|x-[a-z-]+|dkim-signature|arc-seal):)/iu;
const MAIL_HEADERS = /^(?:from|received|mime-version|message-id|date|subject):/gimu;

const textShape = (bytes: Uint8Array): "html" | "eml" | null => {
  const beginning = new TextDecoder("utf-8").decode(bytes.subarray(0, 4096)).replaceAll("\0", "");
  if (PAGE.test(beginning)) return "html";
  const head = beginning.split(/\r?\n\r?\n/u)[0] ?? "";
  return MAIL.test(head) && (head.match(MAIL_HEADERS)?.length ?? 0) >= 3 ? "eml" : null;
};

const cannot = (what: string, help: string): ReadingProblem =>
  problemOf("unknown_format", `This is ${what}, which is not read.`, help);

const NAMES: Readonly<Record<IntakeFormat, string>> = {
  text: "plain text",
  html: "HTML",
  pdf: "PDF",
  docx: "DOCX",
  eml: "mail",
};

const officeProblem = (bytes: Uint8Array): ReadingProblem => {
  const isEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
  return isEncrypted
    ? problemOf(
        "protected",
        "This Word document is protected by a password.",
        "Save it without the password.",
      )
    : problemOf(
        "old_word",
        "This is a document of Word 97–2003, which is not read.",
        "Open it in Word or LibreOffice and save it as .docx.",
      );
};

/**
 * The format of bytes. What they are goes before what their name or their server says: signatures first, then a page or
 * a mail by its shape, then the media type, then the ending; anything else is tried as text. A name that promises
 * something else is told in a note.
 */
export const recogniseFormat = (
  bytes: Uint8Array,
  { name, mediaType }: { readonly name: string; readonly mediaType?: string | undefined },
):
  | { readonly type: "format"; readonly format: IntakeFormat; readonly notes: readonly IntakeNote[] }
  | ReadingProblem => {
  const byType = mediaType === undefined ? null : formatOfMediaType(mediaType);
  const byName = formatOfName(name);
  const signature = signatureOf(bytes);
  if (signature === "office") return officeProblem(bytes);
  if (signature === "rtf") return cannot("RTF", "Open it in Word or LibreOffice and save it as .docx.");
  if (signature === "picture") return cannot("a picture", "Have its words recognised, or type them.");
  const promised = byType ?? byName;
  const shape = textShape(bytes);
  const byShape = shape === "eml" && promised === "html" ? null : shape;
  const textPromised = promised === "pdf" || promised === "docx" ? "text" : (promised ?? "text");
  const format: IntakeFormat =
    signature === "pdf" ? "pdf" : signature === "archive" ? "docx" : (byShape ?? textPromised);
  if (promised === null || promised === format) return { type: "format", format, notes: [] };
  const said = byType === null ? "Its name" : "Its server";
  const message = `${said} says ${NAMES[promised]}, but it is ${NAMES[format]}, and is read as that.`;
  return { type: "format", format, notes: [{ code: "wrong_ending", message }] };
};
