import type { Browser } from "playwright-core";
import * as z from "zod";

/** How long the first view of a dossier took, in milliseconds. */
export interface FirstViews {
  readonly what: string;
  /** The median until the words of a report are seen, and until a key is answered. */
  readonly seen: number;
  readonly answered: number;
  /** The slowest answer to a key. */
  readonly worst: number;
  /** The median of what the page's main thread worked until the key was answered. */
  readonly worked: number;
}

const RUNS = 7;

interface FirstView {
  readonly seen: number;
  readonly answered: number;
  readonly worked: number;
}

const NOW = "performance.now()";
const metricsSchema = z.object({
  metrics: z.array(z.object({ name: z.string(), value: z.number() })),
});

/** One first view, in a browser that keeps nothing from others. The times are the page's own, from when it was asked for. */
const firstView = async (browser: Browser, address: string): Promise<FirstView> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(address, { waitUntil: "commit" });
  await page.locator("main article [data-statements]").first().waitFor();
  const seen = z.number().parse(await page.evaluate(NOW));
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  const answered = z.number().parse(await page.evaluate(NOW));
  const { metrics } = metricsSchema.parse(await session.send("Performance.getMetrics"));
  const worked = (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
  await context.close();
  return { seen, answered, worked };
};

const median = (times: readonly number[]): number =>
  times.toSorted((left, right) => left - right)[Math.floor(times.length / 2)] ?? 0;

/** First views of a dossier, after one that only warms the server. */
export const firstViews = async (browser: Browser, what: string, address: string): Promise<FirstViews> => {
  await firstView(browser, address);
  const views: FirstView[] = [];
  for (let run = 0; run < RUNS; run += 1) views.push(await firstView(browser, address));
  return {
    what,
    seen: median(views.map(({ seen }) => seen)),
    answered: median(views.map(({ answered }) => answered)),
    worst: Math.max(...views.map(({ answered }) => answered)),
    worked: median(views.map(({ worked }) => worked)),
  };
};
