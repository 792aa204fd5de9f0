import { useSyncExternalStore } from "react";

const query = matchMedia("(max-width: 60rem)");

const watch = (watcher: () => void): (() => void) => {
  query.addEventListener("change", watcher);
  return () => {
    query.removeEventListener("change", watcher);
  };
};

/** Whether there is room for one pane alone. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => query.matches);
