import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./testing/accessible.js";
import { isWithoutBrowser, openPage, startBrowser } from "./testing/browser.js";
import { startServer } from "./testing/started-server.js";
import type { StartedServer } from "./testing/started-server.js";

const WIRE = fileURLToPath(
  new URL("../../../reading/fixtures/border-guarantors-wire/report.txt", import.meta.url),
);

const HOSTILE = `</textarea><script>document.title="taken"</script>\u202Eevil\u202C <img src=x onerror=alert(1)> said that "it is over", he said.`;

/** Takes in a pasted report under a name, and waits until its statements are there. */
const takeIn = async (page: Page, words: string, name: string): Promise<void> => {
  await page.getByRole("button", { name: "Take in a report" }).first().click();
  await page.getByLabel("Words of the report").fill(words);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.getByLabel("Publisher").fill("Wire");
  await page.getByLabel("Published on").fill("2025-08-18");
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Keep it and find its statements" }).click();
  await page.waitForURL(`**/reports/${name}`);
  await page
    .getByRole("status")
    .filter({ hasText: /of [1-9]\d* decided/u })
    .waitFor();
};

const progress = (page: Page): Promise<string | null> =>
  page
    .getByRole("status")
    .filter({ hasText: /decided/u })
    .textContent();

/** Takes in a report under a name, and opens another one beside it. */
const openBeside = async (page: Page, name: string): Promise<void> => {
  const words = `The minister said that "${name} is over".\n\nNobody asked him why.\n\nThat was on Sunday.`;
  await takeIn(page, words, name);
  await page.getByRole("button", { name: "Open beside" }).first().click();
  await expect.poll(() => page.locator("main article[aria-label]").count()).toBe(2);
};

/** Selects from words of one of the reports that are shown to words of one of them, and answers with what they are. */
const selectWords = (page: Page, from: number, to: number): Promise<string> =>
  page.evaluate(`(() => {
    const reports = [...document.querySelectorAll("main article[aria-label]")];
    const words = reports.map((report) => [...report.querySelectorAll("[data-start]")]);
    const [first, last] = [words[${from}][0].firstChild, words[${to}][1].firstChild];
    getSelection().setBaseAndExtent(first, 0, last, last.length);
    return first.data.trim();
  })()`);

