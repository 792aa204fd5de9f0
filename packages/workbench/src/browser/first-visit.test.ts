import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./testing/accessible.js";
import { isWithoutBrowser, openPage, startBrowser } from "./testing/browser.js";
import { startServer } from "./testing/started-server.js";
import type { StartedServer } from "./testing/started-server.js";

const HOSTILE = `<img src=x onerror="document.title='taken'">\u202Eevil`;

describe.skipIf(isWithoutBrowser)("somebody who comes for the first time", () => {
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it("is shown a report with its statements, and led to the brief by one key in five steps", async () => {
    const { page, context, complaints } = await openPage(browser, { isFirstVisit: true });
    await page.goto(server.address);
    await page.waitForURL("**/reports/sunday-2025-08-17/*");
    const tour = page.getByRole("region", { name: /of 5/u });
    await tour.getByRole("button", { name: "Next" }).focus();
    const views = ["**/positions", "**/agreements/*", "**/scenarios**", "**/brief"];
    for (const [index, address] of views.entries()) {
      await page.keyboard.press("Enter");
      await page.waitForURL(address);
      await page.getByRole("region", { name: `${index + 2} of 5` }).waitFor();
      // What is pointed at is there, and seen.
      await page.locator("[data-pointed-at]:visible").waitFor();
    }
    await tour.getByRole("button", { name: "Done" }).click();
    await tour.waitFor({ state: "hidden" });
    await page.reload();
    await page.getByRole("button", { name: "Undo" }).waitFor();
    expect(await tour.count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("can leave the tour at any step, and take it up again there from the help, also after a reload", async () => {
    const { page, context } = await openPage(browser, { isFirstVisit: true });
    await page.goto(server.address);
    const tour = page.getByRole("region", { name: /of 5/u });
    await tour.getByRole("button", { name: "Next" }).click();
    await page.waitForURL("**/positions");
    await page.reload();
    await page.getByRole("region", { name: "2 of 5" }).waitFor();
    await tour.getByRole("button", { name: "Leave the tour" }).click();
    await tour.waitFor({ state: "hidden" });
    await page.goto(`${server.address}/agenda`);
    await page.getByRole("button", { name: "Undo" }).waitFor();
    expect(await tour.count()).toBe(0);
    await page.keyboard.press("?");
    await page.getByRole("button", { name: "Take the tour" }).click();
    await page.getByRole("region", { name: "2 of 5" }).waitFor();
    // Elsewhere it points at the way to where its step is.
    await page.locator("nav [data-pointed-at]").waitFor();
    await tour.getByRole("button", { name: "Show it" }).click();
    await page.waitForURL("**/positions");
    await page.goBack();
    await page.waitForURL("**/agenda");
    await context.close();
  });

  it("finds an address that names something as it is, with the tour beside it", async () => {
    const { page, context } = await openPage(browser, { isFirstVisit: true });
    await page.goto(`${server.address}/agenda`);
    await page.getByRole("region", { name: "1 of 5" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/agenda");
    await context.close();
  });

  it.each([
    ["wide", "light"],
    ["narrow", "dark"],
  ] as const)("meets no serious fault in the tour: %s, %s", async (width, theme) => {
    const { page, context } = await openPage(browser, { width, theme, isFirstVisit: true });
    await page.goto(server.address);
    await page.getByRole("region", { name: "1 of 5" }).waitFor();
    await page.locator("[data-pointed-at]:visible").waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

describe.skipIf(isWithoutBrowser)("an empty store", () => {
  let folder: string;
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "foedus-empty-"));
    [server, browser] = await Promise.all([startServer({ store: folder, takeIn: null }), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
    await rm(folder, { recursive: true, force: true });
  });

  it("asks what is negotiated and between whom, says what is missing, and then what to do first", async () => {
    const { page, context, complaints } = await openPage(browser, { isFirstVisit: true });
    await page.goto(server.address);
    await page.getByRole("button", { name: "Begin the dossier" }).click();
    await page.getByText("Name at least one party.").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByLabel("What it is about").fill(HOSTILE);
    await page.getByLabel("Parties").fill(`Norland\n${HOSTILE}\nالعراق`);
    await page.getByLabel("Who is to be protected").selectOption("Norland");
    await page.getByLabel("What they take positions on").fill("Who comes to help");
    await page.getByRole("button", { name: "Begin the dossier" }).click();
    await page.waitForURL("**/reports");
    await page.getByText(HOSTILE).waitFor();
    expect(await page.title()).not.toBe("taken");
    // Nothing is there to be shown yet, so there is no tour.
    expect(await page.getByRole("region", { name: /of 5/u }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
