import type { DossierFile, ReportMetadata, Statement } from "@foedus/dossier";
import type { ReactNode } from "react";
import { Button, IconButton } from "../../../components/button/button.js";
import { Chain } from "../../../components/chain/chain.js";
import { DataList } from "../../../components/data-list/data-list.js";
import { CalendarDate } from "../../../components/date/date.js";
import { StatusMark } from "../../../components/mark/mark.js";
import { Quote } from "../../../components/quote/quote.js";
import { messages } from "../../../messages/messages.js";
import { listed, say } from "../../../messages/say.js";
import { partyTitle } from "./party-names.js";
import styles from "./statement-card.module.css";

const m = messages.reports;

/** What can be done about the chosen statement. */
export interface CardActions {
  readonly confirm: () => void;
  readonly reject: () => void;
  readonly edit: () => void;
  readonly copyAddress: () => void;
}

interface StatementCardProps {
  readonly statement: Statement;
  readonly depth: number;
  readonly about: ReportMetadata;
  readonly text: string;
  readonly dossier: DossierFile;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly actions: CardActions;
}

const wordsOf = ({ content }: Statement, text: string): string =>
  content.map(([start, end]) => text.slice(start, end)).join(" … ");

const speakerOf = (statement: Statement): string =>
  statement.level === "narrator" ? say(m.theReport) : statement.speaker.name;

const actsOf = ({ acts }: Statement): string => listed(acts.map((act) => say(messages.meanings.acts[act])));

const Details = ({
  statement,
  about,
  text,
  dossier,
  actions,
}: Pick<StatementCardProps, "statement" | "about" | "text" | "dossier" | "actions">): ReactNode => {
  const { speaker, chain, venue, date, gloss, reason, status, terms } = statement;
  const party = partyTitle(dossier, speaker.party);
  const titles = (terms ?? []).map((term) => dossier.terms.find(({ name }) => name === term)?.title ?? term);
  const rows = [
    { name: say(m.acts), value: actsOf(statement) },
    ...(venue === null ? [] : [{ name: say(m.venue), value: venue }]),
    ...(date === null ? [] : [{ name: say(m.date), value: <CalendarDate date={date} /> }]),
    ...(titles.length === 0 ? [] : [{ name: say(m.terms), value: listed(titles) }]),
    ...(status === "proposed" ? [{ name: say(m.why), value: reason }] : []),
  ];
  return (
    <>
      <Quote
        words={wordsOf(statement, text)}
        language={about.language}
        isReported={statement.level === "nested"}
        source={
          <Chain
            report={about.publisher}
            carriers={chain.map(({ name, party: of }) => ({ name, party: partyTitle(dossier, of) }))}
            speaker={{ name: speakerOf(statement), party: party === speaker.name ? null : party }}
          />
        }
      />
      {(gloss ?? []).map(({ words, meaning }) => (
        <p key={words} className={styles.gloss} dir="auto">
          {say(m.glossOf, { words, meaning })}
        </p>
      ))}
      <DataList rows={rows} />
      <div className={styles.actions}>
        <Button
          look={status === "proposed" ? "main" : "outlined"}
          icon="check"
          aria-keyshortcuts="c"
          onClick={actions.confirm}
        >
          {say(m.confirm)}
        </Button>
        <Button icon="close" aria-keyshortcuts="x" onClick={actions.reject}>
          {say(m.reject)}
        </Button>
        <IconButton icon="pen" keys="e" label={say(m.edit)} onClick={actions.edit} />
        <IconButton icon="link" label={say(m.permalink)} onClick={actions.copyAddress} />
      </div>
    </>
  );
};

/** A statement beside the text: who says what through whom, and what somebody decided about it. The chosen one is open. */
export const StatementCard = ({ isChosen, onChoose, depth, ...rest }: StatementCardProps): ReactNode => {
  const { statement, text, about } = rest;
  return (
    <article
      className={[styles.card, isChosen ? styles.chosen : undefined, styles[statement.status]]
        .filter(Boolean)
        .join(" ")}
      data-depth={Math.min(depth, 3)}
    >
      <button type="button" className={styles.head} aria-expanded={isChosen} onClick={onChoose}>
        <span className={styles.who} dir="auto">
          {speakerOf(statement)}
        </span>
        <StatusMark status={statement.status} />
        {isChosen ? null : (
          <span className={styles.words} lang={about.language} dir="auto">
            {wordsOf(statement, text)}
          </span>
        )}
      </button>
      {isChosen ? <Details {...rest} /> : null}
    </article>
  );
};
