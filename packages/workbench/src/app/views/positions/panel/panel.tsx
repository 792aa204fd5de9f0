import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import type { DossierParty, DossierTerm, Open, PartyOnTerm } from "@foedus/dossier";
import type { Command } from "@foedus/dossier/store";
import { Button, IconButton } from "../../../components/button/button.js";
import { tell } from "../../../components/toast/toasts.js";
import { atBeginning } from "../../../data/party-names.js";
import { useData } from "../../../data/use-data.js";
import { messages } from "../../../messages/messages.js";
import { dateInWords, say } from "../../../messages/say.js";
import { useShortcuts } from "../../../shell/shortcuts.js";
import { givingNone, lettingRules } from "../decide/commands.js";
import { DecideDialog } from "../decide/decide-dialog.js";
import { today, useDecider } from "../decide/use-decider.js";
import { knownByStanding, knownByWords } from "../known-by.js";
import type { PositionsSearch } from "../search.js";
import { useWords } from "../use-words.js";
import { Course } from "./course.js";
import styles from "./panel.module.css";
import { Recorded } from "./recorded.js";
import { RulesSay } from "./rules-say.js";
import { ToDecide } from "./to-decide.js";

const said = messages.positions;

interface PanelProps {
  readonly cell: PartyOnTerm;
  readonly open: readonly Open[];
  readonly party: DossierParty;
  readonly term: DossierTerm;
  readonly search: PositionsSearch;
  readonly rules: Readonly<Record<string, string>>;
  readonly named: (party: string) => string;
  /** Whether the course is known yet; before it is, nothing can be decided on. */
  readonly isTold: boolean;
}

const emptyWords = (cell: PartyOnTerm, party: string, asOf: string | undefined): string => {
  if (cell.movement.length > 0) return say(said.nothingFollows, { party });
  return asOf === undefined
    ? say(said.nothingSaid, { party })
    : say(said.nothingSaidThen, { party, date: dateInWords(asOf) });
};

/** Everything about one party and one term: where it stands, on what words, by which rule or whose decision, and how it came. */
export const Panel = ({ cell, open, party, term, search, rules, named, isTold }: PanelProps): ReactNode => {
  const data = useData();
  const navigate = useNavigate();
  const wordsOf = useWords();
  const decider = useDecider();
  const heading = useRef<HTMLHeadingElement>(null);
  const [deciding, setDeciding] = useState<readonly string[] | null>(null);
  const persons = cell.positions.filter(
    ({ value }) => value.rule === undefined || value.override !== undefined,
  );
  // As it stood on an earlier day it can be looked at, and not be changed.
  const isNow = search.asOf === undefined;
  const leaveTo = async (key: string): Promise<void> => {
    await navigate({ to: "/positions", search });
    document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`)?.focus();
  };
  const close = (): void => void leaveTo(`${term.name} ${party.name}`);
  const perform = async (command: Command, told: string): Promise<void> => {
    const settled = await data.perform(command);
    if (settled.type === "done" || settled.type === "kept") tell(told);
  };
  useShortcuts([{ keys: "Escape", words: say(said.keyClose), run: close }]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [party.name, term.name]);
  const letRules = (): void => {
    const command = lettingRules(persons, say(said.letRulesTitle, { party: party.title, term: term.title }));
    void perform(command, say(said.rulesDecide));
  };
  const leave = (statement: string): void => {
    const decision = {
      decided: say(said.givesNoneDecided, { term: term.title }),
      by: decider === "" ? party.name : decider,
      date: today(),
      reason: say(said.givesNoneReason),
    };
    const told = say(said.givesNoneTold, { term: term.title });
    void perform(givingNone(statement, term.name, decision), told);
  };
  const statements = [
    ...new Set(
      [
        ...cell.movement.map(({ statement }) => statement),
        ...cell.positions.flatMap(({ value }) => value.statements),
      ].flatMap((name) => wordsOf(name) ?? []),
    ),
  ];
  const usual = persons.flatMap(({ value }) => value.statements);
  return (
    <aside className={styles.panel} aria-labelledby="position-heading" data-scroll-restoration-id="position">
      <div className={styles.head}>
        <Link className={styles.back ?? ""} to="/positions" search={search}>
          {say(said.backToAll)}
        </Link>
        <h2 id="position-heading" ref={heading} tabIndex={-1}>
          <span className={styles.party} dir="auto">
            {say(said.on, { party: party.title })}
          </span>
          <span dir="auto">{term.title}</span>
        </h2>
        <span className={styles.close}>
          <IconButton label={say(said.close)} icon="close" keys="Escape" onClick={close} />
        </span>
      </div>
      {cell.positions.length === 0 ? (
        <p className={styles.summary} dir="auto">
          {emptyWords(cell, atBeginning(named(party.name)), search.asOf)}
        </p>
      ) : (
        cell.positions.map((position) => (
          <Recorded key={position.id} position={position} rules={rules} named={named} wordsOf={wordsOf} />
        ))
      )}
      {cell.rulesSay === null ? null : (
        <RulesSay
          positions={cell.rulesSay}
          rules={rules}
          party={party.title}
          knownBy={(words) => knownByWords(words, named)}
        />
      )}
      {isNow ? (
        <p className={styles.actions}>
          <Button
            disabled={!isTold}
            onClick={() => {
              setDeciding(usual);
            }}
          >
            {say(cell.positions.length === 0 ? said.setAnother : said.setOther)}
          </Button>
          {persons.length === 0 ? null : (
            <Button look="quiet" disabled={!isTold} onClick={letRules}>
              {say(said.letRules)}
            </Button>
          )}
        </p>
      ) : null}
      {open.length === 0 ? null : (
        <section className={styles.section}>
          <h3>{say(said.personMustSay)}</h3>
          <ul>
            {open.map((one) => (
              <ToDecide
                key={one.statement}
                open={one}
                words={wordsOf(one.statement)}
                rules={rules}
                actions={{
                  decide: () => {
                    setDeciding([one.statement]);
                  },
                  leave: () => {
                    leave(one.statement);
                  },
                }}
              />
            ))}
          </ul>
        </section>
      )}
      {cell.movement.length === 0 ? null : (
        <section className={styles.section}>
          <h3>{say(said.course)}</h3>
          <Course steps={cell.movement} named={named} wordsOf={wordsOf} />
        </section>
      )}
      {term.clause === undefined ? null : (
        <p className={styles.foot}>
          <Link
            to="/agreements/$agreement/$clause"
            params={{ agreement: term.clause.split(".")[0] ?? "", clause: term.clause }}
          >
            {say(said.openAgreement)}
          </Link>
        </p>
      )}
      {deciding === null ? null : (
        <DecideDialog
          party={{ name: party.name, title: party.title, inSentence: named(party.name) }}
          term={term}
          recorded={cell.positions}
          persons={persons}
          statements={statements}
          chosen={statements
            .map(({ statement }) => `${statement.report}/${statement.id}`)
            .filter((name) => deciding.some((one) => name === one || name.endsWith(`/${one}`)))}
          knownOf={(name) => {
            const step = cell.movement.find(({ statement }) => statement === name);
            return step === undefined ? null : knownByStanding(step.standing, named);
          }}
          onClose={() => {
            setDeciding(null);
          }}
        />
      )}
    </aside>
  );
};
