import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Answered } from "../../../analysis/answered.js";
import { useAnalysis, useTexts } from "../../../analysis/use-analysis.js";
import { IconButton } from "../../../components/button/button.js";
import { SelectField } from "../../../components/field/field.js";
import { useRecords } from "../../../data/use-data.js";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";
import type { VersionsSearch } from "../search.js";
import { choicesOf, usualPair } from "./choices.js";
import type { VersionChoice } from "./choices.js";
import { Differences } from "./differences.js";
import { Turned } from "./turned.js";
import styles from "./versions.module.css";

const words = messages.compare.versions;

const Pair = ({ choices }: { readonly choices: readonly VersionChoice[] }): ReactNode => {
  const search: VersionsSearch = useSearch({ strict: false });
  const navigate = useNavigate();
  const texts = useTexts();
  const usual = usualPair(choices);
  const find = (key: string | undefined, otherwise: string): VersionChoice | undefined =>
    choices.find((one) => one.key === (key ?? otherwise));
  const [left, right] = [find(search.left, usual[0]), find(search.right, usual[1])];
  const choose = (chosen: VersionsSearch): void =>
    void navigate({
      to: "/compare/versions",
      search: {
        left: left?.key ?? usual[0],
        right: right?.key ?? usual[1],
        ...chosen,
      },
      resetScroll: false,
    });
  const options = choices.map(({ key, title, from }) => ({
    value: key,
    label: say(words.from[from], { title }),
  }));
  const pair = left === undefined || right === undefined ? null : { left: left.asked, right: right.asked };
  const differences = useAnalysis("differences", pair);
  const ofDossier = [left, right].some((one) => one?.from !== "library");
  const turned = useAnalysis(
    "turnedVerdicts",
    pair === null
      ? null
      : {
          ...pair,
          scenarios: ofDossier ? texts.files.filter(({ path }) => path.startsWith("scenarios/")) : [],
        },
  );
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          label={say(words.left)}
          value={left?.key ?? ""}
          options={left === undefined ? [{ value: "", label: say(words.gone) }, ...options] : options}
          onChange={({ target }) => {
            choose({ left: target.value });
          }}
        />
        <IconButton
          icon="compare"
          label={say(words.swap)}
          className={styles.swap}
          onClick={() => {
            choose({ left: right?.key ?? usual[1], right: left?.key ?? usual[0] });
          }}
        />
        <SelectField
          label={say(words.right)}
          value={right?.key ?? ""}
          options={right === undefined ? [{ value: "", label: say(words.gone) }, ...options] : options}
          onChange={({ target }) => {
            choose({ right: target.value });
          }}
        />
      </div>
      {pair === null ? (
        <p>{say(words.gone)}</p>
      ) : (
        <>
          <section className={styles.part} aria-labelledby="turned-title">
            <h2 id="turned-title">{say(words.turnedTitle)}</h2>
            <Answered analysis={turned} words={say(words.asking)}>
              {(value) => <Turned turned={value} />}
            </Answered>
          </section>
          <section className={styles.part} aria-labelledby="differences-title">
            <h2 id="differences-title">{say(words.differencesTitle)}</h2>
            <Answered analysis={differences} words={say(words.comparing)}>
              {(value) => <Differences differences={value} />}
            </Answered>
          </section>
        </>
      )}
    </>
  );
};

/** Two versions of a text, chosen in the address: which verdicts turn, and what differs clause by clause. */
export const Versions = (): ReactNode => {
  const texts = useTexts();
  const versions = useRecords("version");
  const library = useAnalysis("libraryTexts", undefined);
  return (
    <Answered analysis={library} words={say(words.reading)}>
      {(value) => <Pair choices={choicesOf(texts.files, versions, value)} />}
    </Answered>
  );
};
