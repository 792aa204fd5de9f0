import { useEffect } from "react";
import type { Choice } from "./found.js";
import { soughtIn } from "./found.js";

/** How many choices are folded at a time, so that no frame is late for it. */
const AT_ONCE = 400;

/** Works out what choices are found by while nobody types yet, so that the first letter need not wait for ten thousand of them. */
export const useFoldAhead = (choices: readonly Choice[]): void => {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const foldFrom = (from: number): void => {
      for (const choice of choices.slice(from, from + AT_ONCE)) soughtIn(choice);
      if (from + AT_ONCE < choices.length) timer = setTimeout(foldFrom, 0, from + AT_ONCE);
    };
    timer = setTimeout(foldFrom, 0, 0);
    return () => {
      clearTimeout(timer);
    };
  }, [choices]);
};
