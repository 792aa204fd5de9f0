import type { ReactNode } from "react";
import type { BlockGroup, WhoCanBlock } from "@foedus/engine";
import { Answered } from "../../../analysis/answered.js";
import { useAnalysis } from "../../../analysis/use-analysis.js";
import { VerdictMark } from "../../../components/mark/mark.js";
import { messages } from "../../../messages/messages.js";
import { listed, say } from "../../../messages/say.js";
import type { Scene } from "../scene.js";
import styles from "./blockers.module.css";

const words = messages.scenario.why.blockers;

interface SetsProps {
  readonly scene: Scene;
  readonly sets: readonly (readonly string[])[];
}

/** Minimal sets of actors, one a line: each of them is enough. */
const Sets = ({ scene, sets }: SetsProps): ReactNode =>
  sets.length === 0 ? (
    <p>{say(words.none)}</p>
  ) : (
    <ul>
      {sets.map((set) => (
        <li key={set.join()} dir="auto">
          {listed(set.map(scene.called))}
        </li>
      ))}
    </ul>
  );

/** The conditions of a group that are listed. */
const CONDITIONS = 2;

const conditionWords = (when: BlockGroup["when"][number]): string =>
  when
    .map(({ hole, answers }) =>
      say(words.answer, { hole, answers: answers.map((one) => `“${one.replaceAll("_", " ")}”`).join(", ") }),
    )
    .join("; ");

const When = ({ when }: Pick<BlockGroup, "when">): ReactNode => {
  if (when.some((condition) => condition.length === 0)) return <p>{say(words.always)}</p>;
  const more = when.length - CONDITIONS;
  return (
    <ul className={styles.when}>
      {when.slice(0, CONDITIONS).map((condition) => {
        const said = conditionWords(condition);
        return <li key={said}>{say(words.group, { condition: said })}</li>;
      })}
      {more > 0 ? <li>{say(words.more, { count: more })}</li> : null}
    </ul>
  );
};

const Group = ({ scene, group }: { readonly scene: Scene; readonly group: BlockGroup }): ReactNode => {
  const { value, when, shares } = group;
  return (
    <section className={styles.group}>
      <VerdictMark verdict={value} />
      <When when={when} />
      {shares === null ? null : (
        <dl className={styles.sets}>
          <dt>{say(words.block)}</dt>
          <dd>
            {typeof shares.blocking.count === "string" ? (
              <Sets scene={scene} sets={shares.blocking.minimal} />
            ) : (
              say(words.notCounted, { reason: shares.blocking.count.reason })
            )}
            {shares.blocking.complete ? null : say(words.incomplete, { limit: shares.blocking.limit })}
          </dd>
          <dt>{say(words.suffice)}</dt>
          <dd>
            <Sets scene={scene} sets={shares.sufficient.minimal} />
          </dd>
          {"type" in shares.banzhaf || shares.banzhaf.length < 2 ? null : (
            <>
              <dt>{say(words.power)}</dt>
              <dd>
                <ul>
                  {shares.banzhaf.map(({ actor, share }) => (
                    <li key={actor} dir="auto">
                      {scene.called(actor)} <span className={styles.share}>{share}</span>
                    </li>
                  ))}
                </ul>
              </dd>
            </>
          )}
        </dl>
      )}
    </section>
  );
};

/** How many groups of completions are shown before the rest is folded. */
const SHOWN = 3;

const Told = ({ scene, told }: { readonly scene: Scene; readonly told: WhoCanBlock }): ReactNode => {
  const { blocking, groups } = told;
  const rest = groups.slice(SHOWN);
  return (
    <div className={styles.told}>
      {blocking.someCompletion.length === 0 ? <p>{say(words.nobody)}</p> : null}
      {blocking.everyCompletion.length === 0 ? null : (
        <dl className={styles.sets}>
          <dt>{say(words.every)}</dt>
          <dd>
            <Sets scene={scene} sets={blocking.everyCompletion} />
          </dd>
        </dl>
      )}
      {groups.slice(0, SHOWN).map((group) => (
        <Group key={JSON.stringify(group.when)} scene={scene} group={group} />
      ))}
      {rest.length === 0 ? null : (
        <details>
          <summary>{say(words.more, { count: rest.length })}</summary>
          {rest.map((group) => (
            <Group key={JSON.stringify(group.when)} scene={scene} group={group} />
          ))}
        </details>
      )}
    </div>
  );
};

/** Who can block what is asked, and who is enough for it, case by case of what is left open. */
export const Blockers = ({
  scene,
  question,
}: {
  readonly scene: Scene;
  readonly question: string;
}): ReactNode => {
  const { texts, form, variant, defecting, level } = scene;
  const told = useAnalysis("blockers", {
    ...texts,
    scenario: form.scenario,
    question,
    variant,
    defecting,
    level,
  });
  return (
    <Answered analysis={told} words={say(words.computing)}>
      {(value) => <Told scene={scene} told={value} />}
    </Answered>
  );
};
