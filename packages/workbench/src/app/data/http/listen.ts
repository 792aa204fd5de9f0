import type { Entry } from "@foedus/dossier/store";
import type { Client } from "../../../client/client.js";
import type { Listener } from "../service.js";

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

/** The entries of the log after a number, a page of them; none where they cannot be read now. */
const entriesAfter = async (client: Client, after: number): Promise<readonly Entry[]> => {
  const reply = await client.log(after, "one");
  if (reply.type === "problem") return [];
  const lines = reply.value.split("\n").filter((line) => line !== "");
  // The server holds its lines to the schema that this type is made from.
  return lines.map((line) => JSON.parse(line) as Entry);
};

const follow = async (
  client: Client,
  after: number,
  { onEntry, onConnection }: Listener,
  signal: AbortSignal,
): Promise<void> => {
  const standing = new Standing(onConnection);
  signal.addEventListener("abort", standing.end);
  let heard = after;
  // An event names what changed; the log holds what it became.
  const readUpTo = async (number: number): Promise<void> => {
    while (heard < number) {
      const entries = await entriesAfter(client, heard);
      const unheard = entries.filter((entry) => entry.number > heard);
      if (unheard.length === 0) return;
      for (const entry of unheard) {
        heard = entry.number;
        onEntry(entry);
      }
    }
  };
  let reading = Promise.resolve();
  const read = (number: number): Promise<void> => {
    reading = reading.then(() => readUpTo(number));
    return reading;
  };
  // A short absence may leave the stream as it was, though what it told of could not be read meanwhile.
  const onOnline = async (): Promise<void> => {
    await read(Infinity);
    standing.connected();
  };
  globalThis.addEventListener("online", () => void onOnline(), { signal });
  for await (const told of client.events(signal, after)) {
    if (told.type === "lost") standing.lost();
    else if (told.type === "connected") standing.connected();
    else if (told.type === "entry") await read(told.entry.number);
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
