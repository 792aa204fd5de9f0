import type { ReactNode } from "react";
import type { EngineProblem, Level, Verdict, VerdictChange } from "@foedus/engine";
import { Mark } from "../../../components/mark/mark.js";
import { messages } from "../../../messages/messages.js";
import { listed, say } from "../../../messages/say.js";
import type { TurnedVerdicts } from "../../../analysis/answers/versions.js";
import styles from "./turned.module.css";

const words = messages.compare.versions;

const LEVELS = ["law", "commitment", "draft", "report"] as const;

type Answer = Readonly<Record<Level, Verdict>> | EngineProblem;

const isProblem = (answer: Answer): answer is EngineProblem => "type" in answer;

/** Levels at which the same turns into the same, together. */
const turnsOf = ({
  before,
  after,
  differsAt,
}: VerdictChange): readonly {
  readonly levels: readonly Level[];
  readonly from: Verdict;
  readonly to: Verdict;
}[] => {
  if (isProblem(before) || isProblem(after)) return [];
  const turns = new Map<
    string,
    { readonly levels: readonly Level[]; readonly from: Verdict; readonly to: Verdict }
  >();
  for (const level of LEVELS.filter((one) => differsAt.includes(one))) {
    const [from, to] = [before[level], after[level]];
    const key = `${from} ${to}`;
    turns.set(key, { from, to, levels: [...(turns.get(key)?.levels ?? []), level] });
  }
  return [...turns.values()];
};

const Turn = ({ change }: { readonly change: VerdictChange }): ReactNode =>
  turnsOf(change).map(({ levels, from, to }) => (
    <p key={`${from} ${to}`} className={styles.turn}>
      <span className={styles.levels}>{listed(levels.map((one) => say(messages.scenario.levels[one])))}</span>
      <Mark meaning={from}>{say(messages.meanings.verdicts[from])}</Mark>
      <span aria-label={say(words.becomes)} role="img">
        →
      </span>
      <Mark meaning={to}>{say(messages.meanings.verdicts[to])}</Mark>
    </p>
  ));

/** Which verdicts turn from one version to the other, question by question; those that stay are folded. */
export const Turned = ({ turned }: { readonly turned: TurnedVerdicts }): ReactNode => {
  const { changes, titles, leftOut } = turned;
  const turning = changes.filter(({ differsAt }) => differsAt.length > 0);
  const unasked = changes.filter(({ before, after }) => isProblem(before) || isProblem(after));
  const same = changes.length - turning.length - unasked.length;
  const heading = ({ scenario }: VerdictChange): string => titles[scenario] ?? scenario;
  if (changes.length === 0) return <p className={styles.none}>{say(words.nothingAsked)}</p>;
  return (
    <>
      {turning.length === 0 ? <p className={styles.none}>{say(words.nothingTurns)}</p> : null}
      <ul className={styles.list}>
        {turning.map((change) => (
          <li key={`${change.scenario} ${change.question}`}>
            <div>
              <p className={styles.scenario} dir="auto">
                {heading(change)}
              </p>
              <p className={styles.question} dir="auto">
                {change.words}
              </p>
            </div>
            <div>
              <Turn change={change} />
            </div>
          </li>
        ))}
      </ul>
      {same === 0 ? null : <p className={styles.none}>{say(words.stay, { count: same })}</p>}
      {unasked.length === 0 ? null : (
        <details className={styles.unasked}>
          <summary>{say(words.unasked, { count: unasked.length })}</summary>
          <ul>
            {unasked.map(({ scenario, question, words: asked, before, after }) => (
              <li key={`${scenario} ${question}`}>
                <span dir="auto">{asked}</span>{" "}
                {[before, after].flatMap((one) => (isProblem(one) ? [one.message] : [])).join(" ")}
              </li>
            ))}
          </ul>
        </details>
      )}
      {leftOut.length === 0 ? null : (
        <p className={styles.none}>{say(words.leftOut, { files: listed(leftOut) })}</p>
      )}
    </>
  );
};
