import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Question } from "@foedus/engine";
import { Answered } from "../../../analysis/answered.js";
import type { Outline } from "../../../analysis/answers/outline.js";
import type { Texts } from "../../../analysis/answers/texts.js";
import { useAnalysis, useTexts } from "../../../analysis/use-analysis.js";
import { Button } from "../../../components/button/button.js";
import { Mark } from "../../../components/mark/mark.js";
import { Progress } from "../../../components/progress/progress.js";
import { Loading, State } from "../../../components/state/state.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { LEVELS } from "../../scenario/search.js";
import type { LevelName } from "../../scenario/search.js";
import { questionAddress, questionInWords } from "../../scenario/questions/question-words.js";
import { tableSearch } from "../search.js";
import type { TableSearch } from "../search.js";
import { Asking } from "./asking.js";
import { columnKey, columnsOf } from "./columns.js";
import type { TableColumn } from "./columns.js";
import { differencesFirst, differsFromFirst } from "./differ.js";
import type { Compared } from "./differ.js";
import { useVerdicts } from "./use-verdicts.js";
import styles from "./verdict-table.module.css";

const words = messages.compare.table;

interface Row {
  readonly scenario: string;
  readonly title: string;
  readonly question: Question;
}

const columnTitle = (column: TableColumn): string => {
  if (column.type === "written") return say(words.written);
  return column.type === "alone" ? say(words.alone, { title: column.title }) : column.title;
};

interface RowsProps {
  readonly rows: readonly Compared<Row>[];
  readonly columns: readonly TableColumn[];
  readonly level: LevelName;
  readonly said: (question: Question) => string;
}

const Cell = ({
  row,
  column,
  cell,
  level,
}: {
  readonly row: Row;
  readonly column: TableColumn;
  readonly cell: string | null;
  readonly level: LevelName;
}): ReactNode => {
  const verdict = VERDICTS.find((one) => one === cell);
  if (cell === null) return <span className={styles.waiting}>…</span>;
  if (verdict === undefined) return <span className={styles.waiting}>{cell}</span>;
  const mark = <Mark meaning={verdict}>{say(messages.meanings.verdicts[verdict])}</Mark>;
  if (column.type === "alone") return mark;
  return (
    <Link
      to="/scenarios/$scenario/$question"
      params={{ scenario: row.scenario, question: questionAddress(row.scenario, row.question.name) }}
      search={{
        ...(column.type === "variant" ? { variant: column.name } : {}),
        ...(level === "report" ? {} : { level }),
      }}
      className={styles.cell}
      title={say(words.why)}
    >
      {mark}
    </Link>
  );
};

const VERDICTS = ["assured", "discretionary", "impossible", "undetermined"] as const;

const Rows = ({ rows, columns, level, said }: RowsProps): ReactNode =>
  rows.map(({ row, cells }, index) => (
    <tr key={`${row.scenario} ${row.question.name}`}>
      <th scope="row">
        {rows[index - 1]?.row.scenario === row.scenario ? null : (
          <span className={styles.scenario} dir="auto">
            {row.title}
          </span>
        )}
        <span dir="auto">{said(row.question)}</span>
      </th>
      {columns.map((column, place) => {
        const cell = cells[place] ?? null;
        const isOther = place > 0 && cell !== null && cells[0] !== null && cell !== cells[0];
        return (
          <td
            key={columnKey(column)}
            data-column={columnTitle(column)}
            {...(isOther ? { title: say(words.other) } : {})}
          >
            <Cell row={row} column={column} cell={cell} level={level} />
          </td>
        );
      })}
    </tr>
  ));

