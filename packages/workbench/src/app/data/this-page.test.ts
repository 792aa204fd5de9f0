import { describe, expect, it } from "vitest";
import { thisPage } from "./this-page.js";

/** The locks of a browser, as far as pages use them: a lock is held until its page ends; and what pages tell each other. */
const browser = () => {
  const held = new Set<string>();
  const locks = {
    request: (name: string, { signal }: { readonly signal?: AbortSignal }, granted: () => unknown) =>
      new Promise((resolve, reject) => {
        const attempt = (): void => {
          if (held.has(name)) return;
          held.add(name);
          clearInterval(timer);
          const work = granted();
          if (work instanceof Promise) return;
          held.delete(name);
          resolve(work);
        };
        const timer = setInterval(attempt, 5);
        signal?.addEventListener("abort", () => {
          clearInterval(timer);
          reject(new Error("nobody let go of it"));
        });
        attempt();
      }),
    query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
  } as unknown as LockManager;
  const channels: EventTarget[] = [];
  const channel = () => {
    const own = new EventTarget();
    channels.push(own);
    const postMessage = (data: unknown): void => {
      for (const other of channels)
        if (other !== own) other.dispatchEvent(Object.assign(new Event("message"), { data }));
    };
    return Object.assign(own, { postMessage }) as unknown as BroadcastChannel;
  };
  return { held, locks, channel };
};

const tab = (): Storage => {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as Storage;
};

describe("a page among others", () => {
  it("knows those that are open when it begins, and hears of those that are opened later", async () => {
    const { locks, channel } = browser();
    const first = await thisPage("one", locks, tab(), channel());
    expect(first.others.size).toBe(0);
    const second = await thisPage("one", locks, tab(), channel());
    expect([first.others, second.others]).toEqual([new Set([second.id]), new Set([first.id])]);
  });

  it("is the same where it is loaded anew, also where the browser still ends the one before it", async () => {
    const { held, locks, channel } = browser();
    const own = tab();
    const first = await thisPage("one", locks, own, channel());
    setTimeout(() => {
      held.clear();
    }, 50);
    expect((await thisPage("one", locks, own, channel())).id).toBe(first.id);
  });

  it("is another where a tab was copied", async () => {
    const { locks, channel } = browser();
    const own = tab();
    const first = await thisPage("one", locks, own, channel());
    const copied = await thisPage("one", locks, own, channel());
    expect(copied.id).not.toBe(first.id);
    expect(copied.others).toEqual(new Set([first.id]));
  });

  it("hears of another that has ended, and not of one that is loaded anew", async () => {
    const { held, locks, channel } = browser();
    const others = tab();
    const first = await thisPage("one", locks, tab(), channel(), 100);
    const other = await thisPage("one", locks, others, channel(), 100);
    const gone: number[] = [];
    first.whenGone(() => void gone.push(first.others.size));
    held.delete(`foedus page ${other.id}`);
    await thisPage("one", locks, others, channel(), 100);
    await new Promise((resolve) => {
      setTimeout(resolve, 300);
    });
    expect([gone, first.others]).toEqual([[], new Set([other.id])]);
    held.delete(`foedus page ${other.id}`);
    await expect.poll(() => gone).toEqual([0]);
  });
});
