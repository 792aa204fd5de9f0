import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { StandingMark } from "../../../components/mark/mark.js";
import { StanceMark } from "../../../components/mark/stance-mark.js";
import { inSentence } from "../../../data/party-names.js";
import { useDossier, useRecords } from "../../../data/use-data.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import { knownByWords } from "../../positions/known-by.js";
import styles from "./positions-here.module.css";

/** Where parties stand on the terms of the clause in which the question is open. */
export const PositionsHere = ({ clause }: { readonly clause: string }): ReactNode => {
  const about = useDossier();
  const positions = useRecords("position");
  const named = inSentence(about);
  const title = (name: string): string => about.parties.find((one) => one.name === name)?.title ?? name;
  const here = about.terms
    .filter((term) => term.clause === clause)
    .flatMap((term) =>
      positions.filter(({ value }) => value.term === term.name).map(({ id, value }) => ({ id, value, term })),
    );
  if (here.length === 0) return <p className={styles.none}>{say(messages.agenda.positionsNone)}</p>;
  return (
    <ul>
      {here.map(({ id, value, term }) => {
        const by = knownByWords(value.standing, named);
        return (
          <li key={id} className={styles.position}>
            <StanceMark stance={value.stance} />
            <span>
              <Link to="/positions/$term/$party" params={{ term: term.name, party: value.party }}>
                <bdi>{say(messages.agenda.positionOn, { party: title(value.party), term: term.title })}</bdi>
              </Link>
              {by === null ? null : (
                <span className={styles.known}>
                  <StandingMark known={by} />
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
};