describe.skipIf(isWithoutBrowser)("the reports", () => {
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it("take in pasted words, and are gone through by the keyboard alone, undo included", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/reports`);
    await takeIn(page, await readFile(WIRE, "utf8"), "wire");
    const total = Number(/of (\d+)/u.exec((await progress(page)) ?? "")?.[1]);
    expect(total).toBeGreaterThan(5);
    await page.locator("body").press("j");
    const done = `${total} of ${total} decided`;
    for (let count = 0; (await progress(page)) !== done; count += 1) {
      const before = await progress(page);
      await page.keyboard.press(count % 4 === 3 ? "x" : "c");
      await expect.poll(() => progress(page)).not.toBe(before);
    }
    expect(await progress(page)).toBe(done);
    await page.keyboard.press("Control+z");
    await expect.poll(() => progress(page)).not.toBe(done);
    await page.getByText(/^Undone: (Confirmed|Rejected) /u).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("let the edges of a statement be moved by keys, and keep them over a reload and a new start of the server", async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${server.address}/reports/sunday-2025-08-17/zelenskyy-3`);
    const quote = page.locator("figure blockquote");
    await expect.poll(() => quote.textContent()).toMatch(/^there were "no details/u);
    await page.keyboard.press("]");
    await expect.poll(() => quote.textContent()).toMatch(/^were "no details/u);
    await page.getByText("corrected", { exact: true }).waitFor();
    await server.restart();
    await page.reload();
    await expect.poll(() => quote.textContent()).toMatch(/^were "no details/u);
    await page.keyboard.press("u");
    await expect.poll(() => quote.textContent()).toMatch(/^there were "no details/u);
    await context.close();
  });

  it("keep in the browser what is done while the server is gone, say so, and send it when it is back", async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${server.address}/reports/sunday-2025-08-17/rubio-1`);
    await page.getByRole("button", { name: "Reject", exact: true }).waitFor();
    await server.stop();
    await page.keyboard.press("x");
    await page.getByText("rejected", { exact: true }).first().waitFor();
    await page.getByText("1 unsent change").waitFor();
    await server.restart();
    await page.getByText("1 unsent change").waitFor({ state: "hidden" });
    await page.reload();
    await page.getByText("rejected", { exact: true }).first().waitFor();
    expect(await page.getByText("unsent").count()).toBe(0);
    await context.close();
  });

  it("show both sides where two people change the same statement, and put one in place of the other", async () => {
    const [one, other] = [await openPage(browser), await openPage(browser)];
    const path = `${server.address}/reports/sunday-2025-08-17/rubio-3`;
    await Promise.all([one.page.goto(path), other.page.goto(path)]);
    await other.page.getByRole("button", { name: "Reject", exact: true }).waitFor();
    await one.page.getByRole("button", { name: "Reject", exact: true }).waitFor();
    // The other page hears nothing, and so goes on from what it has.
    await other.context.setOffline(true);
    await one.page.keyboard.press("x");
    await one.page.getByText("rejected", { exact: true }).first().waitFor();
    await other.page.keyboard.press("{");
    await other.page.getByText("1 unsent change").waitFor();
    await other.context.setOffline(false);
    const dialog = other.page.getByRole("dialog", { name: "Somebody else changed this meanwhile" });
    await dialog.waitFor();
    expect(await dialog.getByRole("table").textContent()).toMatch(/rejected/u);
    expect(await violations(other.page)).toEqual([]);
    await dialog.getByRole("button", { name: "Put mine in its place" }).click();
    await other.page.getByText("corrected", { exact: true }).first().waitFor();
    await one.page.getByText("corrected", { exact: true }).first().waitFor();
    await Promise.all([one.context.close(), other.context.close()]);
  });

  it("take hostile words as words", async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${server.address}/reports`);
    await takeIn(page, `${HOSTILE}\n\n${HOSTILE}`, "hostile");
    expect(await page.title()).not.toBe("taken");
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(await page.locator("article").first().textContent()).toContain("<script>");
    await context.close();
  });

  it.each([
    [60, "This is 60 MB; at most 50 MB are taken in at once"],
    [5, "5,000,000 characters"],
  ])("stay quick where %i MB are pasted, and say what becomes of them", async (megabytes, said) => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/reports`);
    await page.getByRole("button", { name: "Take in a report" }).first().click();
    await page.getByLabel("Words of the report").waitFor();
    await page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "He said yes. ".repeat(${megabytes}e6 / 13 + 1).slice(0, ${megabytes}e6 - 1) + ".");
      const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.querySelector("textarea").dispatchEvent(paste);
    })()`);
    await page.getByText(said).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("are marked by selecting words, with who said them", async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${server.address}/reports/sunday-2025-08-17/rubio-1`);
    await page.getByRole("button", { name: "Reject", exact: true }).waitFor();
    await page.getByText("Ukraine is not one of them.", { exact: false }).first().scrollIntoViewIfNeeded();
    await page.getByText("The alliance has 32 members", { exact: false }).first().click({ clickCount: 3 });
    await page.getByRole("button", { name: "Mark as a statement" }).click();
    await page.getByLabel("Speaker").fill("A. Person");
    await page.getByLabel("doubt").check();
    await page.keyboard.press("Control+Enter");
    await page.waitForURL("**/reports/sunday-2025-08-17/person-1");
    expect(await page.locator("figure blockquote").textContent()).toMatch(/32 members/u);
    await context.close();
  });

  it("stand side by side, and in an address", async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${server.address}/reports/sunday-2025-08-17`);
    await page.getByRole("button", { name: "Open beside" }).first().click();
    await page.waitForURL("**beside=**");
    await page.reload();
    await expect.poll(() => page.locator("main article[aria-label]").count()).toBe(2);
    await page.goBack();
    await expect.poll(() => page.locator("main article[aria-label]").count()).toBe(1);
    await context.close();
  });

  it.each([
    ["of the one beside", 1, 1],
    ["of both", 0, 1],
  ])("stand side by side, and are not marked by selected words %s", async (_, from, to) => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/reports`);
    await openBeside(page, `selected-${from}`);
    await selectWords(page, from, to);
    await page.keyboard.press("n");
    await page.getByText("Nothing was marked.").waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
    // Words of its own are marked as ever.
    const words = await selectWords(page, 0, 0);
    await page.keyboard.press("n");
    expect(await page.getByRole("dialog").textContent()).toContain(words);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("are marked by selecting their last paragraph as a whole, whatever stands behind it", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/reports`);
    await openBeside(page, "last");
    const last = page.locator("main article").first().locator("p[lang]").last();
    await last.click({ clickCount: 3 });
    const words = (await last.textContent()) ?? "";
    await page.getByRole("button", { name: "Mark as a statement" }).waitFor();
    await page.keyboard.press("n");
    expect(await page.getByRole("dialog").textContent()).toContain(words);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([
    ["wide", "light"],
    ["wide", "dark"],
    ["narrow", "light"],
    ["narrow", "dark"],
  ] as const)("have no serious fault for those who do not see or point: %s, %s", async (width, theme) => {
    const { page, context } = await openPage(browser, { width, theme });
    await page.goto(`${server.address}/reports/sunday-2025-08-17/russia-1`);
    await page.getByRole("button", { name: "Confirm", exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("e");
    await page.getByRole("dialog").waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
