/** A text as the server has it. */
export interface Saved {
  readonly revision: number;
  readonly text: string;
}

/** A text as it is being written in this browser. */
export interface Draft {
  readonly text: string;
  /** What it was made from, as the server acknowledged it. */
  readonly base: Saved;
  /** What is on its way to the server; null where nothing is. */
  readonly sent: string | null;
}

/** How a draft stands towards what the server has. */
export type Standing =
  /** Both are the same. */
  | { readonly type: "same"; readonly draft: Draft }
  /** Something is to be saved. */
  | { readonly type: "ahead"; readonly draft: Draft }
  /** Somebody else changed it and nothing was written here: the draft follows. */
  | { readonly type: "followed"; readonly draft: Draft }
  /** Both were changed. */
  | { readonly type: "conflict"; readonly draft: Draft; readonly theirs: Saved };

/** A draft that begins with what the server has. */
export const begunFrom = (saved: Saved): Draft => ({ text: saved.text, base: saved, sent: null });

const isSame = (one: Saved, other: Saved): boolean =>
  one.revision === other.revision && one.text === other.text;

/**
 * Holds a draft against what the server has by now. The same number of a revision is not enough: where two people changed one
 * text, both made the same number of it.
 */
export const standingOf = (draft: Draft, saved: Saved): Standing => {
  const { text, base, sent } = draft;
  if (isSame(saved, base)) {
    // What is on its way will be saved, so what was undone meanwhile has to be saved after it.
    const isSaved = text === base.text && (sent === null || sent === text);
    return isSaved ? { type: "same", draft: begunFrom(saved) } : { type: "ahead", draft };
  }
  if (saved.text === text) return { type: "same", draft: begunFrom(saved) };
  if (saved.text === sent) return { type: "ahead", draft: { text, base: saved, sent: null } };
  if (text === base.text && sent === null) return { type: "followed", draft: begunFrom(saved) };
  return { type: "conflict", draft, theirs: saved };
};
