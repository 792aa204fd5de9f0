import type { Stored } from "@foedus/dossier/store";
import type { ReactNode } from "react";
import { Button } from "../../components/button/button.js";
import { Progress } from "../../components/progress/progress.js";
import { useRecord } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import type { StoredStatement } from "./editing/statement-tree.js";
import styles from "./read-report.module.css";
import { useReader } from "./use-reader.js";

const m = messages.reports;

interface ReadReportProps {
  readonly report: Stored<"report">;
  readonly statements: readonly StoredStatement[];
}

/** What stands in place of statements: that nobody looked for any yet, with a way to do so, or that there is none. */
export const ReadReport = ({ report, statements }: ReadReportProps): ReactNode => {
  const reading = useRecord("reading", report.id);
  const reader = useReader();
  if (statements.length > 0) return <p className={styles.note}>{say(m.reportDone)}</p>;
  if (reading !== null) return <p className={styles.note}>{say(m.noStatements)}</p>;
  if (reader.isReading)
    return (
      <div className={styles.note}>
        <Progress words={say(m.reading)} done={null} onCancel={reader.cancel} />
      </div>
    );
  return (
    <div className={styles.note}>
      <p>{say(m.readLead)}</p>
      <Button look="main" onClick={() => void reader.read(report)}>
        {say(m.readIt)}
      </Button>
    </div>
  );
};
