/** What a sentence, a clause, an article or an agreement says on one point. */
export interface Point {
  /** The point, as a heading says it: "by when", "who determines it". */
  readonly point: string;
  /** The same text exactly if the model has the same there. */
  readonly normal: string;
  /** What it says, in words; null where it says nothing. */
  readonly said: string | null;
}

/** A part of a text in normal form: its points, in whatever order they were written, and the parts in it. */
export interface Part {
  readonly kind: "agreement" | "article" | "clause" | "sentence" | "reservation" | "definition";
  /** What pairs it with a part of another version. */
  readonly key: string;
  /** Where it stands, as people say it. */
  readonly title: string;
  /** The whole of it in words. */
  readonly said: string;
  readonly points: readonly Point[];
  readonly parts: readonly Part[];
}

/** Everything in a part that its meaning depends on, but for its name. */
export function contentOf({ points, parts }: Part): string {
  const inner = parts.map((part) => `${part.kind} ${contentOf(part)}`).toSorted();
  return JSON.stringify([points.map(({ point, normal }) => [point, normal]), inner]);
}
