import { useEffect } from "react";

/** Marks what is pointed at, for `tour.css`. */
const MARK = "data-pointed-at";

/** How long a page may go on changing before it is looked at again, in milliseconds. */
const SETTLED = 120;

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

const firstOf = (targets: readonly string[]): Element | null => {
  for (const target of targets) {
    const seen = [...document.querySelectorAll(target)].find(isSeen);
    if (seen !== undefined) return seen;
  }
  return null;
};

/** Points at the first of several things that is in the page, as long as it is asked for; follows it when the page changes. */
export const usePointing = (targets: readonly string[] | null): void => {
  useEffect(() => {
    if (targets === null) return;
    let pointedAt: Element | null = null;
    let waiting: ReturnType<typeof setTimeout> | null = null;
    const point = (): void => {
      waiting = null;
      const found = firstOf(targets);
      if (found === pointedAt && found?.hasAttribute(MARK) === true) return;
      pointedAt?.removeAttribute(MARK);
      pointedAt = found;
      found?.setAttribute(MARK, "");
      found?.scrollIntoView({ block: "nearest", inline: "nearest" });
    };
    point();
    const watch = new MutationObserver(() => {
      waiting ??= setTimeout(point, SETTLED);
    });
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      watch.disconnect();
      if (waiting !== null) clearTimeout(waiting);
      pointedAt?.removeAttribute(MARK);
    };
  }, [targets]);
};
