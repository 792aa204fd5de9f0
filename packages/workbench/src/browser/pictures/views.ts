import type { Page } from "playwright-core";

/** A picture of a view: where it is, and what is done before it is taken. */
export interface ViewPicture {
  /** The name of its files. */
  readonly name: string;
  readonly path: string;
  /** What is there once the view is. */
  readonly ready: (page: Page) => Promise<unknown>;
}

const heading = (page: Page): Promise<unknown> => page.locator("main h1, main h2").first().waitFor();

/** Every view as the README shows it, over the Alaska dossier. */
export const PICTURES: readonly ViewPicture[] = [
  { name: "reports", path: "/reports/sunday-2025-08-17/zelenskyy-3", ready: heading },
  { name: "positions", path: "/positions", ready: heading },
  {
    name: "agreement",
    path: "/agreements/alaska/alaska.guarantee.us.measures?pane=open",
    ready: async (page) => {
      await page.locator(".word-open").first().waitFor();
      await page.getByText("How real instruments answer it").first().waitFor({ state: "attached" });
      await page.getByText("North Atlantic Treaty, 4 April 1949").first().waitFor({ state: "attached" });
    },
  },
  { name: "scenario", path: "/scenarios/renewed-attack", ready: heading },
  { name: "compare", path: "/compare", ready: heading },
  { name: "agenda", path: "/agenda", ready: heading },
  { name: "brief", path: "/brief", ready: heading },
];
