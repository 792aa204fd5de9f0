import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isWithoutBrowser, openPage, startBrowser } from "./testing/browser.js";
import { startServer } from "./testing/started-server.js";
import type { StartedServer } from "./testing/started-server.js";

const SCRIPT = `"><script>document.title="taken"</script><img src=x onerror="document.title='taken'">`;

/** What somebody may write, or a page somebody copied from may hold, in whatever field. */
const HOSTILE = {
  "tags and scripts": SCRIPT,
  "signs that turn the direction of text": "\u202Egnp.exe\u202C\u2066left\u2069\u200F",
  "a word without an end": "w".repeat(10_000),
  "joined signs": "👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿e\u0301\u0323",
  "right to left": "قال المتحدث: «لا ضمانات» – שלום",
} as const;

/** Addresses that name nothing, or that somebody has bent. */
const ADDRESSES = [
  "/nowhere",
  "/reports/sunday-2025-08-17/none",
  "/reports/%E0%A4%A",
  "/reports/..%2F..%2Fetc%2Fpasswd",
  `/reports/${encodeURIComponent(SCRIPT)}`,
  "/positions/none/nobody",
  "/agreements/none",
  "/agreements/alaska/alaska.none",
  "/scenarios/none",
  "/scenarios/renewed_attack/999",
  "/agenda/none",
  "/reports?beside=none&show=7",
  "/positions?asOf=yesterday&known=%00",
  "/brief?kept=none&since=none&date=never",
];

const VIEWS = ["/reports", "/positions", "/agreements", "/scenarios", "/compare", "/agenda", "/brief"];

/** What the page is, where everything is well: itself, unbroken, and not wider than the window. */
const isSound = async (page: Page): Promise<void> => {
  expect(await page.title()).not.toBe("taken");
  expect(await page.getByText("This part of the page stopped").count()).toBe(0);
  expect(
    Number(await page.evaluate("document.documentElement.scrollWidth - innerWidth")),
  ).toBeLessThanOrEqual(0);
};

const openIntake = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Take in a report" }).first().click();
  await page.getByLabel("Words of the report").waitFor();
};

describe.skipIf(isWithoutBrowser)("bad input", () => {
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it.each(Object.entries(HOSTILE))(
    "is words like others, in every field of a report and of a statement: %s",
    async (kind, hostile) => {
      const name = kind.replaceAll(" ", "-");
      const { page, context, complaints } = await openPage(browser);
      await page.goto(`${server.address}/reports`);
      await openIntake(page);
      await page
        .getByLabel("Words of the report")
        .fill(`${hostile} said on Monday: "We accept ${hostile}," he said.\n\n${hostile}`);
      await page.getByRole("button", { name: "Go on" }).click();
      await page.getByLabel("Title").fill(hostile);
      await page.getByLabel("Publisher").fill(hostile);
      await page.getByLabel("Published on").fill("2025-08-18");
      await page.getByLabel("Name").fill(name);
      await page.getByRole("button", { name: "Keep it and find its statements" }).click();
      await page.waitForURL(`**/reports/${name}`);
      await page
        .getByRole("status")
        .filter({ hasText: /of [1-9]\d* decided/u })
        .waitFor();
      await page.locator("body").press("n");
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Speaker").fill(hostile);
      await dialog.getByLabel("Where it was said").fill(hostile);
      await dialog.getByLabel("doubt").check();
      await page.keyboard.press("Control+Enter");
      await dialog.waitFor({ state: "hidden" });
      await page.waitForURL(`**/reports/${name}/*`);
      await isSound(page);
      await page.reload();
      await page.getByRole("button", { name: "Reject", exact: true }).waitFor();
      expect(await page.locator("main article img, main article script").count()).toBe(0);
      // A slow answer is asked for again; that what was sent twice is there already is no fault.
      expect(complaints.filter((complaint) => !complaint.includes("409"))).toEqual([]);
      await context.close();
    },
  );

  it("that was kept by then is words in every other view too", async () => {
    const { page, context, complaints } = await openPage(browser, { width: "narrow" });
    for (const view of VIEWS) {
      await page.goto(`${server.address}${view}`);
      await page.locator("main h1, main h2").first().waitFor();
      await isSound(page);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("of fifty megabytes pasted at once is refused in words, and the page goes on", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/reports`);
    await openIntake(page);
    await page.getByLabel("Words of the report").focus();
    await page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "fifty megabytes of words ".repeat(2 * 1024 * 1024 + 1));
      document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    })()`);
    await page.getByText(/at most 50 MB are taken in at once/u).waitFor();
    await page.getByLabel("Words of the report").fill("The page is alive.");
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByLabel("Publisher").waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("of zero signs is no text, and said to be none before anything is kept", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/reports`);
    await openIntake(page);
    await page.getByLabel("Words of the report").fill("before\u0000after");
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByText("This is not a text: character 6 is zero.").waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("in an address is told, with the ways to the views around it", async () => {
    const { page, context, complaints } = await openPage(browser);
    for (const path of ADDRESSES) {
      await page.goto(`${server.address}${path}`);
      await page.getByRole("navigation").getByRole("link", { name: "Positions" }).waitFor();
      await page.locator("main h1, main h2").first().waitFor();
      await isSound(page);
      expect([path, ...complaints]).toEqual([path]);
    }
    await page.goto(`${server.address}/reports/none`);
    await page.getByRole("heading", { name: "There is no report “none”" }).waitFor();
    await context.close();
  });

  it("on the line – the server is gone – is told, keeps what is done, and every view can still be gone to", async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${server.address}/reports/sunday-2025-08-17/rubio-1`);
    await page.getByRole("button", { name: "Reject", exact: true }).waitFor();
    // The parts of the other views are fetched while nobody waits.
    await expect
      .poll(() =>
        page.evaluate('performance.getEntriesByType("resource").some(({ name }) => name.includes("agenda"))'),
      )
      .toBe(true);
    await server.stop();
    await page.keyboard.press("]");
    await page.getByText("1 unsent change").waitFor();
    await page.keyboard.press("Alt+6");
    await page.locator("main h1, main h2").first().waitFor();
    expect(await page.getByText("This part of the page stopped").count()).toBe(0);
    await page.getByText(/The server is gone/u).waitFor();
    await server.restart();
    await page.getByText("1 unsent change").waitFor({ state: "hidden" });
    await page.goto(`${server.address}/reports/sunday-2025-08-17/rubio-1`);
    await page.getByText("corrected", { exact: true }).first().waitFor();
    await context.close();
  });
});

describe.skipIf(isWithoutBrowser)("a store of a newer release", () => {
  it("is left alone, and said to be so before anything is served", async () => {
    const folder = await mkdtemp(join(tmpdir(), "foedus-newer-"));
    const server = await startServer({ store: join(folder, "store") });
    await server.stop();
    const mark = join(folder, "store", "store.json");
    const newer = JSON.stringify({ ...JSON.parse(await readFile(mark, "utf8")), version: 99 });
    await writeFile(mark, newer);
    await expect(server.restart()).rejects.toThrow("made by a newer release");
    expect(await readFile(mark, "utf8")).toBe(newer);
    await rm(folder, { recursive: true, force: true });
  });
});
