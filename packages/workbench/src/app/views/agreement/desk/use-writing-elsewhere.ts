import type { Assumption } from "../../../analysis/answers/assume.js";
import { useData, useRecords } from "../../../data/use-data.js";

const RECORD = /^(agreement|variant)s\/(.+)\.foedus$/u;

/** Writes an assumption into a text that is not in the editor; a text that is not there yet begins with it. */
export const useWritingElsewhere = (): ((assumption: Assumption) => void) => {
  const data = useData();
  const agreements = useRecords("agreement");
  const variants = useRecords("variant");
  return ({ path, at, insert }) => {
    const [, kind, id = ""] = RECORD.exec(path) ?? [];
    const record = [...agreements, ...variants].find((one) => one.kind === kind && one.id === id);
    const before = record?.value.text ?? "";
    void data.perform({
      type: "record",
      kind: record?.kind ?? "variant",
      id,
      expects: record?.revision ?? 0,
      value: { text: `${before.slice(0, at)}${insert}${before.slice(at)}` },
    });
  };
};
