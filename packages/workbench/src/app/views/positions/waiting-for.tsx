import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { PartyOnTerm } from "@foedus/dossier";
import { useDossier } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { ToDecide } from "./panel/to-decide.js";
import type { PositionsSearch } from "./search.js";
import { useWords } from "./use-words.js";
import styles from "./waiting-for.module.css";

interface WaitingForProps {
  readonly cells: ReadonlyMap<string, PartyOnTerm>;
  readonly rules: Readonly<Record<string, string>>;
  readonly search: PositionsSearch;
}

/** Everything on which a person must decide, by party and term; each leads to where it is decided. */
export const WaitingFor = ({ cells, rules, search }: WaitingForProps): ReactNode => {
  const { parties, terms } = useDossier();
  const wordsOf = useWords();
  const title = (all: readonly { readonly name: string; readonly title: string }[], name: string): string =>
    all.find((one) => one.name === name)?.title ?? name;
  const waiting = [...cells.values()].flatMap((cell) => cell.open.map((open) => ({ cell, open })));
  if (waiting.length === 0) return null;
  return (
    <section className={styles.waiting}>
      <h2>{say(messages.positions.personMustSay)}</h2>
      <p className={styles.lead}>{say(messages.positions.personMustSayLead)}</p>
      <ul>
        {waiting.map(({ cell: { party, term }, open }) => {
          const words = wordsOf(open.statement);
          if (party === null) {
            return (
              <ToDecide
                key={`${term} ${open.statement}`}
                open={open}
                words={words}
                rules={rules}
                actions={null}
              />
            );
          }
          return (
            <li key={`${term} ${open.statement}`}>
              <Link
                className={styles.row ?? ""}
                to="/positions/$term/$party"
                params={{ term, party }}
                search={search}
              >
                <span className={styles.words} lang={words?.language} dir="auto">
                  {words?.words ?? open.statement}
                </span>
                <span className={styles.about} dir="auto">
                  {say(messages.positions.form.title, {
                    party: title(parties, party),
                    term: title(terms, term),
                  })}
                </span>
                <span className={styles.why}>{say(messages.positions.why, { reason: open.reason })}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
