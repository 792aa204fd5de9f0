import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { keyOf } from "../use-standpoints.js";
import { Cell } from "./cell.js";
import type { MatrixProps } from "./matrix.js";
import styles from "./one-list.module.css";

/** Where there is no room for a table: one party with all its terms, or one term with all parties, under each other. */
export const OneList = ({ parties, terms, cells, search, named }: MatrixProps): ReactNode => {
  const [term] = terms;
  const isOfTerm = search.term !== undefined && search.party === undefined && term !== undefined;
  const [party] = parties;
  const rows = isOfTerm
    ? parties.map((one) => ({ name: one.title, term: term.name, party: one.name }))
    : terms.map((one) => ({ name: one.title, term: one.name, party: party?.name ?? "" }));
  return (
    <section className={styles.one}>
      <h2 dir="auto">{isOfTerm ? term.title : party?.title}</h2>
      <ul>
        {rows.map((row) => {
          const cell = cells.get(keyOf(row.term, row.party));
          return (
            <li key={keyOf(row.term, row.party)}>
              <Link
                className={styles.row ?? ""}
                to="/positions/$term/$party"
                params={{ term: row.term, party: row.party }}
                search={search}
              >
                <span className={styles.name} dir="auto">
                  {row.name}
                </span>
                {cell === undefined ? null : (
                  <Cell cell={cell} ownOnly={search.known === "own"} named={named} />
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
