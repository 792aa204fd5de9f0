import type { Page } from "playwright-core";

/** A picture of a view: where it is, and what is done before it is taken. */
export interface ViewPicture {
  /** The name of its files. */
  readonly name: string;
  readonly path: string;
  /** What is there once the view is. */
  readonly ready: (page: Page) => Promise<unknown>;
  /** Whether the README shows it dark too, where it is wide; asked for by name, every view is shown so. */
  readonly isShownDark?: boolean;
}

const heading = (page: Page): Promise<unknown> =>
  page.locator("main h1, main h2").filter({ visible: true }).first().waitFor();

/** Every view as the README shows it, over the Alaska dossier. */
export const PICTURES: readonly ViewPicture[] = [
  { name: "reports", path: "/reports/sunday-2025-08-17/zelenskyy-3", ready: heading, isShownDark: true },
  {
    name: "positions",
    path: "/positions/guarantee/russia",
    ready: (page) => page.getByRole("heading", { name: "How it moved" }).waitFor(),
  },
  {
    name: "agreement",
    path: "/agreements/alaska/alaska.guarantee.us.measures?pane=open",
    ready: (page) =>
      page
        .getByText("North Atlantic Treaty, 4 April 1949")
        .first()
        .waitFor({ state: "attached", timeout: 60_000 }),
  },
  {
    name: "scenario",
    path: "/scenarios/renewed_attack?variant=tripwire",
    ready: (page) =>
      page.getByRole("heading", { name: "United Kingdom" }).first().waitFor({ timeout: 60_000 }),
  },
  {
    name: "compare",
    path: "/compare/library",
    ready: (page) => page.getByRole("region", { name: "armed force" }).waitFor({ timeout: 60_000 }),
  },
  {
    name: "agenda",
    path: "/agenda/alaska.guarantee.us.measures",
    ready: (page) => page.getByText("North Atlantic Treaty, 1949").first().waitFor(),
  },
  {
    name: "brief",
    path: "/brief",
    ready: (page) => page.getByRole("heading", { name: "In short" }).waitFor(),
  },
];
