import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./testing/accessible.js";
import { isWithoutBrowser, openPage, startBrowser } from "./testing/browser.js";
import { holdWorker } from "./testing/held-worker.js";
import { startServer } from "./testing/started-server.js";
import type { StartedServer } from "./testing/started-server.js";

/** A worker reads texts and decides questions; a loaded machine takes its time. */
const PATIENCE = { timeout: 60_000 };

describe.skipIf(isWithoutBrowser)("the view that compares", () => {
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  const open = async (page: Page, address: string): Promise<void> => {
    await page.goto(`${server.address}${address}`);
    await page.getByRole("heading", { level: 1 }).waitFor(PATIENCE);
  };

  const folded = (page: Page) =>
    page.locator("summary").filter({ hasText: "4 questions are answered the same under all" });

  it("puts the questions first that some assumption changes, and leads from a verdict to why", async () => {
    const { page, context, complaints } = await openPage(browser);
    await open(page, "/compare");
    await folded(page).waitFor(PATIENCE);
    const first = page.getByRole("row").nth(1);
    for (const verdict of ["undetermined", "discretionary", "assured"])
      await expect.poll(() => first.innerText()).toContain(verdict);
    await first.getByRole("link", { name: "discretionary" }).click();
    await page.waitForURL("**/scenarios/renewed_attack/1?variant=as_nato");
    await page.getByText("does not find that the article").waitFor(PATIENCE);
    await page.goBack();
    await page.waitForURL("**/compare");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("compares at the level that is chosen, and keeps it in the address", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/compare");
    await folded(page).waitFor(PATIENCE);
    await page.getByRole("radio", { name: "law alone" }).check();
    await page.getByText("No assumption changes any verdict at this level").waitFor();
    expect(new URL(page.url()).search).toBe("?level=law");
    await context.close();
  });

  it("sets two texts of the library side by side, point by point, with the verdicts that turn", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/compare/versions");
    await page.getByText("16 differences.").waitFor(PATIENCE);
    const waits = page.getByRole("row", { name: "what it waits for" });
    expect(await waits.innerText()).toContain("has voted for it");
    await page.getByText("2 questions are answered the same by both").waitFor(PATIENCE);
    expect(
      await page.getByRole("listitem").filter({ hasText: "for ukraine: uk gives assistance" }).count(),
    ).toBe(2);
    await page.getByRole("button", { name: "Change sides" }).click();
    await page.waitForURL("**/compare/versions?left=*april*");
    await expect
      .poll(() => waits.innerText(), PATIENCE)
      .toMatch(/has voted for it[^]*Ukraine has requested it$/u);
    await page.goBack();
    await expect.poll(() => waits.innerText(), PATIENCE).toMatch(/has voted for it$/u);
    await context.close();
  });

  it("says that nothing differs in a text from itself, and claims no more", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/compare/versions?left=agreements/alaska&right=agreements/alaska");
    await page.getByText("Nothing differs: the model has the same of both.").waitFor(PATIENCE);
    await page.getByText("No verdict turns.").waitFor(PATIENCE);
    expect(await page.getByText("6 questions are answered the same by both").count()).toBe(1);
    await context.close();
  });

  it("says so where an address names a text that is gone", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/compare/versions?left=agreements/never&right=agreements/alaska");
    await page.getByRole("paragraph").filter({ hasText: "This text is not here any more" }).waitFor(PATIENCE);
    expect(await page.getByLabel("Before").inputValue()).toBe("");
    await context.close();
  });

  it("finds the agreement with another notice among the agreements with Ukraine, and opens its sentences", async () => {
    const { page, context, complaints } = await openPage(browser);
    await open(page, "/compare/library");
    await page.getByText("29 agreements").waitFor(PATIENCE);
    await page.getByLabel("Find in the table").fill("3 months");
    await page.getByText("1 agreement", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Netherlands" }).click();
    await page.getByText("Any Party may leave this agreement on notice of 3 months.").waitFor();
    expect(new URL(page.url()).searchParams.get("instrument")).toBe("ukraine_netherlands");
    const talks = page.getByRole("region", { name: "consultation" });
    await talks.waitFor(PATIENCE);
    expect(await talks.innerText()).toContain("24\nassured");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("stops what takes long, says so, and takes it up again", async () => {
    const { page, context } = await openPage(browser);
    const release = await holdWorker(page);
    await open(page, "/compare");
    await page.getByRole("button", { name: "Cancel" }).first().click(PATIENCE);
    await page.getByText("Cancelled.").first().waitFor(PATIENCE);
    release();
    await page.getByRole("button", { name: "Work it out again" }).first().click(PATIENCE);
    await folded(page).waitFor(PATIENCE);
    expect(await page.getByText("Cancelled.").count()).toBe(0);
    await context.close();
  });

  it.each([
    ["wide", "light"],
    ["wide", "dark"],
    ["narrow", "light"],
    ["narrow", "dark"],
  ] as const)("has no serious fault for those who do not see or point: %s, %s", async (width, theme) => {
    const { page, context } = await openPage(browser, { width, theme });
    await open(page, "/compare");
    await folded(page).waitFor(PATIENCE);
    expect(await violations(page)).toEqual([]);
    await open(page, "/compare/versions");
    await page.getByText("16 differences.").waitFor(PATIENCE);
    expect(await violations(page)).toEqual([]);
    await open(page, "/compare/library?instrument=ukraine_netherlands");
    await page.getByRole("region", { name: "armed force" }).waitFor(PATIENCE);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
