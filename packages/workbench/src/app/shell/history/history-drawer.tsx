import { Suspense } from "react";
import type { ReactNode } from "react";
import { Button } from "../../components/button/button.js";
import { Moment } from "../../components/date/date.js";
import { Dialog } from "../../components/dialog/dialog.js";
import { Loading } from "../../components/state/state.js";
import { useData, useHistory } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { Said } from "../../messages/said.js";
import { say } from "../../messages/say.js";
import { entryInWords } from "../entry-words.js";
import { undo } from "../undo.js";
import styles from "./history-drawer.module.css";

const Entries = (): ReactNode => {
  const data = useData();
  const { entries, readMore } = useHistory();
  const undone = new Set(entries.filter(({ type }) => type === "undone").map(({ of }) => of));
  const redone = new Set(entries.filter(({ type }) => type === "redone").map(({ of }) => of));
  if (entries.length === 0) return <p>{say(messages.shell.historyEmpty)}</p>;
  return (
    <>
      <p className={styles.lead}>{say(messages.shell.historyLead)}</p>
      <ol className={styles.entries}>
        {entries.map((entry) => {
          const isUndone = undone.has(entry.number) && !redone.has(entry.number);
          return (
            <li key={entry.number} className={isUndone ? styles.undone : undefined}>
              <p className={styles.what} dir="auto">
                {entryInWords(entry)}
              </p>
              <p className={styles.who} dir="auto">
                <Said
                  message={messages.shell.historyBy}
                  values={{ actor: entry.actor, moment: <Moment moment={entry.moment} /> }}
                />
              </p>
              {entry.type !== "done" ? null : isUndone ? (
                <span className={styles.note}>{say(messages.shell.historyUndone)}</span>
              ) : (
                <Button look="quiet" icon="undo" onClick={() => void undo(data, entry.number)}>
                  {say(messages.shell.historyUndo)}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {readMore === null ? null : <Button onClick={readMore}>{say(messages.shell.historyMore)}</Button>}
    </>
  );
};

/** Everything that was done, the newest first, beside the page. */
export const HistoryDrawer = ({ onClose }: { readonly onClose: () => void }): ReactNode => (
  <Dialog title={say(messages.shell.history)} place="drawer" onClose={onClose}>
    <Suspense fallback={<Loading words={say(messages.data.loading)} />}>
      <Entries />
    </Suspense>
  </Dialog>
);
