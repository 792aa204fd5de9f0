/** A page of this browser, among the others that are open in it. */
export interface ThisPage {
  /** The store that it shows, as the server names it. */
  readonly store: string;
  /** Stays the same where the page is loaded anew. */
  readonly id: string;
  /** The other pages that were open when this one began, and those that were opened since. */
  readonly others: ReadonlySet<string>;
  /** Calls back whenever one of them has ended, and was not loaded anew. */
  readonly whenGone: (listener: () => void) => void;
}

const KEY = "foedus page";

/** How long a page that is loaded anew waits for the one before it to be gone, in milliseconds; a page copied from it never is. */
const PATIENCE = 500;

const lockOf = (id: string): string => `${KEY} ${id}`;

/** How long a page that has ended may take to be there again, loaded anew, in milliseconds. */
const RETURN = 2000;

const isHeld = async (id: string, locks: LockManager): Promise<boolean> => {
  const { held = [] } = await locks.query();
  return held.some(({ name }) => name === lockOf(id));
};

/** Waits until a page has ended, and is not loaded anew: its name is free then. */
const ended = async (id: string, locks: LockManager, patience: number): Promise<void> => {
  do {
    await locks.request(lockOf(id), {}, () => undefined);
    await new Promise((resolve) => {
      setTimeout(resolve, patience);
    });
  } while (await isHeld(id, locks));
};

/** Takes a name for as long as the page lives; false where another page has it. */
const taken = (id: string, locks: LockManager): Promise<boolean> =>
  new Promise((resolve) => {
    const held = locks.request(lockOf(id), { signal: AbortSignal.timeout(PATIENCE) }, () => {
      resolve(true);
      // Let go of by the browser, however the page ends.
      return new Promise<never>(() => undefined);
    });
    held.catch(() => {
      resolve(false);
    });
  });

/** Says which page this is, and which others are open: what one of them is writing is not for another to take up. */
export const thisPage = async (
  store: string,
  locks: LockManager = navigator.locks,
  storage: Storage = sessionStorage,
  channel: Pick<BroadcastChannel, "postMessage" | "addEventListener"> = new BroadcastChannel(KEY),
  patience = RETURN,
): Promise<ThisPage> => {
  const others = new Set<string>();
  const listeners: (() => void)[] = [];
  const meet = async (other: string): Promise<void> => {
    if (others.has(other)) return;
    others.add(other);
    await ended(other, locks, patience);
    others.delete(other);
    for (const listener of listeners) listener();
  };
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    if (typeof data === "string") void meet(data);
  });
  const before = storage.getItem(KEY);
  const isBefore = before !== null && (await taken(before, locks));
  const id = isBefore ? before : crypto.randomUUID();
  if (!isBefore) {
    await taken(id, locks);
    storage.setItem(KEY, id);
  }
  const { held = [] } = await locks.query();
  const names = held.map(({ name = "" }) => name).filter((name) => name.startsWith(lockOf("")));
  for (const name of names.filter((one) => one !== lockOf(id))) void meet(name.slice(lockOf("").length));
  channel.postMessage(id);
  return { store, id, others, whenGone: (listener) => void listeners.push(listener) };
};

/** The only page, where the browser does not tell of others. */
export const pageAlone = (store: string): ThisPage => ({
  store,
  id: "alone",
  others: new Set(),
  whenGone: () => undefined,
});
