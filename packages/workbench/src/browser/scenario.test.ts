import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Client } from "../client/client.js";
import { violations } from "./testing/accessible.js";
import { isWithoutBrowser, openPage, startBrowser } from "./testing/browser.js";
import { startServer } from "./testing/started-server.js";
import type { StartedServer } from "./testing/started-server.js";

/** A worker reads the texts and follows the duties; a loaded machine takes its time. */
const PATIENCE = { timeout: 60_000 };

describe.skipIf(isWithoutBrowser)("the view of the scenarios", () => {
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
  const lane = (page: Page, party: string) => page.getByRole("region", { name: party, exact: true });
  const attack = (page: Page) =>
    page.getByRole("slider", { name: "Date of: armed attack on Ukraine by Russia at Kharkiv" });

  /** The texts of all scenarios, as the server has them. */
  const textsOf = async (page: Page): Promise<readonly { readonly id: string; readonly text: string }[]> => {
    const read = await new Client({ address: new URL(page.url()).origin }).records("scenario");
    if (read.type === "problem") throw new Error(read.problem.message);
    return read.value.records.map(({ id, value }) => ({ id, text: value.text }));
  };

  it("gives what a duty asks for, sees it performed, and takes that back with one key", async () => {
    const { page, context, complaints } = await openPage(browser);
    await open(page, "/scenarios/renewed_attack?variant=tripwire");
    const us = lane(page, "United States");
    await us.getByText("overdue").last().waitFor(PATIENCE);
    await page.keyboard.press("e");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Date").fill("2026-02-02");
    await dialog.getByLabel("What happens").selectOption("gives");
    await dialog.getByLabel("Who", { exact: true }).selectOption("us");
    await dialog.getByLabel("What", { exact: true }).selectOption("armed_force");
    await dialog.getByLabel("Whom").selectOption("ukraine");
    expect(await dialog.getByText("2026-02-02 us gives armed_force to ukraine").count()).toBe(1);
    await dialog.getByRole("button", { name: "Put it in" }).click();
    await us.getByText("performed").last().waitFor(PATIENCE);
    await page.keyboard.press("Control+z");
    await us.getByText("overdue").last().waitFor(PATIENCE);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("moves an event by the keyboard, and keeps it over a reload", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/scenarios/renewed_attack");
    await attack(page).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("PageUp");
    expect(await attack(page).getAttribute("aria-valuetext")).toBe("10 February 2026");
    // Written once the keys rest; the focus stays where it is.
    await page.getByText("The end: 12 March 2026").waitFor(PATIENCE);
    expect(await page.evaluate("document.activeElement?.getAttribute('role')")).toBe("slider");
    await page.reload();
    await attack(page).waitFor(PATIENCE);
    expect(await attack(page).getAttribute("aria-valuetext")).toBe("10 February 2026");
    await page.keyboard.press("Control+z");
    await expect.poll(() => attack(page).getAttribute("aria-valuetext"), PATIENCE).toBe("1 February 2026");
    await context.close();
  });

  it("moves an event by dragging it along the days", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/scenarios/renewed_attack");
    const before = await attack(page).boundingBox();
    if (before === null) throw new Error("the event is not drawn");
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => page.getByText("The end: ").textContent(), PATIENCE).not.toContain("3 March");
    expect(await attack(page).getAttribute("aria-valuetext")).not.toBe("1 February 2026");
    await page.keyboard.press("Control+z");
    await expect.poll(() => attack(page).getAttribute("aria-valuetext"), PATIENCE).toBe("1 February 2026");
    await context.close();
  });

  it("steps through the events, and tells every state as of that day", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/scenarios/renewed_attack?variant=tripwire");
    const us = lane(page, "United States");
    await us.getByText("overdue").last().waitFor(PATIENCE);
    await page.keyboard.press("ArrowLeft");
    await page.getByText("Event 2 of 2").waitFor();
    await us.getByText("due 4 February 2026").last().waitFor();
    expect(new URL(page.url()).searchParams.get("step")).toBe("2");
    await page.keyboard.press("ArrowLeft");
    await us.getByText("not yet").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByText("The end: 3 March 2026").waitFor();
    await context.close();
  });

  it("says why a question is not assured, who can block it, and comes back by the browser’s own way", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/scenarios/renewed_attack");
    const question = page.getByRole("link", { name: "Does the United States give armed force" });
    await question.nth(1).click(PATIENCE);
    await page.waitForURL("**/scenarios/renewed_attack/1?variant=as_nato");
    await page.getByText("does not find that the article").waitFor(PATIENCE);
    await page.getByRole("tab", { name: "Who can block" }).click();
    await page.getByText("Can block", { exact: true }).waitFor(PATIENCE);
    await page.goBack();
    await page.waitForURL("**/scenarios/renewed_attack");
    expect(await page.getByRole("tab").count()).toBe(0);
    await context.close();
  });

  it("begins a scenario of any name, and asks of it", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/scenarios");
    await page.getByRole("button", { name: "New scenario" }).click();
    const title = `"><img src=x onerror=alert(1)> התקפה`;
    await page.getByLabel("What it is called").fill(title);
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.getByRole("heading", { level: 1 }).textContent(), PATIENCE)
      .toBe(title.replaceAll('"', "”"));
    await page.getByText("Nothing is asked yet").waitFor(PATIENCE);
    await page.keyboard.press("q");
    await page.getByRole("dialog").getByLabel("Within").fill("soon");
    await page.getByText("Write a number and a unit").waitFor();
    await page.getByRole("dialog").getByLabel("Within").fill("72 hours");
    await page.getByRole("button", { name: "Ask it" }).click();
    await page.getByRole("link", { name: "within 72 hours" }).first().waitFor(PATIENCE);
    await page.keyboard.press("Control+z");
    await page.getByText("Nothing is asked yet").waitFor(PATIENCE);
    await page.keyboard.press("Control+z");
    await page.getByText("There is no scenario").waitFor(PATIENCE);
    await context.close();
  });

  it("begins one scenario where Enter is struck twice before the server answers", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/scenarios");
    await page.route("**/api/commands", async (route) => {
      await new Promise((resolve) => {
        setTimeout(resolve, 1500);
      });
      await route.continue();
    });
    await page.getByRole("button", { name: "New scenario" }).click();
    await page.getByLabel("What it is called").fill("Struck twice");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/scenarios/struck_twice", PATIENCE);
    expect((await textsOf(page)).filter(({ text }) => text.includes("Struck twice"))).toHaveLength(1);
    await page.unroute("**/api/commands");
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await textsOf(page)).length, PATIENCE).toBe(1);
    await context.close();
  });

  it("refuses words that cannot be read, says what is wrong, and keeps what was typed", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/scenarios/renewed_attack");
    await page.keyboard.press("e");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("What happens").selectOption("words");
    await dialog.getByLabel("In the words of the language").fill("armed attack on atlantis at nowhere");
    await dialog.getByRole("button", { name: "Put it in" }).click();
    await dialog.getByText("This cannot be read").waitFor(PATIENCE);
    expect(await dialog.getByLabel("In the words of the language").inputValue()).toContain("atlantis");
    await context.close();
  });

  /** Takes out what is meant by the menu of this name, in a page of its own, as a colleague does; answers what takes that back. */
  const takenOutElsewhere = async (address: string, menu: string): Promise<() => Promise<void>> => {
    const { page, context } = await openPage(browser);
    await open(page, address);
    await page.getByRole("button", { name: menu }).first().click(PATIENCE);
    await page.getByRole("menuitem", { name: "Take out" }).click(PATIENCE);
    return async () => {
      await page.keyboard.press("Control+z");
      await expect.poll(() => renewed(page), PATIENCE).toBe(before);
      await context.close();
    };
  };
  const renewed = async (page: Page): Promise<string | undefined> =>
    (await textsOf(page)).find(({ id }) => id === "renewed-attack")?.text;
  let before: string | undefined;

  it("writes nothing into the event that has come into the place of one that is out, and says so", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/scenarios/renewed_attack");
    before = await renewed(page);
    await page.getByRole("button", { name: "Actions for: settlement concluded" }).click(PATIENCE);
    await page.getByRole("menuitem", { name: "Change" }).click(PATIENCE);
    const dialog = page.getByRole("dialog");
    const typed = dialog.getByLabel("In the words of the language");
    await typed.fill("threat to ukraine by russia");
    const takeBack = await takenOutElsewhere(
      "/scenarios/renewed_attack",
      "Actions for: settlement concluded",
    );
    await expect.poll(() => page.locator("[aria-label^='Date of:']").count(), PATIENCE).toBe(1);
    const now = await renewed(page);
    expect(now).not.toContain("settlement concluded");
    await dialog.getByRole("button", { name: "Put it in" }).click(PATIENCE);
    await dialog.getByText("Somebody else changed or took out this event meanwhile").waitFor(PATIENCE);
    expect(await typed.inputValue()).toBe("threat to ukraine by russia");
    expect(await renewed(page)).toBe(now);
    await takeBack();
    await context.close();
  });

  it("keeps a form open whose event has come to stand elsewhere, and changes that event alone", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/scenarios/renewed_attack");
    before = await renewed(page);
    await page.getByRole("button", { name: "Actions for: armed attack on Ukraine" }).click(PATIENCE);
    await page.getByRole("menuitem", { name: "Change" }).click(PATIENCE);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Date").fill("2026-02-05");
    const takeBack = await takenOutElsewhere(
      "/scenarios/renewed_attack",
      "Actions for: settlement concluded",
    );
    await expect.poll(() => page.locator("[aria-label^='Date of:']").count(), PATIENCE).toBe(1);
    expect(await dialog.getByLabel("Date").inputValue()).toBe("2026-02-05");
    await dialog.getByRole("button", { name: "Put it in" }).click(PATIENCE);
    await dialog.waitFor({ state: "hidden", ...PATIENCE });
    await expect
      .poll(() => renewed(page), PATIENCE)
      .toContain("2026-02-05 armed attack on ukraine by russia at kharkiv\n  ask");
    await page.keyboard.press("Control+z");
    await expect.poll(() => renewed(page), PATIENCE).toContain("2026-02-01 armed attack");
    await takeBack();
    await context.close();
  });

  it("moves no other event where the one that is being dragged is out", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/scenarios/renewed_attack");
    before = await renewed(page);
    const handle = page.getByRole("slider", { name: "Date of: settlement concluded" });
    await handle.waitFor(PATIENCE);
    const drawn = await handle.boundingBox();
    if (drawn === null) throw new Error("the event is not drawn");
    const [x, y] = [drawn.x + drawn.width / 2, drawn.y + drawn.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y, { steps: 4 });
    expect(await handle.getAttribute("aria-valuetext")).not.toBe("1 January 2026");
    const takeBack = await takenOutElsewhere(
      "/scenarios/renewed_attack",
      "Actions for: settlement concluded",
    );
    await handle.waitFor({ state: "hidden", ...PATIENCE });
    const now = await renewed(page);
    await page.mouse.up();
    // Longer than a move rests before it is written.
    await page.waitForTimeout(2000);
    expect(await attack(page).getAttribute("aria-valuetext")).toBe("1 February 2026");
    expect(await renewed(page)).toBe(now);
    await takeBack();
    await context.close();
  });

  it("writes nothing into the question that has come to have the number of one that is out", async () => {
    const { page, context } = await openPage(browser);
    await open(page, "/scenarios/renewed_attack/1");
    before = await renewed(page);
    const menu = "Actions for: for ukraine: us gives armed_force";
    await page.getByRole("button", { name: menu }).click(PATIENCE);
    await page.getByRole("menuitem", { name: "Change" }).click(PATIENCE);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Within").fill("72 hours");
    const takeBack = await takenOutElsewhere("/scenarios/renewed_attack/1", menu);
    await expect.poll(() => page.locator("tbody").first().locator("th[scope=row]").count(), PATIENCE).toBe(3);
    const now = await renewed(page);
    await dialog.getByRole("button", { name: "Ask it" }).click(PATIENCE);
    await dialog.getByText("Somebody else changed or took out this question meanwhile").waitFor(PATIENCE);
    expect(await dialog.getByLabel("Within").inputValue()).toBe("72 hours");
    expect(await renewed(page)).toBe(now);
    await takeBack();
    await context.close();
  });

  it.each([
    ["wide", "light"],
    ["wide", "dark"],
    ["narrow", "light"],
    ["narrow", "dark"],
  ] as const)("has no serious fault for those who do not see or point: %s, %s", async (width, theme) => {
    const { page, context } = await openPage(browser, { width, theme });
    await open(page, "/scenarios/renewed_attack/1?variant=tripwire");
    await lane(page, "United States").getByText("overdue").last().waitFor(PATIENCE);
    await page.getByRole("tab", { name: "Why", exact: true }).waitFor(PATIENCE);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("e");
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
