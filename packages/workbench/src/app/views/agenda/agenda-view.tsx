import { Link, useParams, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Called } from "../../analysis/answers/agenda.js";
import { useAnalysis, useTexts } from "../../analysis/use-analysis.js";
import { Button } from "../../components/button/button.js";
import { Progress } from "../../components/progress/progress.js";
import { Loading, State } from "../../components/state/state.js";
import { useDossier, useRecords } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";
import styles from "./agenda-view.module.css";
import { Detail } from "./detail/detail.js";
import { Ways } from "./detail/ways.js";
import { Empty } from "./empty.js";
import { QuestionList } from "./list/question-list.js";
import { agendaSearch } from "./search.js";

const said = messages.agenda;

/** What is open, what turns on it, and who must answer. */
export const AgendaView = (): ReactNode => {
  const about = useDossier();
  const texts = useTexts();
  const scenarios = useRecords("scenario");
  const search = agendaSearch(useSearch({ strict: false }));
  const { hole } = useParams({ strict: false });
  const told = useAnalysis("agendaInWords", { ...texts, about });
  const agenda = told.type === "value" ? told.value : told.type === "working" ? told.before : null;
  const chosen = agenda?.questions.find((one) => one.hole === hole);
  useTitle(chosen?.question ?? say(said.title));
  if (told.type === "problem" || told.type === "cancelled") {
    const problem = told.type === "problem" ? told.problem : null;
    return (
      <State
        icon="agenda"
        isProblem={problem !== null}
        title={say(problem === null ? said.cancelledTitle : said.failedTitle)}
        actions={<Button onClick={told.again}>{say(said.again)}</Button>}
      >
        {problem === null ? null : (
          <>
            <p>
              {problem.message} {problem.help}
            </p>
            {(problem.lines ?? []).slice(0, 5).map((line) => (
              <p key={line} dir="auto">
                <code>{line}</code>
              </p>
            ))}
          </>
        )}
      </State>
    );
  }
  const progress =
    told.type === "working" ? (
      <div className={styles.progress}>
        <Progress words={say(said.working)} done={told.done} onCancel={told.cancel} />
      </div>
    ) : null;
  if (agenda === null) {
    return (
      <div className={styles.waiting}>
        <h1>{say(said.title)}</h1>
        {progress}
        <Loading words={say(said.working)} />
      </div>
    );
  }
  const { questions, ways, names } = agenda;
  if (questions.length === 0) return <Empty />;
  const called = (party: string): Called => names[party] ?? { title: party, inSentence: party };
  return (
    <div
      className={[styles.view, chosen === undefined ? undefined : styles.withDetail]
        .filter(Boolean)
        .join(" ")}
    >
      <div className={styles.all} data-scroll-restoration-id="agenda">
        <header className={styles.head}>
          <h1>{say(said.title)}</h1>
          <nav className={styles.order} aria-label={say(said.order)}>
            {([undefined, "party"] as const).map((by) => (
              <Link
                key={by ?? ""}
                to="."
                search={by === undefined ? {} : { by }}
                {...(search.by === by ? { "aria-current": "true" as const } : {})}
              >
                {say(by === undefined ? said.byRank : said.byParty)}
              </Link>
            ))}
          </nav>
        </header>
        {progress}
        {hole !== undefined && chosen === undefined ? (
          <p className={styles.note}>{say(said.noSuch)}</p>
        ) : null}
        <QuestionList questions={questions} chosen={chosen?.hole ?? null} search={search} called={called} />
      </div>
      <div className={styles.beside}>
        {chosen === undefined ? (
          <section className={styles.overview}>
            <h2>{say(said.settles)}</h2>
            {ways.length === 0 ? (
              <p className={styles.lead}>
                {say(scenarios.length === 0 ? said.noScenario : said.settlesNone)}
              </p>
            ) : (
              <>
                <p className={styles.lead}>{say(said.settlesLead)}</p>
                <Ways ways={ways} search={search} hole={null} />
              </>
            )}
          </section>
        ) : (
          <Detail question={chosen} questions={questions} ways={ways} search={search} called={called} />
        )}
      </div>
    </div>
  );
};
