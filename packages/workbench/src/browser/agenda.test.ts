import { mkdtemp, rm, cp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./testing/accessible.js";
import { isWithoutBrowser, openPage, startBrowser } from "./testing/browser.js";
import { startServer } from "./testing/started-server.js";
import type { StartedServer } from "./testing/started-server.js";

const ALASKA = fileURLToPath(new URL("../../../../dossiers/alaska-2025", import.meta.url));

describe.skipIf(isWithoutBrowser)("the agenda", () => {
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it("ranks what is open as the engine does, and groups it by who must answer", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/agenda`);
    const first = page.locator("a[data-question]").first();
    await first.waitFor();
    expect(await first.getAttribute("data-question")).toBe("alaska.guarantee.determiner");
    await page.getByRole("link", { name: "By who must answer" }).click();
    await page.waitForURL("**/agenda?by=party");
    const russia = page.locator("section:has(> h2:text-is('Russia')) a[data-question]");
    expect(
      await russia.evaluateAll((links) => links.map((link) => link.getAttribute("data-question"))),
    ).toEqual(["alaska.restraint.russia.deadline", expect.stringContaining("alaska.restraint")]);
    await page.goBack();
    await page.waitForURL("**/agenda");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("opens a question by its permalink: what each answer leaves, what settles it, precedents, positions", async () => {
    const { page, context, complaints } = await openPage(browser);
    await page.goto(`${server.address}/agenda/alaska.guarantee.us.measures`);
    await page
      .getByRole("heading", { name: "What must the United States give under “Guarantee”?" })
      .waitFor();
    const row = page.getByRole("row", { name: /consultation/u });
    expect(await row.getByText("impossible").count()).toBe(2);
    await page.getByText("North Atlantic Treaty, 1949").first().waitFor({ timeout: 60_000 });
    expect(await page.getByRole("link", { name: /Where it is left open/u }).getAttribute("href")).toBe(
      "/agreements/alaska/alaska.guarantee.us.measures",
    );
    await page.keyboard.press("j");
    await page.waitForURL("**/agenda/alaska.guarantee.us.deadline");
    await page.getByRole("link", { name: "Russia on “Protection for Ukraine like Article 5”" }).click();
    await page.waitForURL("**/positions/guarantee/russia");
    await page.goBack();
    await page.getByRole("heading", { name: /By when must the United States act/u }).waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL("**/agenda");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("says so where nothing is open", async () => {
    const folder = await mkdtemp(join(tmpdir(), "foedus-settled-"));
    await cp(ALASKA, folder, { recursive: true });
    const settled = `agreement alaska "Settled" force law in force from 2025-01-01
party us "United States", ukraine "Ukraine", russia "Russia", eu "European Union"
article guarantee "Guarantee"
  when armed attack on ukraine in territory of ukraine determined by facts
  then us must assist ukraine with at least armed_force within 72 hours
article restraint "Restraint"
  russia must enact law "no attack on" within 30 days
`;
    await writeFile(join(folder, "agreements", "alaska.foedus"), settled);
    await rm(join(folder, "agreements", "variants.foedus"));
    await rm(join(folder, "scenarios"), { recursive: true });
    const other = await startServer({ takeIn: folder });
    const { page, context } = await openPage(browser);
    await page.goto(`${other.address}/agenda`);
    await page.getByRole("heading", { name: "Nothing is open" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "To the brief" }).click();
    await page.waitForURL("**/brief");
    await context.close();
    await other.remove();
    await rm(folder, { recursive: true });
  });

  it.each([
    ["wide", "light"],
    ["wide", "dark"],
    ["narrow", "light"],
    ["narrow", "dark"],
  ] as const)("has no serious fault for those who do not see or point: %s, %s", async (width, theme) => {
    const { page, context } = await openPage(browser, { width, theme });
    await page.goto(`${server.address}/agenda`);
    await page.locator("a[data-question]").first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator("a[data-question]").first().click();
    await page.getByRole("heading", { name: "What each answer leaves possible" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
