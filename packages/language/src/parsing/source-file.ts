/** A text and the path it is known by. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
