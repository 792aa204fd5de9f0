import type { ReactNode } from "react";
import type { LibraryTogether } from "@foedus/dossier";
import { Mark } from "../../../components/mark/mark.js";
import { messages } from "../../../messages/messages.js";
import { byName, listed, say } from "../../../messages/say.js";
import styles from "./together.module.css";

const words = messages.compare.library;

const VERDICTS = ["assured", "undetermined", "discretionary", "impossible"] as const;

interface Strip {
  readonly measure: string;
  readonly within: LibraryTogether["within"];
  readonly levels: readonly LibraryTogether["level"][];
  readonly parties: LibraryTogether["parties"];
}

/** Each measure with its levels; those that follow each other and say the same together. */
const stripsOf = (together: readonly LibraryTogether[]): readonly Strip[] => {
  const strips: Strip[] = [];
  for (const { measure, within, level, parties } of together) {
    const before = strips.at(-1);
    const isSame = before?.measure === measure && JSON.stringify(before.parties) === JSON.stringify(parties);
    if (isSame) strips[strips.length - 1] = { ...before, levels: [...before.levels, level] };
    else strips.push({ measure, within, levels: [level], parties });
  }
  return strips;
};

interface TogetherProps {
  readonly together: readonly LibraryTogether[];
  readonly titles: Readonly<Record<string, string>>;
}

const StripRow = ({
  strip,
  titles,
}: {
  readonly strip: Strip;
  readonly titles: TogetherProps["titles"];
}): ReactNode => {
  const shown = VERDICTS.filter((verdict) => strip.parties[verdict].length > 0);
  const named = (names: readonly string[]): string =>
    listed(names.map((name) => titles[name] ?? name).toSorted(byName));
  return (
    <div className={styles.strip}>
      <h4 className={styles.levels}>
        {listed(strip.levels.map((level) => say(messages.scenario.levels[level])))}
      </h4>
      <div>
        <div className={styles.bar} aria-hidden="true">
          {shown.map((verdict) => (
            <span
              key={verdict}
              className={styles[verdict]}
              style={{ flexGrow: strip.parties[verdict].length }}
            >
              {strip.parties[verdict].map((name) => (
                <i key={name} />
              ))}
            </span>
          ))}
        </div>
        <dl className={styles.names}>
          {shown.map((verdict) => (
            <div key={verdict}>
              <dt>
                <span className={styles.number}>{strip.parties[verdict].length}</span>
                <Mark meaning={verdict}>{say(messages.meanings.verdicts[verdict])}</Mark>
              </dt>
              <dd dir="auto">{named(strip.parties[verdict])}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
};

/** What parties assure together if the protected party is attacked: a count of names for each verdict, measure by measure. */
export const Together = ({ together, titles }: TogetherProps): ReactNode => {
  const strips = stripsOf(together);
  const measures = [...new Set(strips.map(({ measure }) => measure))];
  return measures.map((measure) => {
    const own = strips.filter((strip) => strip.measure === measure);
    const within = own[0]?.within;
    return (
      <section key={measure} className={styles.measure} aria-label={measure.replaceAll("_", " ")}>
        <h3>
          {measure.replaceAll("_", " ")}
          {within === undefined ? null : (
            <span>
              {say(within.unit === "hours" ? words.withinHours : words.withinDays, { count: within.amount })}
            </span>
          )}
        </h3>
        {own.map((strip) => (
          <StripRow key={strip.levels.join()} strip={strip} titles={titles} />
        ))}
      </section>
    );
  });
};
