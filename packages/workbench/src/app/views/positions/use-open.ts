import { useCallback } from "react";
import type { PartyOnTerm } from "@foedus/dossier";
import { useRecords } from "../../data/use-data.js";
import { noPositionName } from "./decide/commands.js";

type Cells = ReadonlyMap<string, PartyOnTerm>;

/** Leaves out of what a person must decide what a person has decided to give no position. */
export const useOpen = (): ((cells: Cells) => Cells) => {
  const decisions = useRecords("decision");
  return useCallback(
    (cells) => {
      const decided = new Set(decisions.map(({ id }) => id));
      return new Map(
        [...cells].map(([key, cell]) => [
          key,
          {
            ...cell,
            open: cell.open.filter(({ statement }) => !decided.has(noPositionName(statement, cell.term))),
          },
        ]),
      );
    },
    [decisions],
  );
};
