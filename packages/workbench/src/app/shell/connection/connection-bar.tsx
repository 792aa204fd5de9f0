import type { ReactNode } from "react";
import { Icon } from "../../components/icon/icon.js";
import { useData, useWatched } from "../../data/use-data.js";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";
import styles from "./connection-bar.module.css";

const WORDS = {
  reconnecting: messages.shell.reconnectingLong,
  gone: messages.shell.goneLong,
  offline: messages.shell.offlineLong,
} as const;

/** Says that the server is not reached and what became of what was done since; nothing while all is well. */
export const ConnectionBar = (): ReactNode => {
  const { connection, outbox } = useData();
  const state = useWatched(connection);
  const waiting = useWatched(outbox.waiting);
  const isConnected = state === "connected";
  return (
    <div role="status" className={isConnected ? styles.none : styles.bar}>
      {isConnected ? null : (
        <>
          <Icon name={state === "reconnecting" ? "waiting" : "unplugged"} />
          <span>{say(WORDS[state])}</span>
          {waiting.length === 0 ? null : (
            <strong>{say(messages.shell.unsent, { count: waiting.length })}</strong>
          )}
        </>
      )}
    </div>
  );
};
