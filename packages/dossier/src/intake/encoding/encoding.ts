/** An encoding that bytes may also be in, and where that would first make a difference. */
export interface AlternativeEncoding {
  readonly name: string;
  /** The first words that would read otherwise, as they would read. */
  readonly instead: string;
}

/** The encoding a text was read in, and how that is known. */
export interface Encoding {
  /** As the Encoding Standard names it, in lower case: utf-8, windows-1251. */
  readonly name: string;
  readonly known:
    | "by its byte order mark"
    | "because every byte is valid"
    | "by the pattern of its zero bytes"
    | "by what it declares"
    | "by choice"
    | "by its letters";
  /** Other encodings in which the bytes make about as good a text. Not empty means: a person should look. */
  readonly alternatives: readonly AlternativeEncoding[];
}
