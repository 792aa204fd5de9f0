import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./testing/accessible.js";
import { isWithoutBrowser, openPage, startBrowser } from "./testing/browser.js";
import { startServer } from "./testing/started-server.js";
import type { StartedServer } from "./testing/started-server.js";

describe.skipIf(isWithoutBrowser)("the frame around every view", () => {
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it("leads to every view by name and by key, and back", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(server.address);
    await page.getByRole("link", { name: "Agenda" }).click();
    await page.waitForURL("**/agenda");
    await expect.poll(() => page.title()).toMatch(/^Agenda – A guarantee for Ukraine/u);
    await page.keyboard.press("Alt+2");
    await page.waitForURL("**/positions");
    await page.goBack();
    await page.waitForURL("**/agenda");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("finds a statement by its words, with the keyboard alone", async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${server.address}/agenda`);
    await page.getByRole("link", { name: "Agenda" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("no details how");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/reports/sunday-2025-08-17/*");
    expect(new URL(page.url()).pathname).toBe("/reports/sunday-2025-08-17/zelenskyy-3");
    await context.close();
  });

  it("finds words of a report in which nobody has marked a statement", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/agenda`);
    await page.getByRole("button", { name: "Undo" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("delegation describ");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/reports/sunday-2025-08-17");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("goes to what the words find that were typed, however soon Enter is pressed", async () => {
    const { page, context, complaints } = await openPage(browser);
    let answerSearch = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      answerSearch = resolve;
    });
    await page.route("**/api/search**", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${server.address}/agenda`);
    await page.getByRole("button", { name: "Undo" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("delegation describ");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "Nothing" }).waitFor();
    answerSearch();
    await page.waitForURL("**/reports/sunday-2025-08-17");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("closes a dialog by a press beside it, and not where words are selected beyond its edge", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/agenda`);
    await page.getByRole("button", { name: "Undo" }).waitFor();
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox");
    await field.fill("no details");
    const { x, y, width, height } = (await field.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [inside, beside, at] = [x + width / 2, 5, y + height / 2];
    for (const [from, to] of [
      [inside, beside],
      [beside, inside],
    ] as const) {
      await page.mouse.move(from, at);
      await page.mouse.down();
      await page.mouse.move(to, at, { steps: 4 });
      await page.mouse.up();
      expect(await field.inputValue()).toBe("no details");
    }
    await page.mouse.click(beside, at);
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("says what an address names that names nothing", async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${server.address}/nowhere`);
    expect(await page.getByRole("heading").first().textContent()).toBe("There is no such page");
    await context.close();
  });

  it.each([
    ["wide", "light"],
    ["wide", "dark"],
    ["narrow", "light"],
    ["narrow", "dark"],
  ] as const)("has no serious fault for those who do not see or point: %s, %s", async (width, theme) => {
    const { page, context } = await openPage(browser, { width, theme });
    await page.goto(`${server.address}/agenda`);
    await page.getByRole("button", { name: "Undo" }).waitFor();
    expect(await violations(page)).toEqual([]);
    for (const keys of ["Control+k", "Control+Shift+h", "?"]) {
      await page.keyboard.press(keys);
      await page.getByRole("dialog").waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
    }
    await context.close();
  });
});
