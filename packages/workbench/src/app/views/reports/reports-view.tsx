import { Suspense, useMemo, useState } from "react";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "../../components/button/button.js";
import { Loading, State } from "../../components/state/state.js";
import { useRecords } from "../../data/use-data.js";
import { useRecordsSoon, useStatementsOf } from "../../data/use-statements-of.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";
import { IntakeDialog } from "./intake/intake-dialog.js";
import { useDroppedFiles } from "./intake/use-dropped-files.js";
import { countsOf } from "./list/counts.js";
import { ReportList } from "./list/report-list.js";
import { ReportDesk } from "./report-desk.js";
import styles from "./reports-view.module.css";
import { usePlace } from "./use-place.js";

const m = messages.reports;

/** The open report with its statements, and those of the reports beside it. */
const OpenReport = (props: Omit<ComponentProps<typeof ReportDesk>, "statements">): ReactNode => {
  const { report, place } = props;
  return <ReportDesk {...props} statements={useStatementsOf([report.id, ...place.beside])} />;
};

/** The reports: which there are, the words of one with what was said in them, and the way in for new ones. */
export const ReportsView = (): ReactNode => {
  const place = usePlace();
  const reports = useRecords("report");
  const statements = useRecordsSoon("statement");
  const readings = useRecords("reading");
  const [given, setGiven] = useState<readonly File[] | null>(null);
  const isDragged = useDroppedFiles(setGiven);
  const report = reports.find(({ id }) => id === place.report) ?? null;
  useTitle(report?.value.about.title ?? say(m.title));
  const counts = useMemo(
    () => (statements === null ? null : countsOf(reports, statements, readings)),
    [reports, statements, readings],
  );
  const takeIn = (): void => {
    setGiven([]);
  };
  const button = (
    <Button look="main" icon="plus" onClick={takeIn}>
      {say(m.takeIn)}
    </Button>
  );
  return (
    <div
      className={[
        styles.view,
        report === null ? styles.listOnly : place.beside.length > 0 ? styles.textsOnly : undefined,
      ]
        .filter(Boolean)
        .join(" ")}
    >
      <ReportList reports={reports} counts={counts} place={place} onTakeIn={takeIn} />
      {report !== null ? (
        <Suspense fallback={<Loading words={say(messages.data.loading)} />}>
          <OpenReport key={report.id} report={report} reports={reports} place={place} />
        </Suspense>
      ) : place.report !== null ? (
        <State icon="link" title={say(m.unknownReport, { name: place.report })}>
          <p>{say(m.unknownReportLead)}</p>
        </State>
      ) : reports.length === 0 ? (
        <State icon="reports" title={say(m.empty)} actions={button}>
          <p>{say(m.emptyLead)}</p>
        </State>
      ) : (
        <State icon="reports" title={say(m.choose)}>
          <p>{say(m.chooseLead)}</p>
        </State>
      )}
      {isDragged ? <p className={styles.drop}>{say(m.intakeDrop)}</p> : null}
      {given === null ? null : (
        <IntakeDialog
          files={given}
          reports={reports}
          onClose={() => {
            setGiven(null);
          }}
          onKept={(name) => {
            place.goTo(name, null);
          }}
        />
      )}
    </div>
  );
};
