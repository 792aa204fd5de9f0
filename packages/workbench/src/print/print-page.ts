import type { Browser } from "playwright-core";
import { CHROMIUM_VARIABLE, findChromium } from "./find-chromium.js";

/** Why a page was not printed. */
export interface PrintProblem {
  readonly type: "problem";
  readonly code: "no_chromium" | "chromium_failed";
  readonly message: string;
  readonly help: string;
}

/** A page on paper, or why there is none. */
export type Printed = { readonly type: "pdf"; readonly bytes: Uint8Array } | PrintProblem;

/** How long one page may take, in milliseconds. */
const PATIENCE = 60_000;

const OTHER_FORMS = "The brief can also be written as .docx, .html or .md.";

const noChromium = (named: string | undefined): PrintProblem => ({
  type: "problem",
  code: "no_chromium",
  message:
    named === undefined || named === ""
      ? "A PDF is printed by Chromium, and none is found on this machine."
      : `${CHROMIUM_VARIABLE} names “${named}”, which is no program that this account may run.`,
  help: `Install Chromium or Chrome, or name it with ${CHROMIUM_VARIABLE}=/path/to/chromium. ${OTHER_FORMS}`,
});

const failed = (error: unknown): PrintProblem => ({
  type: "problem",
  code: "chromium_failed",
  message: `Chromium did not print the page: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : "it stopped"}.`,
  help: `Try again, or name another Chromium with ${CHROMIUM_VARIABLE}. ${OTHER_FORMS}`,
});

const printWith = async (browser: Browser, page: string): Promise<Uint8Array> => {
  // The page needs neither scripts nor a network; without them, nothing in a report can run or be sent.
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const sheet = await context.newPage();
  await sheet.setContent(page, { waitUntil: "load", timeout: PATIENCE });
  return sheet.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    displayHeaderFooter: true,
    headerTemplate: "<span></span>",
    footerTemplate:
      '<div style="width:100%;text-align:center;font:8px sans-serif"><span class="pageNumber"></span> / <span class="totalPages"></span></div>',
  });
};

/**
 * Prints a page that needs nothing else as PDF, by a Chromium of this machine. The PDF bears the time at which it was
 * printed, so that two of the same page differ in that.
 */
export const printPage = async (
  page: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Printed> => {
  // Loaded here, because every other command would wait for it in vain.
  const { chromium } = await import("playwright-core");
  const executablePath = await findChromium(environment, chromium.executablePath());
  if (executablePath === null) return noChromium(environment[CHROMIUM_VARIABLE]);
  try {
    // Chromium refuses to run as root, as in a container, unless its own sandbox is off.
    const chromiumSandbox = process.getuid?.() !== 0;
    const browser = await chromium.launch({ executablePath, chromiumSandbox, timeout: PATIENCE });
    try {
      return { type: "pdf", bytes: await printWith(browser, page) };
    } finally {
      await browser.close();
    }
  } catch (error) {
    return failed(error);
  }
};
