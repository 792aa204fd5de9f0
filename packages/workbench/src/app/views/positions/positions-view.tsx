import { useParams, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Progress } from "../../components/progress/progress.js";
import { Loading, State } from "../../components/state/state.js";
import { inSentence } from "../../data/party-names.js";
import { useDossier } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { dateInWords, say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";
import { Filters } from "./filters.js";
import { Matrix } from "./matrix/matrix.js";
import { OneList } from "./matrix/one-list.js";
import { Panel } from "./panel/panel.js";
import styles from "./positions-view.module.css";
import { positionsSearch } from "./search.js";
import { useOpen } from "./use-open.js";
import { keyOf, useStandpoints } from "./use-standpoints.js";
import { WaitingFor } from "./waiting-for.js";

const said = messages.positions;

/** Where every party stands on every term, and on what words. */
export const PositionsView = (): ReactNode => {
  const about = useDossier();
  const search = positionsSearch(useSearch({ strict: false }));
  const { party: chosenParty, term: chosenTerm } = useParams({ strict: false });
  const { standpoints, analysis } = useStandpoints(search.asOf ?? null);
  const openOf = useOpen();
  const named = inSentence(about);
  const parties = about.parties.filter(({ name }) => search.party === undefined || name === search.party);
  const terms = about.terms.filter(({ name }) => search.term === undefined || name === search.term);
  const party = about.parties.find(({ name }) => name === chosenParty);
  const term = about.terms.find(({ name }) => name === chosenTerm);
  useTitle(
    party === undefined || term === undefined
      ? say(said.title)
      : say(said.form.title, { party: party.title, term: term.title }),
  );
  const cell =
    party === undefined || term === undefined
      ? undefined
      : standpoints?.cells.get(keyOf(term.name, party.name));
  const isWrong = chosenTerm !== undefined && (party === undefined || term === undefined);
  if (about.terms.length === 0) {
    return (
      <State icon="positions" title={say(said.noTerms)}>
        <p>{say(said.noTermsHelp)}</p>
      </State>
    );
  }
  const cells = standpoints === null ? null : openOf(standpoints.cells);
  const shown = {
    parties,
    terms,
    search,
    named,
    chosen: party === undefined || term === undefined ? null : { party: party.name, term: term.name },
  };
  return (
    <div
      className={[styles.view, cell === undefined ? undefined : styles.withPanel].filter(Boolean).join(" ")}
    >
      <div className={styles.all} data-scroll-restoration-id="positions">
        <header className={styles.head}>
          <h1>{say(said.title)}</h1>
          <Filters search={search} />
        </header>
        {search.asOf === undefined ? null : (
          <p className={styles.note}>{say(said.asOfNote, { date: dateInWords(search.asOf) })}</p>
        )}
        {analysis.type === "working" ? (
          <div className={styles.progress}>
            <Progress words={say(said.working)} done={analysis.done} onCancel={analysis.cancel} />
          </div>
        ) : null}
        {isWrong ? <p className={styles.note}>{say(said.noSuchCellHelp)}</p> : null}
        {cells === null ? (
          <Loading words={say(said.working)} />
        ) : (
          <>
            <div className={styles.matrix}>
              <Matrix {...shown} cells={cells} />
            </div>
            <div className={styles.list}>
              <OneList {...shown} cells={cells} />
            </div>
            <WaitingFor cells={cells} rules={standpoints?.rules ?? {}} search={search} />
          </>
        )}
      </div>
      {cell === undefined || party === undefined || term === undefined ? null : (
        <Panel
          cell={cell}
          open={cells?.get(keyOf(term.name, party.name))?.open ?? []}
          party={party}
          term={term}
          search={search}
          rules={standpoints?.rules ?? {}}
          named={named}
          isTold={standpoints?.isTold === true}
        />
      )}
    </div>
  );
};
