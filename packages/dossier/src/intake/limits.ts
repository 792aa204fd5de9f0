/** One megabyte, as limits count it. */
export const MEGABYTE = 1024 * 1024;

/** How much is taken in at most. Each is a typed problem when it is passed, never a cut. */
export const LIMITS = {
  /** Bytes of one file, one answer of a server, one attachment. */
  input: 50 * MEGABYTE,
  /** Bytes that the packed parts of one file (DOCX, PDF) may have together once they are unpacked. */
  unpacked: 200 * MEGABYTE,
  /** Entries of one DOCX. */
  entries: 5_000,
  /** Pages of one PDF. */
  pages: 5_000,
  /** Messages within messages. */
  messages: 8,
  /** Attachments of one message. */
  attachments: 200,
  /** Files of one folder, with those of its folders. */
  files: 20_000,
  /** Folders within folders. */
  folders: 32,
  /** Elements of a page beyond which its main article is no longer looked for; all its words are kept. */
  articleElements: 20_000,
  /** Elements within elements; what lies deeper keeps its words and loses its elements. */
  elementDepth: 200,
  /** Milliseconds that an address has to answer, redirects included. */
  answer: 30_000,
  /** Milliseconds that a PDF may take to read. */
  pdf: 60_000,
  /** Milliseconds that one file or address may take to read before the thread that reads it is ended, whatever it is at. */
  reading: 120_000,
  /** Redirects that are followed. */
  redirects: 5,
} as const;