const Table = ({ outline, texts }: { readonly outline: Outline; readonly texts: Texts }): ReactNode => {
  const { level = "report" }: TableSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const { known, take } = useVerdicts();
  const columns = columnsOf(outline);
  const said = (question: Question): string => questionInWords(question, outline);
  const name = (scenario: string, column: TableColumn): string => `${scenario} ${columnKey(column)}`;
  const rows = outline.scenarios.flatMap(({ name: scenario, title, questions }) =>
    questions.map((question, index): Compared<Row> => ({
      row: { scenario, title, question },
      cells: columns.map((column) => {
        const answers = known.get(name(scenario, column));
        const answer = answers?.type === "value" ? answers.value[index] : undefined;
        if (answer === undefined) return null;
        return "type" in answer ? say(words.undecided) : answer.verdicts[level];
      }),
    })),
  );
  const { differing, same } = differencesFirst(rows);
  const asked = outline.scenarios.flatMap(({ name: scenario }) =>
    columns.map((column) => ({ scenario, column, key: name(scenario, column) })),
  );
  const unanswered = asked.flatMap(({ key }) => {
    const answers = known.get(key);
    return answers === undefined || answers.type === "value" ? [] : [answers];
  });
  const working = unanswered.flatMap((one) => (one.type === "working" ? [one] : []));
  const stopped = unanswered.flatMap((one) => (one.type === "working" ? [] : [one]));
  return (
    <>
      {asked.map(({ scenario, column, key }) => (
        <Asking key={key} name={key} texts={texts} scenario={scenario} column={column} onAnswers={take} />
      ))}
      <fieldset className={styles.levels}>
        <legend>{say(words.level)}</legend>
        {LEVELS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="level"
              value={one}
              checked={one === level}
              onChange={() =>
                void navigate({ to: "/compare", search: tableSearch({ level: one }), resetScroll: false })
              }
            />
            <span>{say(messages.scenario.levelNote[one])}</span>
          </label>
        ))}
      </fieldset>
      {working.length === 0 ? null : (
        <Progress
          words={say(words.computing)}
          done={1 - working.length / asked.length}
          onCancel={() => {
            for (const one of working) one.cancel();
          }}
        />
      )}
      {stopped.length === 0 ? null : (
        <p className={styles.stopped}>
          {say(messages.analysis.cancelled)}{" "}
          <Button
            onClick={() => {
              for (const one of stopped) one.again();
            }}
          >
            {say(messages.analysis.again)}
          </Button>
        </p>
      )}
      <table className={styles.table}>
        <caption className="heard">{say(words.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.question)}</th>
            {columns.map((column, index) => (
              <th key={columnKey(column)} scope="col" dir="auto">
                {columnTitle(column)}
                {index === 0 ? null : (
                  <span className={styles.count}>
                    {say(words.differs, { count: differsFromFirst(rows, index) })}
                  </span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Rows rows={differing} columns={columns} level={level} said={said} />
        </tbody>
      </table>
      {differing.length > 0 || working.length > 0 ? null : <p className={styles.none}>{say(words.none)}</p>}
      {same.length === 0 ? null : (
        <details className={styles.same} open={differing.length === 0}>
          <summary>{say(words.same, { count: same.length })}</summary>
          <table className={styles.table}>
            <caption className="heard">{say(words.same, { count: same.length })}</caption>
            <thead className="heard">
              <tr>
                <th scope="col">{say(words.question)}</th>
                {columns.map((column) => (
                  <th key={columnKey(column)} scope="col">
                    {columnTitle(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Rows rows={same} columns={columns} level={level} said={said} />
            </tbody>
          </table>
        </details>
      )}
    </>
  );
};

/** All questions of all scenarios under each variant: differences first, what is the same folded. */
export const VerdictTable = (): ReactNode => {
  const texts = useTexts();
  const outline = useAnalysis("outline", texts);
  const isFirst = outline.type === "working" && outline.before === null;
  return (
    <section className={styles.section} aria-labelledby="table-title">
      <h2 id="table-title">{say(words.title)}</h2>
      {isFirst ? <Loading words={say(words.reading)} /> : null}
      <Answered analysis={outline} words={say(words.reading)}>
        {(value) =>
          value.scenarios.every(({ questions }) => questions.length === 0) ? (
            <State
              icon="compare"
              title={say(words.empty)}
              actions={<Link to="/scenarios">{say(words.ask)}</Link>}
            >
              <p>{say(words.emptyWords)}</p>
            </State>
          ) : (
            <Table outline={value} texts={texts} />
          )
        }
      </Answered>
    </section>
  );
};
