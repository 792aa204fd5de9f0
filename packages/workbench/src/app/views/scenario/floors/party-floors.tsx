import type { ReactNode } from "react";
import type { FloorAndCeiling } from "@foedus/engine";
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

const given = (value: readonly FloorAndCeiling[]): string => JSON.stringify(stripsOf(value));

const Strips = ({
  scene,
  value,
}: {
  readonly scene: Scene;
  readonly value: readonly FloorAndCeiling[] | null;
}): ReactNode =>
  (value === null ? [] : stripsOf(value)).map((strip) => (
    <StripRow key={strip.levels.join()} scene={scene} strip={strip} />
  ));

/**
 * What one party gives at least and at most, a strip for each level at which it differs; and beside it, where somebody may break what it
 * owes, what it gives then.
 */
export const PartyFloors = ({ scene, side, performer }: PartyFloorsProps): ReactNode => {
  const { texts, form, variant, names, defecting } = scene;
  const asked = { ...texts, scenario: form.scenario, variant, side, performers: [performer] };
  const kept = useAnalysis("floors", { ...asked, defecting: [] });
  const broken = useAnalysis("floors", defecting.length === 0 ? null : { ...asked, defecting });
  const party = scene.called(performer);
  const known = (found: typeof kept): readonly FloorAndCeiling[] | null =>
    found.type === "value" ? found.value : found.type === "working" ? found.before : null;
  const [all, some] = [known(kept), defecting.length === 0 ? null : known(broken)];
  const isSame = all !== null && some !== null && given(all) === given(some);
  const spoken = (name: string): string =>
    names.parties.find(({ text }) => text === name)?.label ?? scene.called(name);
  const mayBreak = { names: listed(defecting.map(spoken)) };
  const unanswered = [kept, ...(defecting.length === 0 ? [] : [broken])].filter(
    ({ type }) => type !== "value",
  );
  return (
    <tbody aria-busy={unanswered.some(({ type }) => type === "working")}>
      <tr className={styles.party}>
        <th scope="rowgroup" colSpan={names.leaves.length + 1} dir="auto">
          {party}
          {isSame ? <span>{say(words.same, mayBreak)}</span> : null}
          {unanswered.map((found) => (
            <Answered key={found.type} analysis={found} words={say(words.computing, { party })}>
              {() => null}
            </Answered>
          ))}
        </th>
      </tr>
      <Strips scene={scene} value={all} />
      {some === null || isSame ? null : (
        <>
          <tr className={styles.broken}>
            <th scope="rowgroup" colSpan={names.leaves.length + 1}>
              {say(words.mayBreak, mayBreak)}
            </th>
          </tr>
          <Strips scene={scene} value={some} />
        </>
      )}
    </tbody>
  );
};
