import type { Entry } from "@foedus/dossier/store";
import type { Listener } from "../service.js";

/** After so many milliseconds without the server the page says that it is gone, and goes on trying. */
const PATIENCE = 6000;

/** How long to wait before a new stream where the browser itself has given up, in milliseconds. */
const AGAIN = 2000;

const entriesOf = async (after: number): Promise<readonly Entry[] | null> => {
  try {
    const response = await fetch(`/api/log?after=${after}&page=one`);
    if (!response.ok) return null;
    const lines = (await response.text()).split("\n").filter((line) => line !== "");
    // The server holds its lines to the schema that this type is made from.
    return lines.map((line) => JSON.parse(line) as Entry);
  } catch {
    return null;
  }
};

/**
 * Listens to the stream of events and reads from the log what they announce, so that every entry comes once and in order. The
 * answer ends it.
 */
export const listenTo = (after: number, { onEntry, onConnection }: Listener): (() => void) => {
  let heard = after;
  let reading: Promise<void> = Promise.resolve();
  let source: EventSource | null = null;
  let gone: ReturnType<typeof setTimeout> | null = null;
  let again: ReturnType<typeof setTimeout> | null = null;
  let isOver = false;

  const readOn = async (): Promise<void> => {
    for (;;) {
      const entries = await entriesOf(heard);
      if (entries === null || entries.length === 0 || isOver) return;
      for (const entry of entries) {
        heard = entry.number;
        onEntry(entry);
      }
    }
  };
  const onNews = (): void => {
    reading = reading.then(readOn);
  };
  const rest = (): void => {
    if (gone !== null) clearTimeout(gone);
    if (again !== null) clearTimeout(again);
    gone = null;
    again = null;
  };
  const onTrouble = (): void => {
    onConnection(navigator.onLine ? "reconnecting" : "offline");
    gone ??= setTimeout(() => {
      onConnection(navigator.onLine ? "gone" : "offline");
    }, PATIENCE);
    if (source?.readyState !== EventSource.CLOSED) return;
    again ??= setTimeout(() => {
      again = null;
      open();
    }, AGAIN);
  };
  const open = (): void => {
    if (isOver) return;
    source?.close();
    source = new EventSource(`/api/events?after=${heard}`);
    source.addEventListener("open", () => {
      rest();
      onConnection("connected");
      onNews();
    });
    source.addEventListener("entry", onNews);
    source.addEventListener("error", onTrouble);
  };
  const onOffline = (): void => {
    onConnection("offline");
  };
  globalThis.addEventListener("offline", onOffline);
  globalThis.addEventListener("online", open);
  open();
  return () => {
    isOver = true;
    rest();
    source?.close();
    globalThis.removeEventListener("offline", onOffline);
    globalThis.removeEventListener("online", open);
  };
};
