import type { Kind, Stored } from "@foedus/dossier/store";
import { useCallback, useRef, useState } from "react";
import { analyst } from "../../analysis/page-analyst.js";
import { tell } from "../../components/toast/toasts.js";
import type { DossierData } from "../../data/dossier-data.js";
import { recordsQuery, useData } from "../../data/use-data.js";
import { problemOf } from "../../data/service.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { asOne } from "./editing/changes.js";

const m = messages.reports;

/** Reads a report in the worker, and puts what is proposed into the dossier as one step. */
export interface Reader {
  readonly isReading: boolean;
  readonly read: (report: Stored<"report">) => Promise<void>;
  readonly cancel: () => void;
}

/** What the worker needs beside the report: what is there of it, and what names statements of the dossier. */
const gathered = async (data: DossierData, report: string) => {
  const all = <K extends Kind>(kind: K): Promise<readonly Stored<K>[]> =>
    data.queries.ensureQueryData(recordsQuery(data, kind));
  const [statements, readings, positions, ...written] = await Promise.all([
    all("statement"),
    all("reading"),
    all("position"),
    all("agreement"),
    all("variant"),
    all("scenario"),
  ]);
  return {
    there: statements.filter(({ value }) => value.report === report),
    before: readings.find(({ id }) => id === report) ?? null,
    citing: {
      texts: written.flat().map(({ value }) => value.text),
      positions: positions.map(({ value }) => value),
    },
  };
};

/** The reader of reports that nobody has read yet. */
export const useReader = (): Reader => {
  const data = useData();
  const cancelling = useRef<AbortController | null>(null);
  const [isReading, setIsReading] = useState(false);
  const read = useCallback(
    async (report: Stored<"report">): Promise<void> => {
      const { about, text } = report.value;
      cancelling.current = new AbortController();
      setIsReading(true);
      const { signal } = cancelling.current;
      const answer = await gathered(data, report.id)
        .then((given) => {
          const asked = { id: about.name, text, published: about.published };
          return analyst.ask("reading", { report: asked, ...given }, { signal });
        })
        .catch(problemOf);
      setIsReading(false);
      if (answer.type === "cancelled") return;
      if (answer.type === "problem") {
        tell(answer.message, { isProblem: true });
        return;
      }
      const { changes, proposed } = answer.value;
      const settled = await data.perform(asOne(say(m.readTitle, { report: report.id }), changes));
      if (settled.type === "done") tell(say(m.readDone, { count: proposed }));
    },
    [data],
  );
  return {
    isReading,
    read,
    cancel: () => {
      cancelling.current?.abort();
    },
  };
};
