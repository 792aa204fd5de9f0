import type { Browser, Page } from "playwright-core";
import { smoothness } from "./frames.js";
import type { Smoothness } from "./frames.js";
import { LONG_REPORT } from "./invented.js";

const TURNS = 40;
const PIXELS = 600;

/** Turns the wheel over something, faster than anybody reads. */
const scroll = async (page: Page, selector: string): Promise<void> => {
  await page.locator(selector).first().hover();
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, PIXELS);
    await page.waitForTimeout(25);
  }
};

const opened = async (browser: Browser, address: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  // The tour is measured nowhere.
  await context.addInitScript('localStorage.setItem("tour", "left 0")');
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(address);
  await page.locator("main [data-statements], main a[href^='/reports/']").first().waitFor();
  // What is read ahead is no part of scrolling.
  await page.waitForTimeout(2000);
  return page;
};

/** A dossier of many reports: its list scrolls, and all its statements are searched by typing. */
export const inManyReports = async (browser: Browser, address: string): Promise<readonly Smoothness[]> => {
  const page = await opened(browser, `${address}/reports`);
  const list = await smoothness(browser, page, "the list of 500 reports scrolls", () =>
    scroll(page, "main a[href^='/reports/']"),
  );
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").waitFor();
  await page.waitForTimeout(1000);
  const typed = await smoothness(
    browser,
    page,
    "words are sought in 10,000 statements, letter by letter",
    () => page.getByRole("combobox").pressSequentially("norland guarantee", { delay: 90 }),
  );
  await page.context().close();
  return [list, typed];
};

/** One report with all statements in it: its words scroll, its statements scroll, and are filtered. */
export const inLongReport = async (browser: Browser, address: string): Promise<readonly Smoothness[]> => {
  const page = await opened(browser, `${address}/reports/${LONG_REPORT}`);
  const measured = [
    await smoothness(browser, page, "10,000 statements scroll beside their report", () =>
      scroll(page, "section[aria-label='Statements'] li"),
    ),
    await smoothness(browser, page, "the words of a report with 10,000 statements scroll", () =>
      scroll(page, "main article p"),
    ),
    await smoothness(browser, page, "10,000 statements are filtered, and shown again", async () => {
      for (const name of ["To decide", "All", "To decide", "All"]) {
        await page.getByRole("button", { name, exact: true }).click();
        await page.waitForTimeout(400);
      }
    }),
    await smoothness(
      browser,
      page,
      "20 statements are gone through by key, and one is confirmed",
      async () => {
        for (let step = 0; step < 20; step += 1) {
          await page.keyboard.press("j");
          await page.waitForTimeout(60);
        }
        await page.keyboard.press("c");
        await page.waitForTimeout(400);
      },
    ),
  ];
  await page.context().close();
  return measured;
};
