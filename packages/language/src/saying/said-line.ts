import type { Term } from "@foedus/engine";

/** One thing that an instrument says, in plain English. */
export interface SaidLine {
  /** The instrument, or null for what several share: groups, councils, places. */
  readonly instrument: string | null;
  /** Null for what stands before the articles. */
  readonly article: string | null;
  /** Null for what is no clause: a title, the parties, an exit. */
  readonly clause: string | null;
  /** `title` opens an instrument or an article; `note` says how an article is to be taken; `text` is what it says. */
  readonly kind: "title" | "note" | "text";
  readonly text: string;
  /** The holes that what is said leaves open, in the order in which they are named. */
  readonly holes: readonly string[];
}

/** The holes named in a sentence: each stands behind a semicolon or by itself at the end of its brackets. */
export function holesNamed(text: string, holes: ReadonlySet<string>): readonly string[] {
  const named = [...text.matchAll(/([A-Za-z0-9_.-]+)\]/gu)].map((match) => match[1] ?? "");
  return [...new Set(named.filter((name) => holes.has(name)))];
}

/** Whether a term says nothing beyond the usual: stated, and with no sources of its own. */
export const isPlain = (term: Term<unknown>): boolean => term.type === "stated" && term.sources === undefined;
