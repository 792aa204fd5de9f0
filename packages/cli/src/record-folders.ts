import { join } from "node:path";

const RECORD = ["dossier.json", "reports", "statements", "positions", "agreements", "scenarios"];

/** What a store in a folder consists of. */
const STORE = ["store.json", "database", "owner.lock", "owner.txt", "owner.json"];

/** What a dossier in folder form, or its store, consists of: what goes out is written beside it, never over it. */
export const recordOf = (dossier: string): readonly string[] =>
  [...RECORD, ...STORE].map((name) => join(dossier, name));
