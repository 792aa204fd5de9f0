import type { Stored } from "@foedus/dossier/store";
import { useCallback, useRef, useState } from "react";
import { analyst } from "../../analysis/page-analyst.js";
import { tell } from "../../components/toast/toasts.js";
import { useData } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { asOne } from "./editing/changes.js";
import { readingChanges } from "./reading.js";

const m = messages.reports;

/** Reads a report in the worker, and puts what is proposed into the dossier as one step. */
export interface Reader {
  readonly isReading: boolean;
  readonly read: (report: Stored<"report">) => Promise<void>;
  readonly cancel: () => void;
}

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
      const answer = await analyst.ask(
        "reading",
        { id: about.name, text, published: about.published },
        { signal: cancelling.current.signal },
      );
      setIsReading(false);
      if (answer.type === "cancelled") return;
      if (answer.type === "problem") {
        tell(answer.message, { isProblem: true });
        return;
      }
      const readings = data.queries.getQueryData<readonly Stored<"reading">[]>(["records", "reading"]);
      const before = readings?.find(({ id }) => id === report.id) ?? null;
      const changes = readingChanges(report, answer.value, before);
      const settled = await data.perform(asOne(say(m.readTitle, { report: report.id }), changes));
      if (settled.type === "done") tell(say(m.readDone, { count: answer.value.statements.length }));
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
