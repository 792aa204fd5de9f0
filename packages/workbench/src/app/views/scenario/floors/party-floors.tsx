import type { ReactNode } from "react";
import { Answered } from "../../../analysis/answered.js";
import { useAnalysis } from "../../../analysis/use-analysis.js";
import { messages } from "../../../messages/messages.js";
import { listed, say } from "../../../messages/say.js";
import type { Scene } from "../scene.js";
import styles from "./floors.module.css";
import { cellOf, stripsOf } from "./strips.js";
import type { Cell, Strip } from "./strips.js";

const words = messages.scenario.floors;

const CELLS: Readonly<Record<Cell, string>> = {
  floor: say(words.floor),
  either: say(words.either),
  ceiling: say(words.ceiling),
  none: say(words.no),
};

interface PartyFloorsProps {
  readonly scene: Scene;
  readonly side: string;
  readonly performer: string;
  readonly defecting: readonly string[];
}

const StripRow = ({ scene, strip }: { readonly scene: Scene; readonly strip: Strip }): ReactNode => {
  const { leaves } = scene.names;
  const titled = (bundle: readonly string[]): string =>
    listed(bundle.map((one) => leaves.find(({ text }) => text === one)?.label ?? one));
  const several = [
    strip.floor.length > 1
      ? say(words.least, { bundles: strip.floor.map(titled).join(`; ${say(words.or)} `) })
      : "",
    strip.ceiling.length > 1
      ? say(words.alternatives, { bundles: strip.ceiling.map(titled).join(`; ${say(words.or)} `) })
      : "",
  ].filter((part) => part !== "");
  return (
    <>
      <tr className={styles.strip}>
        <th scope="row">{listed(strip.levels.map((level) => say(messages.scenario.levels[level])))}</th>
        {strip.ceiling.length === 0 ? (
          <td colSpan={leaves.length} className={styles.nothing}>
            {say(words.nothing)}
          </td>
        ) : (
          leaves.map(({ text, label }) => {
            const cell = cellOf(strip, text);
            return (
              <td key={text} title={`${label}: ${CELLS[cell]}`}>
                <span className={[styles.cell, styles[cell]].join(" ")} role="img" aria-label={CELLS[cell]} />
              </td>
            );
          })
        )}
      </tr>
      {several.map((said) => (
        <tr key={said}>
          <td />
          <td colSpan={leaves.length} className={styles.several}>
            {said}
          </td>
        </tr>
      ))}
    </>
  );
};

/** What one party gives at least and at most, a strip for each level at which it differs. */
export const PartyFloors = ({ scene, side, performer, defecting }: PartyFloorsProps): ReactNode => {
  const { texts, form, variant, names } = scene;
  const found = useAnalysis("floors", {
    ...texts,
    scenario: form.scenario,
    variant,
    side,
    performers: [performer],
    defecting,
  });
  const party = scene.called(performer);
  const value = found.type === "value" ? found.value : found.type === "working" ? found.before : null;
  return (
    <tbody aria-busy={found.type === "working"}>
      <tr className={styles.party}>
        <th scope="rowgroup" colSpan={names.leaves.length + 1} dir="auto">
          {party}
          {scene.defecting.length === 0 ? null : (
            <span>
              {defecting.length === 0
                ? say(words.kept)
                : say(words.mayBreak, { names: listed(defecting.map(scene.called)) })}
            </span>
          )}
          {found.type === "value" ? null : (
            <Answered analysis={found} words={say(words.computing, { party })}>
              {() => null}
            </Answered>
          )}
        </th>
      </tr>
      {value === null
        ? null
        : stripsOf(value).map((strip) => <StripRow key={strip.levels.join()} scene={scene} strip={strip} />)}
    </tbody>
  );
};
