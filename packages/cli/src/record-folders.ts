import { join } from "node:path";

const RECORD = ["dossier.json", "reports", "statements", "positions", "agreements", "scenarios"];

/** What a dossier in folder form consists of: what goes out is written beside it, never over it. */
export const recordOf = (dossier: string): readonly string[] => RECORD.map((name) => join(dossier, name));
