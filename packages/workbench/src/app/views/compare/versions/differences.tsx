import type { ReactNode } from "react";
import type { Difference } from "@foedus/language";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import styles from "./differences.module.css";

const words = messages.compare.versions;

interface Group {
  /** Article or clause, from the outside in. */
  readonly where: readonly string[];
  readonly differences: readonly Difference[];
}

/** Differences of one place together, in the order in which the places come. */
const groupsOf = (differences: readonly Difference[]): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const difference of differences) {
    const key = JSON.stringify(difference.where);
    const group = groups.get(key);
    groups.set(key, {
      where: difference.where,
      differences: [...(group?.differences ?? []), difference],
    });
  }
  return [...groups.values()];
};

/** Where something stands, without the agreement where there is one alone: a title that every line begins with tells nothing. */
const placeWords = (where: readonly string[], isSingle: boolean): string =>
  (isSingle && where.length > 1 ? where.slice(1) : where).join(" › ");

const Side = ({
  said,
  side,
}: {
  readonly said: string | null;
  readonly side: "left" | "right";
}): ReactNode => {
  if (said === null) return <span className={styles.nothing}>{say(words.nothing)}</span>;
  return side === "left" ? <del dir="auto">{said}</del> : <ins dir="auto">{said}</ins>;
};

const Line = ({ difference }: { readonly difference: Difference }): ReactNode => {
  switch (difference.type) {
    case "changed":
      return (
        <tr>
          <th scope="row">{difference.point}</th>
          <td data-column={say(words.left)}>
            <Side said={difference.before} side="left" />
          </td>
          <td data-column={say(words.right)}>
            <Side said={difference.after} side="right" />
          </td>
        </tr>
      );
    case "added":
    case "removed":
      return (
        <tr>
          <th scope="row">{say(words[difference.type], { kind: say(words.kinds[difference.kind]) })}</th>
          <td data-column={say(words.left)}>
            <Side said={difference.type === "removed" ? difference.said : null} side="left" />
          </td>
          <td data-column={say(words.right)}>
            <Side said={difference.type === "added" ? difference.said : null} side="right" />
          </td>
        </tr>
      );
    case "renamed":
      return (
        <tr>
          <th scope="row">{say(words.renamed, { kind: say(words.kinds[difference.kind]) })}</th>
          <td data-column={say(words.left)} dir="auto">
            {difference.before}
          </td>
          <td data-column={say(words.right)} dir="auto">
            {difference.after}
          </td>
        </tr>
      );
  }
};

/** What differs, place by place and point by point: the old beside the new. */
export const Differences = ({ differences }: { readonly differences: readonly Difference[] }): ReactNode => {
  const nested = new Set(differences.flatMap(({ where }) => (where.length > 1 ? [where[0]] : [])));
  if (differences.length === 0) return <p className={styles.none}>{say(words.same)}</p>;
  return (
    <>
      <p className={styles.none}>{say(words.count, { count: differences.length })}</p>
      <table className={styles.table}>
        <caption className="heard">{say(words.differencesTitle)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.point)}</th>
            <th scope="col">{say(words.left)}</th>
            <th scope="col">{say(words.right)}</th>
          </tr>
        </thead>
        {groupsOf(differences).map(({ where, differences: own }) => (
          <tbody key={JSON.stringify(where)}>
            {where.length === 0 ? null : (
              <tr className={styles.where}>
                <th scope="rowgroup" colSpan={3} dir="auto">
                  {placeWords(where, nested.size === 1)}
                </th>
              </tr>
            )}
            {own.map((difference) => (
              <Line key={JSON.stringify(difference)} difference={difference} />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
};
