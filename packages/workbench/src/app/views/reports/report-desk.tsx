import type { Stored } from "@foedus/dossier/store";
import { Link } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";
import { Icon } from "../../components/icon/icon.js";
import { tell } from "../../components/toast/toasts.js";
import { useData, useDossier } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { undo } from "../../shell/undo.js";
import { EditForm } from "./cards/edit-form.js";
import { StatementCards } from "./cards/statement-cards.js";
import { attributionOf } from "./editing/attribution.js";
import type { Attribution } from "./editing/attribution.js";
import { sentenceAfter, trimmed } from "./editing/edges.js";
import type { Span } from "./editing/edges.js";
import { inReadingOrder } from "./editing/statement-tree.js";
import type { StoredStatement } from "./editing/statement-tree.js";
import { Legend } from "./legend.js";
import { ReadReport } from "./read-report.js";
import styles from "./report-desk.module.css";
import { BesideReports } from "./text/beside-reports.js";
import { isAnythingSelected, selectedSpan } from "./text/offsets.js";
import { ReportText } from "./text/report-text.js";
import type { TextWork } from "./text/report-text.js";
import type { Place } from "./use-place.js";
import { useReviewKeys } from "./use-review-keys.js";
import { useStatementWork } from "./use-statement-work.js";

const m = messages.reports;

/** What is edited: a statement that is there, or words that become one. */
type Edited =
  | { readonly type: "statement"; readonly stored: StoredStatement }
  | { readonly type: "new"; readonly span: Span };

interface ReportDeskProps {
  readonly report: Stored<"report">;
  readonly reports: readonly Stored<"report">[];
  readonly statements: readonly StoredStatement[];
  readonly place: Place;
}

const NOBODY: Attribution = {
  speaker: "",
  party: null,
  parent: null,
  isNarrator: false,
  acts: [],
  venue: null,
  date: null,
  terms: [],
  gloss: [],
};

const isOpen = ({ value }: StoredStatement): boolean => value.status === "proposed";

