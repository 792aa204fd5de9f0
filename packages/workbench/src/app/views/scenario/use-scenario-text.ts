import type { Command } from "@foedus/dossier/store";
import { useData, useRecords } from "../../data/use-data.js";
import { edited } from "./text/edits.js";
import type { Edit } from "./text/edits.js";

/** The record in whose text a file stands: `scenarios/renewed-attack.foedus`. */
export const recordOf = (path: string): string => path.replace(/^[^/]+\//u, "").replace(/\.foedus$/u, "");

type Record = Extract<Command, { readonly type: "record" }>;

/** Changes the texts of scenarios: an edit of one is one undo step, told by its title. */
export const useScenarioText = () => {
  const data = useData();
  const scenarios = useRecords("scenario");
  const agreements = useRecords("agreement");
  const find = (path: string) => {
    const kind = path.startsWith("agreements/") ? ("agreement" as const) : ("scenario" as const);
    const records = kind === "agreement" ? agreements : scenarios;
    const record = records.find(({ id }) => id === recordOf(path));
    return record === undefined ? null : { kind, record };
  };
  return {
    /** The text of a file as it is now. */
    textOf: (path: string): string | null => find(path)?.record.value.text ?? null,
    /** Puts an edit of a file into effect. */
    change: async (path: string, edit: Edit, title: string): Promise<void> => {
      const found = find(path);
      if (found === null) return;
      const { kind, record } = found;
      const change: Record = {
        type: "record",
        kind,
        id: record.id,
        expects: record.revision,
        value: { text: edited(record.value.text, edit) },
      };
      await data.perform({ type: "together", title, changes: [change] });
    },
    /** Begins a scenario in a record of its own; answers the record's name. */
    begin: async (id: string, text: string, title: string): Promise<string> => {
      const taken = new Set(scenarios.map((one) => one.id));
      let free = id;
      for (let number = 2; taken.has(free); number += 1) free = `${id}-${String(number)}`;
      const change: Record = { type: "record", kind: "scenario", id: free, expects: 0, value: { text } };
      await data.perform({ type: "together", title, changes: [change] });
      return free;
    },
  };
};
