import { useState } from "react";
import type { ReactNode } from "react";
import { Button } from "../../../components/button/button.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { Scene } from "../scene.js";
import { PartyFloors } from "./party-floors.js";
import { performersOf, sideOf } from "./performers.js";
import styles from "./floors.module.css";

const words = messages.scenario.floors;

/** Of how many parties it is worked out without being asked for. */
const AT_ONCE = 8;

/** What each party gives at least and at most, level by level, measure by measure. */
export const Floors = ({ scene }: { readonly scene: Scene }): ReactNode => {
  const side = sideOf(scene);
  const [isAll, setAll] = useState(false);
  const all = side === null ? [] : performersOf(scene, side);
  const performers = isAll ? all : all.slice(0, AT_ONCE);
  if (side === null) return null;
  const party = scene.called(side);
  return (
    <section className={styles.floors} aria-labelledby="floors-title">
      <h2 id="floors-title">{say(words.title)}</h2>
      <p className={styles.words}>{say(words.words, { side: party })}</p>
      {performers.length === 0 ? (
        <p className={styles.words}>{say(words.nobody)}</p>
      ) : (
        <table className={styles.table}>
          <caption className="heard">{say(words.caption, { side: party })}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.level)}</th>
              {scene.names.leaves.map(({ text, label }) => (
                <th key={text} scope="col" className={styles.measure}>
                  <span>{label}</span>
                </th>
              ))}
            </tr>
          </thead>
          {performers.map((performer) => (
            <PartyFloors key={performer} scene={scene} side={side} performer={performer} />
          ))}
        </table>
      )}
      {all.length === performers.length ? null : (
        <p>
          <Button
            onClick={() => {
              setAll(true);
            }}
          >
            {say(words.more, { count: all.length - performers.length })}
          </Button>
        </p>
      )}
    </section>
  );
};
