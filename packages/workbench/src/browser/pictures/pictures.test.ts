import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isWithoutBrowser, openPage, startBrowser, WIDTHS } from "../testing/browser.js";
import { startServer } from "../testing/started-server.js";
import { PICTURES } from "./views.js";

/** Where the pictures go, and of which views; without it there is nothing to do. */
const folder = process.env["FOEDUS_PICTURES"];
const only = (process.env["FOEDUS_VIEWS"] ?? "").split(",").filter((name) => name !== "");

const WIDTH_NAMES = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[];

// No test of the project but a way to run it from the sources: `npm run pictures`.
describe.skipIf(isWithoutBrowser || folder === undefined)("the pictures of the README", () => {
  it("shows every view, wide and narrow, light and dark", async () => {
    const into = folder ?? "";
    await mkdir(into, { recursive: true });
    const [server, browser] = await Promise.all([startServer(), startBrowser()]);
    const complained: string[] = [];
    for (const { name, path, ready, isShownDark = false } of PICTURES.filter(
      (one) => only.length === 0 || only.includes(one.name),
    )) {
      for (const width of WIDTH_NAMES) {
        for (const theme of ["light", "dark"] as const) {
          if (theme === "dark" && !(isShownDark && width === "wide") && only.length === 0) continue;
          const { page, context, complaints } = await openPage(browser, { width, theme });
          await page.goto(`${server.address}${path}`);
          await ready(page);
          await page.evaluate("document.fonts.ready.then(() => undefined)");
          const ending = [width === "wide" ? "" : "-narrow", theme === "light" ? "" : "-dark"].join("");
          await page.screenshot({ path: join(into, `${name}${ending}.png`) });
          complained.push(...complaints.map((complaint) => `${name}: ${complaint}`));
          await context.close();
        }
      }
    }
    await browser.close();
    await server.remove();
    expect(complained).toEqual([]);
  }, 600_000);
});
