import type { Page } from "playwright-core";

/**
 * Keeps the script of the worker back until the answer is called, so that what the worker is asked takes as long as a test needs on
 * any machine.
 */
export const holdWorker = async (page: Page): Promise<() => void> => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/assets\/worker-[^/]*\.js$/, async (route) => {
    await released;
    await route.fallback();
  });
  return () => {
    release();
  };
};
