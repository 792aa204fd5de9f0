import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import type { OpenQuestion, WayToSettle } from "@foedus/dossier";
import type { Called } from "../../../analysis/answers/agenda.js";
import { IconButton } from "../../../components/button/button.js";
import { messages } from "../../../messages/messages.js";
import { listed, say } from "../../../messages/say.js";
import { useShortcuts } from "../../../shell/shortcuts.js";
import type { AgendaSearch } from "../search.js";
import { whyOf } from "../why.js";
import { Answers } from "./answers.js";
import styles from "./detail.module.css";
import { PositionsHere } from "./positions-here.js";
import { Precedents } from "./precedents.js";
import { Ways } from "./ways.js";

const said = messages.agenda;

interface DetailProps {
  readonly question: OpenQuestion;
  readonly questions: readonly OpenQuestion[];
  readonly ways: readonly WayToSettle[];
  readonly search: AgendaSearch;
  readonly called: (party: string) => Called;
}

/** Of the ways to settle something, those sets of which this question is part. */
const waysWith = (ways: readonly WayToSettle[], hole: string): readonly WayToSettle[] =>
  ways.flatMap((way) => {
    const sets = way.sets.filter((set) => set.some((one) => one.hole === hole));
    return sets.length === 0 ? [] : [{ ...way, sets, larger: 0 }];
  });

const Section = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode => (
  <section className={styles.section}>
    <h3>{title}</h3>
    {children}
  </section>
);

const agreementOf = ({ file }: OpenQuestion): string | null =>
  /^agreements\/(.+)\.foedus$/u.exec(file ?? "")?.[1] ?? null;

/** One open question: who must answer it, what each answer leaves, how others answered it, and who stands where. */
export const Detail = ({ question, questions, ways, search, called }: DetailProps): ReactNode => {
  const navigate = useNavigate();
  const heading = useRef<HTMLHeadingElement>(null);
  const { hole, mustAnswer, words, like, clause, decides } = question;
  const goTo = (step: number): void => {
    const next = questions[questions.findIndex((one) => one.hole === hole) + step];
    if (next !== undefined) void navigate({ to: "/agenda/$hole", params: { hole: next.hole }, search });
  };
  const leave = async (): Promise<void> => {
    await navigate({ to: "/agenda", search });
    document.querySelector<HTMLElement>(`[data-question="${CSS.escape(hole)}"]`)?.focus();
  };
  useShortcuts([
    {
      keys: "j",
      words: say(said.keyNext),
      run: () => {
        goTo(1);
      },
    },
    {
      keys: "k",
      words: say(said.keyBefore),
      run: () => {
        goTo(-1);
      },
    },
    { keys: "Escape", words: say(said.keyClose), run: () => void leave() },
  ]);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [hole]);
  const agreement = agreementOf(question);
  const here = waysWith(ways, hole);
  return (
    <article className={styles.detail} aria-labelledby="question" data-scroll-restoration-id="question">
      <header className={styles.head}>
        <Link className={styles.back ?? ""} to="/agenda" search={search}>
          {say(said.backToAll)}
        </Link>
        <h2 id="question" ref={heading} tabIndex={-1} dir="auto">
          {question.question}
        </h2>
        <span className={styles.close}>
          <IconButton label={say(said.close)} icon="close" keys="Escape" onClick={() => void leave()} />
        </span>
        <p dir="auto">
          {mustAnswer.length === 0
            ? say(said.nobodyNamed)
            : say(said.mustAnswer, { who: listed(mustAnswer.map((party) => called(party).inSentence)) })}
          {". "}
          <span className={styles.quiet}>{whyOf(question)}</span>
        </p>
        {words === null ? null : <p dir="auto">{say(said.words, { words })}</p>}
        {like === null ? null : (
          <p className={styles.quiet}>{say(said.likeNote, { article: like.article })}</p>
        )}
        {agreement === null ? null : (
          <p>
            <Link to="/agreements/$agreement/$clause" params={{ agreement, clause: hole }}>
              {say(said.inAgreement)}
            </Link>
          </p>
        )}
      </header>
      <Section title={say(said.leaves)}>
        <Answers question={question} />
      </Section>
      {decides.length === 0 ? null : (
        <Section title={say(said.settlesThis)}>
          {here.length === 0 ? (
            <p className={styles.quiet}>{say(said.settlesNone)}</p>
          ) : (
            <Ways ways={here} search={search} hole={hole} />
          )}
        </Section>
      )}
      <Section title={say(said.precedents)}>
        <Precedents question={question} />
      </Section>
      {clause === null ? null : (
        <Section title={say(said.positions)}>
          <PositionsHere clause={clause} />
        </Section>
      )}
    </article>
  );
};
