import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Answered } from "../../../analysis/answered.js";
import type { SideBySide } from "../../../analysis/answers/side-by-side.js";
import { useAnalysis } from "../../../analysis/use-analysis.js";
import { SelectField, TextField } from "../../../components/field/field.js";
import { Loading } from "../../../components/state/state.js";
import { messages } from "../../../messages/messages.js";
import { byName, say } from "../../../messages/say.js";
import { librarySearch, SORTS } from "../search.js";
import type { LibrarySearch, Sort } from "../search.js";
import { cellWords } from "./cell-words.js";
import { cellsOf, mostCommon, oddIn, POINTS } from "./cells.js";
import type { Cells, Point } from "./cells.js";
import { InstrumentRow } from "./instrument-row.js";
import styles from "./library.module.css";
import { Together } from "./together.js";

const words = messages.compare.library;

/** The agreements that come with the project as the example. */
const FOLDER = { folder: "ukraine" } as const;

type Instrument = SideBySide["rows"][number];

interface Row {
  readonly row: Instrument;
  readonly cells: Cells;
  readonly odd: readonly Point[];
  readonly partner: string;
}

const amount = (written: Cells["lasts"]): number =>
  written === null ? Infinity : written.amount * ({ hours: 1, days: 24, months: 730 }[written.unit] ?? 1);

const ORDERS: Readonly<Record<Sort, (one: Row, other: Row) => number>> = {
  signed: () => 0,
  partner: (one, other) => byName(one.partner, other.partner),
  lasts: (one, other) => amount(one.cells.lasts) - amount(other.cells.lasts),
  notice: (one, other) => amount(one.cells.notice) - amount(other.cells.notice),
  odd: (one, other) => other.odd.length - one.odd.length,
};

/** Everything that a row says, to be searched. */
const saidIn = ({ row, cells, partner }: Row): string =>
  [partner, row.title, row.signed ?? "", row.inForce, ...POINTS.flatMap((point) => cellWords(cells, point))]
    .join(" ")
    .toLocaleLowerCase();

const Table = ({ found }: { readonly found: SideBySide }): ReactNode => {
  const { sort = "signed", filter = "", instrument }: LibrarySearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const go = (changed: LibrarySearch): void =>
    void navigate({
      to: "/compare/library",
      search: (before: LibrarySearch) => librarySearch({ ...before, ...changed }),
      replace: changed.filter !== undefined,
      resetScroll: false,
    });
  const cells = found.rows.map(cellsOf);
  const common = mostCommon(cells);
  const rows = found.rows.flatMap((row, index): readonly Row[] => {
    const own = cells[index];
    if (own === undefined) return [];
    const partner =
      row.partners.length > 3 ? row.title : row.partners.map((name) => found.titles[name] ?? name).join(", ");
    return [{ row, cells: own, odd: oddIn(own, common), partner }];
  });
  const wanted = filter.toLocaleLowerCase();
  const shown = rows.filter((row) => saidIn(row).includes(wanted)).toSorted(ORDERS[sort]);
  return (
    <>
      <p className={styles.words}>{say(words.odd)}</p>
      <div className={styles.tools}>
        <TextField
          type="search"
          label={say(words.filter)}
          value={filter}
          onChange={({ target }) => {
            go({ filter: target.value });
          }}
        />
        <SelectField
          label={say(words.sort)}
          value={sort}
          options={SORTS.map((one) => ({ value: one, label: say(words.sorts[one]) }))}
          onChange={({ target }) => {
            go({ sort: SORTS.find((one) => one === target.value) ?? "signed" });
          }}
        />
        <p role="status" className={styles.count}>
          {say(words.count, { count: shown.length })}
        </p>
      </div>
      {shown.length === 0 ? <p className={styles.words}>{say(words.nothingFound)}</p> : null}
      <table className={styles.table}>
        <caption className="heard">{say(words.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.partner)}</th>
            <th scope="col">{say(words.signed)}</th>
            <th scope="col">{say(words.inForce)}</th>
            {POINTS.map((point) => (
              <th key={point} scope="col">
                {say(words.points[point])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, cells: own, odd, partner }) => (
            <InstrumentRow
              key={row.instrument}
              row={row}
              cells={own}
              odd={odd}
              partner={partner}
              isOpen={instrument === row.instrument}
              onTurn={() => {
                go({ instrument: instrument === row.instrument ? "" : row.instrument });
              }}
            />
          ))}
        </tbody>
      </table>
    </>
  );
};

/** The agreements of the library with Ukraine side by side, and what they assure together. */
export const Library = (): ReactNode => {
  const found = useAnalysis("sideBySide", FOLDER);
  const together = useAnalysis("together", found.type === "value" ? FOLDER : null);
  const titles = found.type === "value" ? found.value.titles : {};
  const isFirst = found.type === "working" && found.before === null;
  return (
    <>
      <section className={styles.section} aria-labelledby="together-title">
        <h2 id="together-title">{say(words.togetherTitle)}</h2>
        <p className={styles.words}>{say(words.togetherWords)}</p>
        {found.type === "value" ? (
          <Answered analysis={together} words={say(words.asking)}>
            {(value) => <Together together={value} titles={titles} />}
          </Answered>
        ) : (
          <Loading words={say(words.reading)} />
        )}
      </section>
      <section className={styles.section} aria-labelledby="library-title">
        <h2 id="library-title">{say(words.title)}</h2>
        {isFirst ? <Loading words={say(words.reading)} /> : null}
        <Answered analysis={found} words={say(words.reading)}>
          {(value) => <Table found={value} />}
        </Answered>
      </section>
    </>
  );
};
