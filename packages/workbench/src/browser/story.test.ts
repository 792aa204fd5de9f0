import type { Browser, Page } from "playwright-core";
import { takeIn } from "@foedus/dossier/intake";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isWithoutBrowser, openPage, startBrowser } from "./testing/browser.js";
import { startServer } from "./testing/started-server.js";
import type { StartedServer } from "./testing/started-server.js";

const REPORT = `Brussels, 18 August – European leaders spoke about a security guarantee for Ukraine on Monday.

"We will take part in a security guarantee for Ukraine with troops on the ground," Ursula von der Leyen, the president of the European Commission, told reporters in Brussels.

Steve Witkoff, the American envoy, said that Russia had agreed to a security guarantee for Ukraine without American troops.
`;

/** A worker reads texts and works out verdicts; a machine that does other things at once takes its time. */
const PATIENCE = { timeout: 90_000 };

const cell = (page: Page, term: string, party: string) =>
  page.locator(`a[data-cell="${term} ${party}"]:visible`);

const progress = (page: Page) => page.getByRole("status").filter({ hasText: /decided/u });

describe.skipIf(isWithoutBrowser)("the whole story", () => {
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it("goes from a pasted report to the printed brief, and all the way back", async () => {
    const { page, context, complaints } = await openPage(browser);

    await page.goto(`${server.address}/positions`);
    await cell(page, "guarantee", "eu").waitFor(PATIENCE);
    const before = await cell(page, "guarantee", "eu").textContent();

    // A report is pasted; the reader proposes who said what.
    await page.goto(`${server.address}/reports`);
    await page.getByRole("button", { name: "Take in a report" }).first().click();
    await page.getByLabel("Words of the report").fill(REPORT);
    await page.getByRole("button", { name: "Go on" }).click();
    await page.getByLabel("Publisher").fill("The Wire");
    await page.getByLabel("Published on").fill("2025-08-18");
    await page.getByLabel("Name").fill("brussels");
    await page.getByRole("button", { name: "Keep it and find its statements" }).click();
    await page.waitForURL("**/reports/brussels");
    await expect.poll(() => progress(page).textContent()).toBe("0 of 3 decided");

    // They are confirmed by the keyboard alone.
    await page.locator("body").press("j");
    for (const decided of [1, 2, 3]) {
      await page.keyboard.press("c");
      await expect.poll(() => progress(page).textContent()).toMatch(new RegExp(`^${decided} of 3`, "u"));
    }

    // A position follows from the words, and leads to them.
    await page.keyboard.press("Alt+2");
    await expect.poll(() => cell(page, "guarantee", "eu").textContent(), PATIENCE).toMatch(/18 Aug/u);
    await cell(page, "guarantee", "eu").click();
    await page.getByRole("complementary").getByText("with troops on the ground").first().waitFor();
    await page.getByRole("complementary").locator('a[href="/reports/brussels/leyen-1"]').first().click();
    await page.waitForURL("**/reports/brussels/leyen-1");

    // The guarantee is written: who determines the attack is no longer left open.
    await page.keyboard.press("Alt+3");
    await page.waitForURL("**/agreements/**");
    await page.goto(`${server.address}/agreements/alaska?pane=form`);
    await page.getByLabel("Who determines it").selectOption({ label: "each guarantor" }, PATIENCE);
    await page
      .getByRole("status")
      .filter({ hasText: /^Saved$/u })
      .waitFor(PATIENCE);

    // The page is loaded anew and the server started anew, in the middle of it all; nothing is lost.
    await server.restart();
    await page.reload();
    const words = page.getByRole("textbox", { name: /^The text of/u });
    await words.getByText("determined by each guarantor").waitFor(PATIENCE);

    // An attack is put into a scenario, and what follows is asked.
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: "Scenario", exact: true }).click();
    await page.waitForURL("**/scenarios");
    await page.getByRole("button", { name: "New scenario" }).click(PATIENCE);
    await page.getByLabel("What it is called").fill("An attack on Odesa");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "An attack on Odesa", level: 1 }).waitFor(PATIENCE);
    await page.getByText("Nothing happens yet").waitFor(PATIENCE);
    await page.keyboard.press("e");
    const event = page.getByRole("dialog");
    await event.getByLabel("Date", { exact: true }).fill("2026-03-01");
    await event.getByLabel("What happens").selectOption("attack");
    await event.getByLabel("Whom", { exact: true }).selectOption("ukraine");
    await event.getByLabel("By whom").selectOption("russia");
    await event.getByRole("button", { name: "Put it in" }).click();
    await page.getByRole("region", { name: "United States", exact: true }).waitFor(PATIENCE);
    await page.keyboard.press("q");
    const question = page.getByRole("dialog");
    await question.getByLabel("From whom").selectOption("us");
    await question.getByLabel("Within").fill("30 days");
    await question.getByRole("button", { name: "Ask it" }).click();
    await page
      .getByRole("link", { name: /Does the United States give/u })
      .first()
      .click(PATIENCE);
    await page.getByRole("tab", { name: "Why", exact: true }).click(PATIENCE);
    await page.getByText("What this rests on").waitFor(PATIENCE);

    // The brief is printed, with the words that were confirmed.
    await page.keyboard.press("Alt+7");
    await page.waitForURL("**/brief");
    await page.getByRole("heading", { name: "In short" }).waitFor(PATIENCE);
    const { reports } = await takeIn(await page.pdf({ format: "A4" }), { source: "brief.pdf" });
    const paper = reports[0]?.text.replaceAll(/\s+/gu, " ") ?? "";
    expect(paper).toContain("with troops on the ground");
    expect(paper).toContain("An attack on Odesa");

    // One key takes it all back, in whatever view one is, until the report itself is gone.
    const addresses = ["/positions", "/scenarios", "/brief", "/agreements/alaska", "/reports"];
    const isThere = async (): Promise<boolean> =>
      (await context.request.get(`${server.address}/api/records/report/brussels`)).ok();
    for (let count = 0; count < 20 && (await isThere()); count += 1) {
      await page.goto(`${server.address}${addresses[Math.min(count, addresses.length - 1)] ?? ""}`);
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await page
        .getByText(/^Undone: /u)
        .first()
        .waitFor();
    }
    expect(await isThere()).toBe(false);
    await page.goto(`${server.address}/positions`);
    await expect.poll(() => cell(page, "guarantee", "eu").textContent(), PATIENCE).toBe(before);
    await page.goto(`${server.address}/agreements/alaska`);
    await words.getByText("determined by unspecified").waitFor(PATIENCE);
    // The server was away for a moment; whatever else is complained of is a fault.
    expect(complaints.filter((complaint) => !/CONNECTION_REFUSED|CHUNKED_ENCODING/u.test(complaint))).toEqual(
      [],
    );
    await context.close();
  }, 400_000);
});
