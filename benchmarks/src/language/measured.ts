/** What one process measured of reading texts, in milliseconds. */
export interface Measured {
  readonly characters: number;
  /** Errors and warnings, which the size alone decides. */
  readonly errors: number;
  readonly warnings: number;
  /** Loading the modules of the language. */
  readonly load: number;
  /** The first text of all, of two lines: making the services, and reading them. */
  readonly services: number;
  /** The first and the later readings of the texts. */
  readonly first: number;
  readonly later: readonly number[];
  readonly kilobytes: number;
}
