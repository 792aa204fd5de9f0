import { useMemo } from "react";
import type { Brief } from "@foedus/dossier";
import type { Kind, Stored } from "@foedus/dossier/store";
import type { InputOf } from "../../analysis/protocol.js";
import { numberOf } from "../../analysis/identity.js";
import { useAnalysis } from "../../analysis/use-analysis.js";
import type { Analysis } from "../../analysis/use-analysis.js";
import { useDossier, useRecords } from "../../data/use-data.js";

/** The records of a store of which a brief is written. */
export interface BriefRecords {
  readonly about: Stored<"dossier">["value"];
  readonly report: readonly Stored<"report">[];
  readonly statement: readonly Stored<"statement">[];
  readonly position: readonly Stored<"position">[];
  readonly agreement: readonly Stored<"agreement">[];
  readonly scenario: readonly Stored<"scenario">[];
}

const values = <K extends Kind>(records: readonly Stored<K>[]): readonly Stored<K>["value"][] =>
  records.map(({ value }) => value);

const filesOf = (folder: string, records: readonly Stored<"agreement" | "scenario">[]) =>
  records.map(({ id, value }) => ({ path: `${folder}/${id}.foedus`, text: value.text }));

const inputOf = (records: BriefRecords): InputOf<"brief"> => ({
  about: records.about,
  reports: values(records.report),
  statements: values(records.statement),
  positions: values(records.position),
  agreements: filesOf("agreements", records.agreement),
  scenarios: filesOf("scenarios", records.scenario),
});

/** The brief of some records; `null` asks for none. */
export const useBriefOf = (records: BriefRecords | null): Analysis<Brief> => {
  const input = useMemo(() => (records === null ? null : inputOf(records)), [records]);
  const known = records === null ? "" : Object.values(records).map(numberOf).join(" ");
  return useAnalysis("brief", input, known);
};

/** The records as they are now. */
export const useRecordsNow = (): BriefRecords => {
  const about = useDossier();
  const report = useRecords("report");
  const statement = useRecords("statement");
  const position = useRecords("position");
  const agreement = useRecords("agreement");
  const scenario = useRecords("scenario");
  return useMemo(
    () => ({ about, report, statement, position, agreement, scenario }),
    [about, agreement, position, report, scenario, statement],
  );
};
