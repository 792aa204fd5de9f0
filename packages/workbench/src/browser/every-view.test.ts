import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PICTURES } from "./pictures/views.js";
import { violations } from "./testing/accessible.js";
import { isWithoutBrowser, openPage, startBrowser } from "./testing/browser.js";
import { startServer } from "./testing/started-server.js";
import type { StartedServer } from "./testing/started-server.js";

describe.skipIf(isWithoutBrowser)("every view", () => {
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  it.each([
    ["wide", "light"],
    ["wide", "dark"],
    ["narrow", "light"],
    ["narrow", "dark"],
  ] as const)(
    "has no serious fault for those who do not see or point, one first heading, and nothing beyond its edge: %s, %s",
    async (width, theme) => {
      const { page, context, complaints } = await openPage(browser, { width, theme });
      const found: string[] = [];
      for (const { name, path, ready } of PICTURES) {
        await page.goto(`${server.address}${path}`);
        await ready(page);
        found.push(...(await violations(page)).map((violation) => `${name}: ${violation}`));
        const headings = await page.getByRole("heading", { level: 1 }).count();
        if (headings !== 1) found.push(`${name}: ${headings} first headings`);
        const beyond = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        if (Number(beyond) > 0) found.push(`${name}: ${String(beyond)} pixels stand beyond the edge`);
      }
      expect(found).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
    240_000,
  );
});
