import type { Command } from "@foedus/dossier/store";
import type { ThisPage } from "../../../data/this-page.js";
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

const draftKey = ({ store }: ThisPage, kind: TextKind, id: string, page: string): string =>
  JSON.stringify(["draft", store, kind, id, page]);

/** What pages that are gone have left of a text. */
const leftBy = (page: ThisPage, kind: TextKind, id: string, storage: Storage): readonly string[] => {
  const begin = draftKey(page, kind, id, "").slice(0, -'"]'.length);
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
  const living = new Set([page.id, ...page.others].map((one) => draftKey(page, kind, id, one)));
  return keys.filter((key) => key.startsWith(begin) && !living.has(key)).toSorted();
};

/**
 * Keeps drafts in the browser, at once and without waiting, so that a reload or a crash in the middle of a word loses nothing.
 * What is not written anywhere yet is kept; what the server has is not. Each page keeps its own, and takes up those of pages
 * that are gone, one at a time.
 */
export const draftsInBrowser = (page: ThisPage, storage: Storage = localStorage): KeptDrafts => {
  const own = (kind: TextKind, id: string): string => draftKey(page, kind, id, page.id);
  const keep = (kind: TextKind, id: string, draft: Draft): boolean => {
    try {
      storage.setItem(own(kind, id), JSON.stringify(draft));
      return true;
    } catch {
      return false;
    }
  };
  return {
    read: (kind, id) => {
      const kept = parsed(storage.getItem(own(kind, id)));
      if (isDraft(kept)) return kept;
      for (const key of leftBy(page, kind, id, storage)) {
        const left = parsed(storage.getItem(key));
        if (isDraft(left)) {
          if (keep(kind, id, left)) storage.removeItem(key);
          return left;
        }
      }
      return null;
    },
    keep,
    forget: (kind, id) => {
      storage.removeItem(own(kind, id));
    },
  };
};

/** Forgets what was kept of a text whose saving was taken back, for where nobody has the text open. */
export const forgetTakenBack = (drafts: KeptDrafts, command: Command): void => {
  if (command.type !== "record" || (command.kind !== "agreement" && command.kind !== "variant")) return;
  const { kind, id } = command;
  const draft = drafts.read(kind, id);
  if (draft !== null && draft.sent === draft.text && draft.text === command.value.text)
    drafts.forget(kind, id);
};
