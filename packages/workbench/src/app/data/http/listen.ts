import type { Client } from "../../../client/client.js";
import type { Listener } from "../service.js";
import { LogReader } from "./log-reader.js";

/** After so many milliseconds without the server the page says that it is gone, and goes on trying. */
const PATIENCE = 6000;

/** Tells how the connection stands: looked for again, or gone for longer than anybody waits. */
class Standing {
  readonly #tell: Listener["onConnection"];
  #gone: ReturnType<typeof setTimeout> | null = null;

  constructor(tell: Listener["onConnection"]) {
    this.#tell = tell;
  }

  readonly connected = (): void => {
    this.end();
    this.#tell("connected");
  };

  readonly lost = (): void => {
    if (!navigator.onLine) this.#tell("offline");
    else if (this.#gone === null) this.#tell("reconnecting");
    this.#gone ??= setTimeout(() => {
      this.#tell(navigator.onLine ? "gone" : "offline");
    }, PATIENCE);
  };

  readonly end = (): void => {
    if (this.#gone !== null) clearTimeout(this.#gone);
    this.#gone = null;
  };
}

const follow = async (
  client: Client,
  after: number,
  { onEntry, onConnection }: Listener,
  signal: AbortSignal,
): Promise<void> => {
  const standing = new Standing(onConnection);
  signal.addEventListener("abort", standing.end);
  // An event names what changed; the log holds what it became.
  const { read } = new LogReader(client, after, onEntry, signal);
  // A short absence may leave the stream as it was, though what it told of could not be read meanwhile.
  const onOnline = async (): Promise<void> => {
    await read(Infinity);
    if (!signal.aborted) standing.connected();
  };
  globalThis.addEventListener("online", () => void onOnline(), { signal });
  for await (const told of client.events(signal, after)) {
    if (told.type === "lost") standing.lost();
    else if (told.type === "connected") {
      standing.connected();
      // What was told of before the connection was lost is not told again.
      void read(Infinity);
    } else if (told.type === "entry") void read(told.entry.number);
  }
};

/** Follows the log after an entry: every entry once and in order, and how the connection stands. The answer ends it. */
export const listenTo = (client: Client, after: number, listener: Listener): (() => void) => {
  const over = new AbortController();
  const onOffline = (): void => {
    listener.onConnection("offline");
  };
  globalThis.addEventListener("offline", onOffline, { signal: over.signal });
  void follow(client, after, listener, over.signal);
  return () => {
    over.abort();
  };
};
