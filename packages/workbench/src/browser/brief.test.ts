import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./testing/accessible.js";
import { isWithoutBrowser, openPage, startBrowser } from "./testing/browser.js";
import { holdWorker } from "./testing/held-worker.js";
import { startServer } from "./testing/started-server.js";
import type { StartedServer } from "./testing/started-server.js";

/** A brief takes some seconds to work out, and more on a busy machine. */
const WORKED_OUT = { timeout: 60_000 };

const written = (page: Page): Promise<void> =>
  page.getByRole("heading", { name: "In short" }).waitFor(WORKED_OUT);

describe.skipIf(isWithoutBrowser)("the brief", () => {
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it("is word for word the page that the server prints, and leads to what it names", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/brief`);
    await written(page);
    const here = await page.locator(".brief").innerText();
    const other = await context.newPage();
    await other.goto(`${server.address}/brief.html`);
    expect(await other.locator(".frame").innerText()).toBe(here);
    await other.close();
    await page.getByRole("link", { name: "5. Who can block" }).click();
    await page.waitForURL("**/brief#block");
    await page.locator("#statement-russia-1").getByRole("link").click();
    await page.waitForURL("**/reports/sunday-2025-08-17/russia-1");
    await page.goBack();
    await page.waitForURL("**/brief#block");
    await page.getByRole("link", { name: "Who determines that “Guarantee” applies?" }).click();
    await page.waitForURL("**/agenda/alaska.guarantee.determiner");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("is printed without what is only on the screen", async () => {
    const { page, context } = await openPage(browser, { theme: "dark" });
    await page.goto(`${server.address}/brief`);
    await written(page);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "Print" }).isVisible()).toBe(false);
    expect(await page.getByRole("navigation").first().isVisible()).toBe(false);
    expect(await page.getByRole("heading", { name: "What the words mean" }).isVisible()).toBe(true);
    const ground = await page.locator("body").evaluate(`getComputedStyle(document.body).backgroundColor`);
    expect(ground).toBe("rgb(255, 255, 255)");
    await context.close();
  });

  it("can be cancelled while it is worked out, and begun again", async () => {
    const { page, context } = await openPage(browser);
    const release = await holdWorker(page);
    await page.goto(`${server.address}/brief`);
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("heading", { name: "Cancelled" }).waitFor();
    release();
    expect(await page.locator(".brief").count()).toBe(0);
    await page.getByRole("button", { name: "Work it out again" }).click();
    await written(page);
    await context.close();
  });

  it("is kept under a name, and tells later what changed since", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/brief`);
    await written(page);
    await page.getByRole("button", { name: "Keep this brief" }).click();
    await page.getByLabel("Its name").fill("before washington");
    await page.getByText("A name has no blanks").waitFor();
    await page.getByLabel("Its name").fill("before-washington");
    await page.getByRole("dialog").getByRole("button", { name: "Keep this brief" }).click();
    await page.getByText("Kept as “before-washington”.").waitFor();

    await page.goto(`${server.address}/positions/ceasefire/us`);
    await page.getByRole("button", { name: "Let the rules decide" }).click();
    await page.getByText("The rules decide this position again.").waitFor();
    await page.getByRole("link", { name: "Brief", exact: true }).click();
    await written(page);
    await page.getByLabel("What changed since").selectOption({ label: "Kept: before-washington" });
    await page.waitForURL("**/brief?since=before-washington");
    const changes = page.locator("section:has(> h2#changes)");
    await changes.getByText("Gone: United States on “A full peace agreement").waitFor(WORKED_OUT);

    await page.getByLabel("Shown").selectOption({ label: "Kept: before-washington" });
    await page.waitForURL("**kept=before-washington*");
    await page.getByText("It does not change.").waitFor();
    await page.goBack();
    await page.getByText("It does not change.").waitFor({ state: "hidden" });

    // The worker tells nothing of the past: the page makes it from the log.
    const today = new Date().toISOString().slice(0, 10);
    await page.goto(`${server.address}/brief?date=${today}`);
    await page.getByText("Nothing has changed since the brief of 17 August 2025.").waitFor(WORKED_OUT);
    await page.goto(`${server.address}/brief?date=2025-08-17`);
    await page.getByText("On 17 August 2025 this store held no dossier yet").waitFor(WORKED_OUT);

    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.getByLabel("Shown").count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("goes out as a file, and says so where the server is gone", async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${server.address}/brief`);
    await written(page);
    await page.getByRole("button", { name: "Export" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: "Markdown" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("alaska-2025-brief.md");
    expect(await readFile(await download.path(), "utf8")).toMatch(/^# A guarantee for Ukraine/u);
    await server.stop();
    await page.getByRole("button", { name: "Export" }).click();
    await page.getByRole("menuitem", { name: "Word" }).click();
    await page.getByText("Nothing was exported. Try again when it is back.").waitFor();
    await server.restart();
    await context.close();
  });

  it.each([
    ["wide", "light"],
    ["wide", "dark"],
    ["narrow", "light"],
    ["narrow", "dark"],
  ] as const)("has no serious fault for those who do not see or point: %s, %s", async (width, theme) => {
    const { page, context } = await openPage(browser, { width, theme });
    await page.goto(`${server.address}/brief`);
    await written(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Keep this brief" }).click();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
