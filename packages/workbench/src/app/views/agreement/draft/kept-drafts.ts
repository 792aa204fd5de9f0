import type { TextKind } from "../routes.js";
import type { Draft } from "./draft.js";

const has = <Name extends string>(value: unknown, name: Name): value is Record<Name, unknown> =>
  typeof value === "object" && value !== null && name in value;

/** Whether something read is a draft: another program, or an older page, may have written it. */
const isDraft = (value: unknown): value is Draft =>
  has(value, "text") &&
  typeof value.text === "string" &&
  has(value, "sent") &&
  (value.sent === null || typeof value.sent === "string") &&
  has(value, "base") &&
  has(value.base, "revision") &&
  typeof value.base.revision === "number" &&
  has(value.base, "text") &&
  typeof value.base.text === "string";

/** Where drafts are kept from one keystroke to the next. */
export interface KeptDrafts {
  read(kind: TextKind, id: string): Draft | null;
  /** Whether it is kept: a browser may have no room, or keep nothing at all. */
  keep(kind: TextKind, id: string, draft: Draft): boolean;
  forget(kind: TextKind, id: string): void;
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
  const key = (kind: TextKind, id: string): string => `foedus draft ${dossier} ${kind} ${id}`;
  return {
    read: (kind, id) => {
      const read = parsed(storage.getItem(key(kind, id)));
      return isDraft(read) ? read : null;
    },
    keep: (kind, id, draft) => {
      try {
        storage.setItem(key(kind, id), JSON.stringify(draft));
        return true;
      } catch {
        return false;
      }
    },
    forget: (kind, id) => {
      storage.removeItem(key(kind, id));
    },
  };
};
