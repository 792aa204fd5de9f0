import type { Browser, Page } from "playwright-core";
import * as z from "zod";

/** How smoothly a page was while something was done. */
export interface Smoothness {
  readonly what: string;
  /** How many frames there were. */
  readonly frames: number;
  /** The longest time between two frames, in milliseconds. */
  readonly longestFrame: number;
  /** How many frames were more than 50 milliseconds apart. */
  readonly overFifty: number;
  /** The longest task of the page's main thread, in milliseconds of the processor: what it would be on an idle machine. */
  readonly longestTask: number;
}

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      tdur: z.number().optional(),
      args: z.object({ name: z.unknown() }).partial().optional(),
    }),
  ),
});

/** The longest task of any page's main thread, in milliseconds of the processor. */
const longestTask = (trace: Buffer): number => {
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString()));
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith("RunTask") && main.has(`${pid} ${tid}`),
  );
  return Math.max(0, ...tasks.map(({ tdur }) => (tdur ?? 0) / 1000));
};

const RECORD = `
  globalThis.recordedFrames = [];
  globalThis.isRecording = true;
  (() => {
    let before = performance.now();
    const frame = (now) => {
      globalThis.recordedFrames.push(now - before);
      before = now;
      if (globalThis.isRecording) requestAnimationFrame(frame);
    };
    requestAnimationFrame((now) => { before = now; requestAnimationFrame(frame); });
  })();
`;

/** Does something in a page and says how smooth the page was meanwhile. */
export const smoothness = async (
  browser: Browser,
  page: Page,
  what: string,
  act: () => Promise<void>,
): Promise<Smoothness> => {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await page.evaluate(RECORD);
  await act();
  const frames = z
    .array(z.number())
    .parse(await page.evaluate("globalThis.isRecording = false; globalThis.recordedFrames"));
  const trace = await browser.stopTracing();
  return {
    what,
    frames: frames.length,
    longestFrame: Math.max(0, ...frames),
    overFifty: frames.filter((frame) => frame > 50).length,
    longestTask: longestTask(trace),
  };
};
