import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isWithoutBrowser, openPage, startBrowser } from "./testing/browser.js";
import { startServer } from "./testing/started-server.js";
import type { StartedServer } from "./testing/started-server.js";

/** Where PostgreSQL is; `npm test` says where there is none, and continuous integration never does. */
const POSTGRES = process.env["FOEDUS_TEST_POSTGRES"] ?? "postgres://postgres@127.0.0.1:5432/test";
const isWithoutServer = process.env["FOEDUS_WITHOUT_POSTGRES"] !== undefined;

const REPORT = "/reports/sunday-2025-08-17";

/** The card of the chosen statement, once it can be worked on. */
const openStatement = async (page: Page, address: string): Promise<void> => {
  await page.goto(address);
  await page.getByRole("button", { name: "Reject", exact: true }).waitFor();
};

const status = (page: Page, word: string) => page.getByText(word, { exact: true }).first();

// Two people with a server and a browser each: nothing joins them but the database.
describe.skipIf(isWithoutBrowser || isWithoutServer)("two browsers on one PostgreSQL dossier", () => {
  const schema = `browser_${randomUUID().replaceAll("-", "")}`;
  let folder: string;
  let ada: StartedServer;
  let boris: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "foedus-two-"));
    const store = `${POSTGRES}?schema=${schema}`;
    [ada, browser] = await Promise.all([startServer({ store }), startBrowser()]);
    boris = await startServer({ store, takeIn: null });
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([ada.remove(), boris.remove()]);
    await rm(folder, { recursive: true, force: true });
    const client = new pg.Client({ connectionString: POSTGRES });
    await client.connect();
    const left = await client.query<{ name: string }>(
      "select nspname as name from pg_namespace where nspname like $1",
      [`${schema}%`],
    );
    for (const { name } of left.rows) await client.query(`drop schema if exists "${name}" cascade`);
    await client.end();
  });

  it("show in one what is done in the other, without a reload, undo included", async () => {
    const [one, other] = await Promise.all([openPage(browser), openPage(browser)]);
    await Promise.all([
      openStatement(one.page, `${ada.address}${REPORT}/rubio-1`),
      openStatement(other.page, `${boris.address}${REPORT}/rubio-1`),
    ]);
    await one.page.keyboard.press("x");
    await status(other.page, "rejected").waitFor();
    await other.page.keyboard.press("Control+z");
    await status(one.page, "rejected").waitFor({ state: "hidden" });
    expect([...one.complaints, ...other.complaints]).toEqual([]);
    await Promise.all([one.context.close(), other.context.close()]);
  });

  it("tell the second of two who change the same, show both, and send the rest of what was done offline", async () => {
    const [one, other] = await Promise.all([openPage(browser), openPage(browser)]);
    await Promise.all([
      openStatement(one.page, `${ada.address}${REPORT}/rubio-3`),
      openStatement(other.page, `${boris.address}${REPORT}/rubio-3`),
    ]);
    await other.context.setOffline(true);
    await other.page.keyboard.press("{");
    await other.page.getByText("1 unsent change").waitFor();
    // Something that nobody else touches, by hand, before the line is back.
    await other.page.keyboard.press("k");
    await other.page.waitForURL((url) => !url.pathname.endsWith("/rubio-3"));
    const untouched = new URL(other.page.url()).pathname;
    await other.page.keyboard.press("{");
    await other.page.getByText("2 unsent changes").waitFor();
    await one.page.keyboard.press("x");
    await status(one.page, "rejected").waitFor();

    await other.context.setOffline(false);
    const dialog = other.page.getByRole("dialog", { name: "Somebody else changed this meanwhile" });
    await dialog.waitFor();
    const both = await dialog.getByRole("table").textContent();
    expect(both).toMatch(/rejected/u);
    expect(both).toMatch(/corrected/u);
    await dialog.getByRole("button", { name: "Keep theirs" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await other.page.getByText("unsent").count()).toBe(0);

    await openStatement(one.page, `${ada.address}${untouched}`);
    await status(one.page, "corrected").waitFor();
    await openStatement(one.page, `${ada.address}${REPORT}/rubio-3`);
    await status(one.page, "rejected").waitFor();
    await Promise.all([one.context.close(), other.context.close()]);
  });
});
