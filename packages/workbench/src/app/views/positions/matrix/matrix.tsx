import { Link } from "@tanstack/react-router";
import type { CSSProperties, ReactNode } from "react";
import type { DossierParty, DossierTerm, PartyOnTerm } from "@foedus/dossier";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { PositionsSearch } from "../search.js";
import { keyOf } from "../use-standpoints.js";
import { Cell } from "./cell.js";
import styles from "./matrix.module.css";
import { useGridKeys } from "./use-grid-keys.js";

export interface MatrixProps {
  readonly parties: readonly DossierParty[];
  readonly terms: readonly DossierTerm[];
  readonly cells: ReadonlyMap<string, PartyOnTerm>;
  readonly search: PositionsSearch;
  readonly chosen: { readonly term: string; readonly party: string } | null;
  readonly named: (party: string) => string;
}

/** Parties beside each other, terms under each other; each cell leads to the words behind it. */
export const Matrix = ({ parties, terms, cells, search, chosen, named }: MatrixProps): ReactNode => {
  const first = {
    row: Math.max(
      0,
      terms.findIndex(({ name }) => name === chosen?.term),
    ),
    column: Math.max(
      0,
      parties.findIndex(({ name }) => name === chosen?.party),
    ),
  };
  const { grid, isReached, on } = useGridKeys(terms.length, parties.length, first);
  const columns: CSSProperties & Record<"--columns" | "--first-column", number | string> = {
    "--columns": parties.length,
    // Beside an open position there is less room.
    "--first-column": chosen === null ? "18rem" : "12.8rem",
  };
  return (
    <table
      ref={grid}
      style={columns}
      className={styles.matrix}
      role="grid"
      aria-label={say(messages.positions.table)}
      aria-description={say(messages.positions.keysMove)}
      {...on}
    >
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {say(messages.positions.term)}
          </th>
          {parties.map((party) => (
            <th key={party.name} scope="col" dir="auto">
              {party.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {terms.map((term, row) => (
          <tr key={term.name}>
            <th scope="row" dir="auto">
              {term.title}
            </th>
            {parties.map((party, column) => {
              const cell = cells.get(keyOf(term.name, party.name));
              const isChosen = chosen?.term === term.name && chosen.party === party.name;
              return (
                <td key={party.name} aria-selected={isChosen}>
                  <Link
                    className={styles.link ?? ""}
                    to="/positions/$term/$party"
                    params={{ term: term.name, party: party.name }}
                    search={search}
                    tabIndex={isReached(row, column) ? 0 : -1}
                    data-row={row}
                    data-column={column}
                    data-cell={keyOf(term.name, party.name)}
                    {...(isChosen ? { "aria-current": "true" as const } : {})}
                  >
                    {cell === undefined ? null : (
                      <Cell cell={cell} ownOnly={search.known === "own"} named={named} />
                    )}
                  </Link>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
