import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./testing/accessible.js";
import { isWithoutBrowser, openPage, startBrowser } from "./testing/browser.js";
import { startServer } from "./testing/started-server.js";
import type { StartedServer } from "./testing/started-server.js";

const cell = (page: Page, term: string, party: string) =>
  page.locator(`a[data-cell="${term} ${party}"]:visible`);

const REASON = "قالت روسيا ذلك بنفسها بعد يومين";

describe.skipIf(isWithoutBrowser)("the positions", () => {
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it("are gone through by the arrow keys, opened by Enter, and left by Escape and by going back", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/positions`);
    await cell(page, "guarantee", "us").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/positions/guarantee/russia");
    const panel = page.getByRole("complementary", { name: /Russia on/u });
    await panel.getByRole("heading", { name: "How it moved" }).waitFor();
    expect(await panel.getByText("reported by the United States").first().isVisible()).toBe(true);
    await panel
      .getByRole("link", { name: /as told by Steve Witkoff/u })
      .first()
      .click();
    await page.waitForURL("**/reports/sunday-2025-08-17/russia-1");
    await page.goBack();
    await page.waitForURL("**/positions/guarantee/russia");
    await page.keyboard.press("Escape");
    await page.waitForURL("**/positions");
    await page.locator('a[data-cell="guarantee russia"]:focus').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("says of a silent party that it is silent, and of what is reported who reports it", async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${server.address}/positions`);
    expect(await cell(page, "roles", "russia").textContent()).toBe("silent");
    expect(await cell(page, "together", "us").textContent()).toMatch(/accepts.*reported by Ukraine/u);
    await page.getByLabel("How it is known").selectOption("own");
    await page.waitForURL("**known=own*");
    expect(await cell(page, "together", "us").textContent()).toMatch(/^not in own words/u);
    await page.getByLabel("As of").fill("2025-08-16");
    await page.waitForURL("**asOf=2025-08-16*");
    await expect.poll(() => cell(page, "guarantee", "us").textContent()).toBe("silent");
    await page.goBack();
    await page.goBack();
    await expect.poll(() => cell(page, "together", "us").textContent()).toMatch(/accepts/u);
    await context.close();
  });

  it("are set by a person with who, when and why, beside what the rules say; one key takes it back", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/positions/guarantee/russia`);
    const panel = page.getByRole("complementary");
    await panel.getByRole("button", { name: "Set another position" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Set the position" }).click();
    await dialog.getByText("Choose what the position is.").waitFor();
    expect(await dialog.getByText("Say why.").isVisible()).toBe(true);
    await dialog.getByLabel("The position").selectOption("rejects");
    await dialog.getByLabel("Why").fill(REASON);
    await dialog.getByLabel("Who decides").fill("Ada");
    await dialog.getByLabel("On", { exact: true }).fill("2025-08-19");
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Set the position" }).click();
    await panel.getByText("Set by Ada on 19 August 2025").waitFor();
    expect(await panel.locator("blockquote:dir(rtl)").textContent()).toBe(REASON);
    await panel.getByRole("heading", { name: "The rules would say otherwise" }).waitFor();
    expect(await cell(page, "guarantee", "russia").textContent()).toMatch(/rejects.*set by Ada/u);
    await panel.getByRole("button", { name: "Let the rules decide" }).click();
    await panel.getByText("By the rule: Whoever accepts a term in so many words accepts it.").waitFor();
    await page.keyboard.press("Control+z");
    await panel.getByText("Set by Ada on 19 August 2025").waitFor();
    await page.keyboard.press("Control+z");
    await panel.getByText("Set by hand.").waitFor();
    expect(await cell(page, "guarantee", "russia").textContent()).toMatch(
      /accepts.*reported by the United States/u,
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("leaves to a person what no rule decides, and does not ask again once somebody has", async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${server.address}/positions`);
    const waiting = page.getByRole("heading", { name: "A person must say" });
    await waiting.waitFor();
    const rows = page.locator("section:has(> h2:text-is('A person must say')) li");
    const before = await rows.count();
    await rows.first().getByRole("link").click();
    const panel = page.getByRole("complementary");
    await panel.getByRole("button", { name: "It gives no position" }).first().click();
    await expect.poll(() => rows.count()).toBe(before - 1);
    await page.keyboard.press("Control+z");
    await expect.poll(() => rows.count()).toBe(before);
    await panel.getByRole("button", { name: "Decide …" }).first().click();
    await page.getByRole("dialog").getByRole("checkbox", { checked: true }).first().waitFor();
    await context.close();
  });

  it.each([
    ["wide", "light"],
    ["wide", "dark"],
    ["narrow", "light"],
    ["narrow", "dark"],
  ] as const)("have no serious fault for those who do not see or point: %s, %s", async (width, theme) => {
    const { page, context } = await openPage(browser, { width, theme });
    await page.goto(`${server.address}/positions`);
    await cell(page, "guarantee", "us")
      .or(page.getByRole("link", { name: /offers/u }))
      .first()
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${server.address}/positions/guarantee/russia`);
    await page.getByRole("heading", { name: "How it moved" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
