import type { Entry, Kind, Stored } from "@foedus/dossier/store";
import { withCommand } from "../../data/apply-changes.js";
import type { BriefRecords } from "./use-brief.js";

/** What a store held on a day, or that it held no dossier yet, and when its log begins. */
export type Held =
  | { readonly type: "records"; readonly records: BriefRecords }
  | { readonly type: "nothing"; readonly first: string | null };

/** Makes of a log what the store held by the end of a day, YYYY-MM-DD, as the store itself would. */
export const heldOn = (log: readonly Entry[], day: string): Held => {
  const until = log.filter(({ moment }) => moment.slice(0, 10) <= day);
  const all = <K extends Kind>(kind: K): readonly Stored<K>[] =>
    until.reduce<readonly Stored<K>[]>((records, { command }) => withCommand(kind, records, command), []);
  const [dossier] = all("dossier");
  if (dossier === undefined) return { type: "nothing", first: log[0]?.moment ?? null };
  return {
    type: "records",
    records: {
      about: dossier.value,
      report: all("report"),
      statement: all("statement"),
      position: all("position"),
      agreement: all("agreement"),
      scenario: all("scenario"),
    },
  };
};
