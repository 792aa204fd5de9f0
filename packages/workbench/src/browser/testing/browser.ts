import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { findChromium } from "../../print/find-chromium.js";

/** The Chromium of this machine; null where there is none. Continuous integration fails without one. */
export const CHROMIUM = await findChromium(process.env, chromium.executablePath());

if (CHROMIUM === null && process.env["CI"] !== undefined)
  throw new Error("The tests of the pages need Chromium, and none is found: apt-get install chromium");

/** Why tests of the pages are left out, for `describe.skipIf`. */
export const isWithoutBrowser = CHROMIUM === null;

const ARGUMENTS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--hide-scrollbars",
];

/** Starts the browser without a screen. Chromium refuses to run as root unless its own sandbox is off. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM ?? "",
    args: ARGUMENTS,
    chromiumSandbox: process.getuid?.() !== 0,
  });

/** The two widths at which every view is looked at. */
export const WIDTHS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;

export interface PageOptions {
  readonly width?: keyof typeof WIDTHS;
  readonly theme?: "light" | "dark";
  /** Whether the tour begins, as in a browser that was never here. */
  readonly isFirstVisit?: boolean;
}

/** A page that keeps what it complained of. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in the page so far: uncaught errors, and what the console calls an error. */
  readonly complaints: readonly string[];
}

/** Opens a page of its own, with nothing kept from others. Motion is off, so that pictures hold still. */
export const openPage = async (
  browser: Browser,
  { width = "wide", theme = "light", isFirstVisit = false }: PageOptions = {},
): Promise<WatchedPage> => {
  const context = await browser.newContext({
    viewport: WIDTHS[width],
    colorScheme: theme,
    reducedMotion: "reduce",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    hasTouch: width === "narrow",
  });
  if (!isFirstVisit)
    await context.addInitScript('localStorage.getItem("tour") ?? localStorage.setItem("tour", "left 0")');
  // Of every page of it, also of those that a test opens beside this one.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return { page, context, complaints };
};
