import type { Encoding } from "./encoding/encoding.js";

/** The formats that reports are taken in from. */
export type IntakeFormat = "text" | "html" | "pdf" | "docx" | "eml";

/** Something told about a report by the source itself: found, and where; or not found. Never guessed. */
export type Told =
  | { readonly found: true; readonly value: string; readonly where: string }
  | { readonly found: false };

/** What a source tells about itself. */
export interface About {
  readonly title: Told;
  readonly byline: Told;
  readonly publisher: Told;
  /** A calendar date, YYYY-MM-DD, in the time zone in which the source gives it. */
  readonly published: Told;
  readonly address: Told;
  readonly language: Told;
}

/** Something that a person should know about how the text was got. */
export interface IntakeNote {
  readonly code:
    | "ambiguous_encoding"
    | "declared_otherwise"
    | "wrong_ending"
    | "whole_page"
    | "flattened"
    | "zero_characters"
    | "replacement_characters"
    | "empty_pages"
    | "left_out"
    | "reader_warning";
  readonly message: string;
}

/** What the reader of one format makes of bytes. */
export interface Reading {
  readonly type: "reading";
  readonly format: IntakeFormat;
  readonly encoding: Encoding | null;
  /** The normalised text; every offset counts its UTF-16 code units. */
  readonly text: string;
  readonly about: About;
  readonly notes: readonly IntakeNote[];
}

/** A report as it was taken in, before a person names it. */
export interface TakenReport extends Omit<Reading, "type"> {
  readonly type: "report";
  /** The path, the address, or the name of the part within one (`mail.eml › draft.docx`). */
  readonly source: string;
  /** The SHA-256 checksum of the normalised text in UTF-8: the same report twice has the same. */
  readonly sha256: string;
}

/** A source that tells nothing about itself. */
export const NOTHING_TOLD: About = {
  title: { found: false },
  byline: { found: false },
  publisher: { found: false },
  published: { found: false },
  address: { found: false },
  language: { found: false },
};
