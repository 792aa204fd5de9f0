import * as z from "zod";
import type { Draft } from "./draft.js";

const savedForm = z.object({ revision: z.int(), text: z.string() });
const draftForm = z.object({ text: z.string(), base: savedForm, sent: z.string().nullable() });

/** Where drafts are kept from one keystroke to the next. */
export interface KeptDrafts {
  read(agreement: string): Draft | null;
  /** Whether it is kept: a browser may have no room, or keep nothing at all. */
  keep(agreement: string, draft: Draft): boolean;
  forget(agreement: string): void;
}

const parsed = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
};

/**
 * Keeps drafts in the browser, at once and without waiting, so that a reload or a crash in the middle of a word loses nothing.
 * What is not written anywhere yet is kept; what the server has is not.
 */
export const draftsInBrowser = (dossier: string, storage: Storage = localStorage): KeptDrafts => {
  const key = (agreement: string): string => `foedus draft ${dossier} ${agreement}`;
  return {
    read: (agreement) => {
      const read = draftForm.safeParse(parsed(storage.getItem(key(agreement))));
      return read.success ? read.data : null;
    },
    keep: (agreement, draft) => {
      try {
        storage.setItem(key(agreement), JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    forget: (agreement) => {
      storage.removeItem(key(agreement));
    },
  };
};
