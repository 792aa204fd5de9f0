import type { Stored } from "@foedus/dossier/store";
import type { ReactNode } from "react";
import { Button } from "../../../components/button/button.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { StoredStatement } from "../editing/statement-tree.js";
import type { Place } from "../use-place.js";
import styles from "./beside-reports.module.css";
import { ReportText } from "./report-text.js";

interface BesideReportsProps {
  readonly reports: readonly Stored<"report">[];
  readonly statements: readonly StoredStatement[];
  readonly place: Place;
}

/** Other reports in columns beside the one that is worked on; a press on what was said in one goes there. */
export const BesideReports = ({ reports, statements, place }: BesideReportsProps): ReactNode =>
  place.beside
    .flatMap((name) => reports.filter(({ id }) => id === name && id !== place.report))
    .map((report) => (
      <div key={report.id} className={styles.column}>
        <ReportText
          report={report}
          statements={statements.filter(({ value }) => value.report === report.id)}
          chosen={null}
          work={null}
          onChoose={(statement) => {
            place.goTo(report.id, statement);
          }}
          actions={
            <Button
              look="quiet"
              icon="close"
              onClick={() => {
                place.look({ beside: place.beside.filter((name) => name !== report.id) });
              }}
            >
              {say(messages.reports.besideClose)}
            </Button>
          }
        />
      </div>
    ));
