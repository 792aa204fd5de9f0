import type { Page } from "playwright-core";

/** The frames of something that was done: the longest from one to the next, and the longest that scripts of the page took in one. */
export interface Frames {
  readonly what: string;
  readonly count: number;
  readonly longest: number;
  readonly longestScripts: number;
}

const BEGIN = `(() => {
  const told = { gaps: [], scripts: [0], isOver: false };
  window.told = told;
  let last = performance.now();
  const frame = (now) => {
    told.gaps.push(now - last);
    last = now;
    if (!told.isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  told.observer = new PerformanceObserver((list) => {
    for (const { scripts } of list.getEntries()) told.scripts.push(scripts.reduce((sum, { duration }) => sum + duration, 0));
  });
  told.observer.observe({ type: "long-animation-frame" });
})()`;

const END = `(() => {
  const { gaps, scripts, observer } = window.told;
  window.told.isOver = true;
  observer.disconnect();
  return { count: gaps.length, longest: Math.max(...gaps), longestScripts: Math.max(...scripts) };
})()`;

/** Does something and watches every frame meanwhile, and for a moment after. Scripts under 50 ms in a frame are not told: they count 0. */
export const framesOf = async (page: Page, what: string, act: () => Promise<void>): Promise<Frames> => {
  await page.evaluate(BEGIN);
  await act();
  await page.waitForTimeout(500);
  const told: Omit<Frames, "what"> = await page.evaluate(END);
  return { what, ...told };
};
