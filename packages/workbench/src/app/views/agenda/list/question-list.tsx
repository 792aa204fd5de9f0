import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { OpenQuestion } from "@foedus/dossier";
import type { Called } from "../../../analysis/answers/agenda.js";
import { messages } from "../../../messages/messages.js";
import { listed, say } from "../../../messages/say.js";
import type { AgendaSearch } from "../search.js";
import { whyOf } from "../why.js";
import { byParty } from "./by-party.js";
import styles from "./question-list.module.css";

interface QuestionListProps {
  readonly questions: readonly OpenQuestion[];
  readonly chosen: string | null;
  readonly search: AgendaSearch;
  readonly called: (party: string) => Called;
}

type ItemProps = Omit<QuestionListProps, "questions" | "chosen"> & {
  readonly question: OpenQuestion;
  readonly isChosen: boolean;
};

const Item = ({ question, isChosen, search, called }: ItemProps): ReactNode => (
  <li className={styles.item}>
    <Link
      className={styles.link ?? ""}
      to="/agenda/$hole"
      params={{ hole: question.hole }}
      search={search}
      data-question={question.hole}
      {...(isChosen ? { "aria-current": "true" as const } : {})}
    >
      <span className={styles.rank}>{question.rank}</span>
      <span className={styles.question} dir="auto">
        {question.question}
      </span>
      <span className={styles.about} dir="auto">
        {question.mustAnswer.length === 0
          ? say(messages.agenda.nobodyNamed)
          : say(messages.agenda.mustAnswer, {
              who: listed(question.mustAnswer.map((party) => called(party).inSentence)),
            })}
      </span>
      <span className={styles.why}>{whyOf(question)}</span>
    </Link>
  </li>
);

/** The open questions, those that narrow the most first, or under the names of those who must answer. */
export const QuestionList = ({ questions, chosen, search, called }: QuestionListProps): ReactNode => {
  const items = (of: readonly OpenQuestion[]): ReactNode => (
    <ol className={styles.list}>
      {of.map((question) => (
        <Item
          key={question.hole}
          question={question}
          isChosen={question.hole === chosen}
          search={search}
          called={called}
        />
      ))}
    </ol>
  );
  if (search.by !== "party") return items(questions);
  return byParty(questions).map((group) => (
    <section key={group.party ?? ""} className={styles.group}>
      <h2 dir="auto">
        {group.party === null ? say(messages.agenda.nobodyNamed) : called(group.party).title}
      </h2>
      {items(group.questions)}
    </section>
  ));
};
