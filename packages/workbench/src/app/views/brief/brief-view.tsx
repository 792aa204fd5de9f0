import { Link, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { Brief } from "@foedus/dossier";
import { numberOf } from "../../analysis/identity.js";
import { useAnalysis } from "../../analysis/use-analysis.js";
import type { Analysis } from "../../analysis/use-analysis.js";
import { Button } from "../../components/button/button.js";
import { Progress } from "../../components/progress/progress.js";
import { Loading, State } from "../../components/state/state.js";
import { useRecords } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import { useTitle } from "../../shell/use-title.js";
import { Bar } from "./bar.js";
import styles from "./brief-view.module.css";
import { BriefDocument } from "./document.js";
import { instrumentsOf } from "./instruments.js";
import { KeepDialog } from "./keep/keep-dialog.js";
import { briefSearch } from "./search.js";
import { useBefore } from "./use-before.js";
import { useBriefOf, useRecordsNow } from "./use-brief.js";
import { useLast } from "./use-last.js";

const said = messages.brief;

/** What is to be said of the brief as of now while it is not there, beside the one before. */
const LiveNote = ({ live }: { readonly live: Analysis<Brief> }): ReactNode => {
  switch (live.type) {
    case "value":
      return null;
    case "working":
      return <Progress words={say(said.workingAnew)} done={live.done} onCancel={live.cancel} />;
    case "cancelled":
      return (
        <p className={styles.note}>
          {say(said.cancelledNote)} <Button onClick={live.again}>{say(said.again)}</Button>
        </p>
      );
    case "problem":
      return (
        <p className={styles.note} role="alert">
          {say(said.failedNote, { message: live.problem.message })}{" "}
          <Button onClick={live.again}>{say(said.again)}</Button>
        </p>
      );
  }
};

/** What stands where there is no brief at all. */
const NoBrief = ({ live }: { readonly live: Analysis<Brief> }): ReactNode => {
  if (live.type === "working" || live.type === "value") {
    return (
      <div className={styles.waiting}>
        <h1>{say(said.title)}</h1>
        {live.type === "working" ? (
          <Progress words={say(said.working)} done={live.done} onCancel={live.cancel} />
        ) : null}
        <Loading words={say(said.working)} />
      </div>
    );
  }
  const problem = live.type === "problem" ? live.problem : null;
  return (
    <State
      icon="brief"
      isProblem={problem !== null}
      title={say(problem === null ? said.cancelledTitle : said.failedTitle)}
      actions={<Button onClick={live.again}>{say(said.again)}</Button>}
    >
      {problem === null ? null : (
        <>
          <p>
            {problem.message} {problem.help}
          </p>
          {(problem.lines ?? []).slice(0, 6).map((line) => (
            <p key={line} dir="auto">
              <code>{line}</code>
            </p>
          ))}
        </>
      )}
    </State>
  );
};

/** The page for the meeting, out of what the store holds; or one that was kept. */
export const BriefView = (): ReactNode => {
  useTitle(say(said.title));
  const search = briefSearch(useSearch({ strict: false }));
  const all = useRecords("brief");
  const records = useRecordsNow();
  const [isKeeping, setKeeping] = useState(false);
  const kept = search.kept === undefined ? null : (all.find(({ id }) => id === search.kept)?.value ?? null);
  const isLive = search.kept === undefined;
  // A kept brief needs nothing to be worked out.
  const live = useBriefOf(isLive ? records : null);
  const last = useLast(live);
  const before = useBefore(search);
  const brief = isLive ? last : kept;
  const agreements = useMemo(() => instrumentsOf(records.agreement), [records.agreement]);
  const page = useAnalysis(
    "briefPage",
    brief === null ? null : { brief, before: before.brief, agreements },
    brief === null ? "" : [brief, before.brief ?? {}, agreements].map(numberOf).join(" "),
  );
  const shown = useLast(page);
  if (!isLive && kept === null) {
    return (
      <State
        icon="brief"
        title={say(said.failedTitle)}
        actions={
          <Link to="/brief" search={{}}>
            {say(said.toLive)}
          </Link>
        }
      >
        <p>{say(said.noSuchKept)}</p>
      </State>
    );
  }
  if (brief === null) return <NoBrief live={live} />;
  return (
    <div className={styles.view}>
      <Bar
        search={search}
        onKeep={
          isLive && shown !== null
            ? () => {
                setKeeping(true);
              }
            : null
        }
      />
      <div className={styles.notes}>
        {isLive ? (
          <LiveNote live={live} />
        ) : (
          <p className={styles.note}>{say(said.keptNote, { name: search.kept ?? "" })}</p>
        )}
        {before.note === null ? null : <p className={styles.note}>{before.note}</p>}
        {before.working === null ? null : (
          <Progress
            words={before.working.words}
            done={before.working.done}
            onCancel={before.working.cancel}
          />
        )}
      </div>
      {shown === null ? <Loading words={say(said.writing)} /> : <BriefDocument html={shown.html} />}
      {isKeeping && shown !== null ? (
        <KeepDialog
          brief={shown.brief}
          onClose={() => {
            setKeeping(false);
          }}
        />
      ) : null}
    </div>
  );
};