/** One report to work on: its words, its statements beside them, and others of whatever report beside it. */
export const ReportDesk = ({ report, reports, statements, place }: ReportDeskProps): ReactNode => {
  const data = useData();
  const dossier = useDossier();
  const [edited, setEdited] = useState<Edited | null>(null);
  const { about, text } = report.value;
  const here = useMemo(
    () => statements.filter(({ value }) => value.report === report.id),
    [statements, report.id],
  );
  const ordered = useMemo(() => inReadingOrder(here), [here]);
  const shown = useMemo(
    () =>
      place.show === "all"
        ? ordered
        : ordered.filter(({ stored }) => isOpen(stored) || stored.value.id === place.statement),
    [ordered, place.show, place.statement],
  );
  const chosen = here.find(({ value }) => value.id === place.statement) ?? null;
  const work = useStatementWork(report, here);

  // Keys come faster than addresses change: what was chosen last counts, also before the address says so.
  const latest = useRef(place.statement);
  useEffect(() => {
    latest.current = place.statement;
  }, [place.statement]);
  const choose = (statement: string): void => {
    latest.current = statement;
    place.goTo(report.id, statement, place.statement !== null);
  };
  const chosenNow = (): StoredStatement | null =>
    here.find(({ value }) => value.id === latest.current) ?? null;
  const step = (by: -1 | 1): void => {
    const at = shown.findIndex(({ stored }) => stored.value.id === latest.current);
    const to = at === -1 ? 0 : Math.min(shown.length - 1, Math.max(0, at + by));
    const next = shown[to];
    if (next !== undefined) choose(next.stored.value.id);
  };
  const goOn = (decided: readonly string[]): void => {
    const from = ordered.findIndex(({ stored }) => stored.value.id === latest.current);
    const turned = [...ordered.slice(from + 1), ...ordered.slice(0, Math.max(0, from))];
    const next = turned.find(({ stored }) => isOpen(stored) && !decided.includes(stored.value.id));
    if (next !== undefined) choose(next.stored.value.id);
    else tell(say(m.reportDone));
  };
  const onChosen = (act: (stored: StoredStatement) => void) => (): void => {
    const stored = chosenNow();
    if (stored === null) step(1);
    else act(stored);
  };
  const confirm = onChosen((stored) => {
    const decided = work.confirm(stored);
    if (decided !== null && isOpen(stored)) goOn(decided);
  });
  const reject = onChosen((stored) => {
    const decided = work.reject(stored);
    if (isOpen(stored)) goOn(decided);
  });
  const edit = onChosen((stored) => {
    setEdited({ type: "statement", stored });
  });
  const words = useRef<HTMLDivElement>(null);
  const add = (): void => {
    const selected = words.current === null ? null : selectedSpan(words.current);
    if (selected === null && isAnythingSelected()) {
      // The next sentence is not what somebody means who selected words, of a report beside this one for instance.
      tell(say(m.selectedElsewhere), { isProblem: true });
      return;
    }
    const span =
      selected === null
        ? sentenceAfter(text, chosen?.value.content.at(-1)?.[1] ?? -1, about.language)
        : trimmed(text, selected);
    if (span !== null) setEdited({ type: "new", span });
  };
  useReviewKeys({
    step,
    nextOpen: () => {
      goOn([]);
    },
    confirm,
    reject,
    edit,
    add,
    undo: () => void undo(data),
    moveEdge: (edge, by) => {
      const stored = chosenNow();
      if (stored !== null) work.moveEdge(stored, edge, by);
    },
  });
  const textWork: TextWork = {
    onMoved: (_, index, span) => {
      if (chosen !== null) work.drawSpan(chosen, index, span);
    },
    onStep: (_, __, edge, by) => {
      if (chosen !== null) work.moveEdge(chosen, edge, by);
    },
    onAdd: (span) => {
      setEdited({ type: "new", span });
    },
  };
  const copyAddress = (): void => {
    void navigator.clipboard.writeText(globalThis.location.href).then(() => {
      tell(say(m.copied));
      return undefined;
    });
  };
  const open = useMemo(() => here.filter(isOpen).length, [here]);
  // Who spoke last most likely goes on speaking.
  const likely =
    chosen === null ? NOBODY : { ...attributionOf(chosen.value), acts: [], gloss: [], terms: [] };
  return (
    <div className={styles.desk}>
      <div
        className={[styles.columns, place.beside.length > 0 ? styles.isBeside : undefined]
          .filter(Boolean)
          .join(" ")}
      >
        <div className={styles.texts} data-scroll-restoration-id="texts">
          <div className={styles.text} data-scroll-restoration-id={`text ${report.id}`}>
            <Link to="/reports" className={styles.back}>
              <Icon name="left" />
              {say(m.list)}
            </Link>
            <ReportText
              report={report}
              statements={here}
              chosen={place.statement}
              onChoose={choose}
              work={textWork}
              words={words}
            />
          </div>
          <BesideReports reports={reports} statements={statements} place={place} />
        </div>
        <div className={styles.cards}>
          <StatementCards
            placed={shown}
            count={here.length}
            decided={here.length - open}
            about={about}
            text={text}
            dossier={dossier}
            place={place}
            actions={{ confirm, reject, edit, copyAddress }}
            onChoose={choose}
            empty={<ReadReport report={report} statements={here} />}
          />
        </div>
      </div>
      <Legend />
      {edited === null ? null : (
        <EditForm
          key={edited.type === "new" ? "new" : edited.stored.id}
          statement={edited.type === "new" ? null : edited.stored.value}
          words={
            edited.type === "new"
              ? text.slice(...edited.span)
              : edited.stored.value.content.map(([start, end]) => text.slice(start, end)).join(" … ")
          }
          language={about.language}
          start={edited.type === "new" ? likely : attributionOf(edited.stored.value)}
          all={here}
          dossier={dossier}
          onSave={(attribution) => {
            if (edited.type === "new") choose(work.add(edited.span, attribution));
            else work.attribute(edited.stored, attribution);
            setEdited(null);
          }}
          onClose={() => {
            setEdited(null);
          }}
        />
      )}
    </div>
  );
};
