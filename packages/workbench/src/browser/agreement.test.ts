import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./testing/accessible.js";
import { isWithoutBrowser, openPage, startBrowser } from "./testing/browser.js";
import { startServer } from "./testing/started-server.js";
import type { StartedServer } from "./testing/started-server.js";

const text = (page: Page) => page.getByRole("textbox", { name: /^The text of/u });
const line = (page: Page, words: string) => text(page).locator(".cm-line", { hasText: words }).first();
const sentences = (page: Page) => page.locator("[data-scroll-restoration-id=sentences]");
const saved = async (page: Page): Promise<void> => {
  await page
    .getByRole("status")
    .filter({ hasText: /^Saved$/u })
    .waitFor();
};

/** Puts the cursor behind some words of the text. */
const goBehind = async (page: Page, words: string): Promise<void> => {
  await line(page, words).click();
  await page.keyboard.press("End");
};

describe.skipIf(isWithoutBrowser)("the view of an agreement", () => {
  let server: StartedServer;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), startBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.remove();
  });

  const open = async (path: string, options: Parameters<typeof openPage>[1] = {}) => {
    const opened = await openPage(browser, options);
    await opened.page.goto(`${server.address}${path}`);
    return opened;
  };

  it("writes what is chosen in the form into the text, and takes it back with the editor's undo", async () => {
    const { page, context, complaints } = await open("/agreements/alaska?pane=form");
    const determiner = page.getByLabel("Who determines it");
    await determiner.selectOption({ label: "each guarantor" });
    await line(page, "determined by each guarantor").waitFor();
    await sentences(page).getByText("who determines it").waitFor({ state: "detached" });
    await text(page).focus();
    await page.keyboard.press("Control+z");
    await line(page, "determined by unspecified").waitFor();
    await sentences(page).getByText("who determines it").waitFor();
    await expect.poll(() => determiner.locator("option:checked").textContent()).toBe("left open");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("reads what is typed, says where a mistake is, and keeps the sentences of before it until it is set right", async () => {
    const { page, context, complaints } = await open("/agreements/alaska");
    await sentences(page).getByText("Russia must enact").waitFor();
    await goBehind(page, "source witkoff-1");
    await page.keyboard.type("\n  nonsense here");
    await page.getByText("These are the sentences of the text as it was").waitFor();
    const problem = page.getByRole("button", { name: /nonsense/u });
    await problem.waitFor();
    await sentences(page).getByText("Russia must enact").waitFor();
    await page.keyboard.press("F8");
    await page.keyboard.press("Control+z");
    await page.getByText("These are the sentences of the text as it was").waitFor({ state: "detached" });
    await saved(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("writes a choice of the form into the right place, however much was mistyped since the form was made", async () => {
    const { page, context, complaints } = await open("/agreements/alaska?pane=form");
    await page.getByLabel("Who determines it").waitFor();
    await goBehind(page, "part of settlement");
    await page.keyboard.type("\n  a sentence that the language knows nothing of, letter by letter");
    await page.getByText("The text has mistakes by now.").waitFor();
    await page.getByLabel("Who determines it").selectOption({ label: "each guarantor" });
    await line(page, "determined by each guarantor").waitFor();
    expect(await line(page, "determined by").textContent()).toBe("  determined by each guarantor");
    await text(page).focus();
    await page.keyboard.press("Control+z");
    for (let count = 0; count < 20 && (await line(page, "a sentence").count()) > 0; count += 1)
      await page.keyboard.press("Control+z");
    await page.getByText("What is chosen here is written into the text.").waitFor();
    await saved(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("refuses what no text of an agreement can be, and keeps the text", async () => {
    const { page, context, complaints } = await open("/agreements/alaska");
    await goBehind(page, "source witkoff-1");
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      data.setData("text/plain", "x".repeat(50_000_000));
      const host = [...document.querySelectorAll("div")].find(({ shadowRoot }) => shadowRoot !== null);
      const content = host.shadowRoot.querySelector(".cm-content");
      content.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
    })()`);
    await page.getByText("Nothing was put in; take a part of it.").waitFor();
    await line(page, "source witkoff-1").waitFor();
    await saved(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("leads from a sentence to its words, from the words to the sentence, and back", async () => {
    const { page, context, complaints } = await open("/agreements/alaska");
    await page.getByRole("link", { name: "alaska.restraint", exact: true }).click();
    await page.waitForURL("**/agreements/alaska/alaska.restraint");
    const current = sentences(page).locator("[aria-current=location]");
    await current.getByText("Russia must enact").waitFor();
    await line(page, "when armed attack").click();
    await current.getByText("If there is an armed attack").waitFor();
    await page.goBack();
    await page.waitForURL("**/agreements/alaska");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("offers at the cursor what can be done there", async () => {
    const { page, context, complaints } = await open("/agreements/alaska/alaska.guarantee.place");
    await text(page).locator(".word-open").nth(1).click();
    await page.keyboard.press("Control+.");
    await page.getByRole("menuitem", { name: 'Write "territory of ukraine"' }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await page.keyboard.press("Control+Enter");
    await page.waitForURL("**/alaska.guarantee.place?pane=open");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("does what was offered where its words stand by then, and offers anew where they are others", async () => {
    const [one, two] = await Promise.all([open("/agreements/alaska"), open("/agreements/alaska")]);
    const [page, other] = [one.page, two.page];
    await line(page, "armed attack on ukraine in").waitFor();
    const offered = page.getByRole("menuitem", { name: 'Write "territory of ukraine"' });
    const offer = async (): Promise<void> => {
      await line(page, "armed attack on ukraine in").locator(".word-open").click();
      await page.keyboard.press("Control+.");
      await offered.waitFor();
    };
    // What somebody else writes comes into the text under the open menu.
    await offer();
    await line(other, "agreement alaska").click();
    await other.keyboard.press("Control+Home");
    await other.keyboard.type("-- read twice\n");
    await line(page, "-- read twice").waitFor();
    await offered.click();
    await line(page, "when armed attack on ukraine in territory of ukraine").waitFor();
    await page.keyboard.press("Control+z");
    await line(page, "in unspecified").waitFor();
    await saved(page);
    await offer();
    await line(other, "armed attack on ukraine in").locator(".word-open").dblclick();
    await other.keyboard.type("sea of azov");
    await line(page, "in sea of azov").waitFor();
    await offered.click();
    await page.getByText("Nothing is offered here.").waitFor();
    expect(await line(page, "in sea of azov").textContent()).toBe(
      "  when armed attack on ukraine in sea of azov",
    );
    await text(other).focus();
    await other.keyboard.press("Control+z");
    await line(page, "in unspecified").waitFor();
    await saved(other);
    expect([...one.complaints, ...two.complaints]).toEqual([]);
    await Promise.all([one.context.close(), two.context.close()]);
  });

  it("fills an open question by a variant, and leaves the text as it is", async () => {
    const { page, context, complaints } = await open(
      "/agreements/alaska/alaska.guarantee.us.measures?pane=open",
    );
    const answer = page.getByRole("listitem").filter({ hasText: /^at least materiel/u });
    await answer.getByRole("button", { name: "Assume in a variant …" }).click();
    await page.getByLabel("Its name").fill("armed");
    await page.getByRole("button", { name: "Assume it" }).click();
    await page.waitForURL("**variant=armed**");
    await sentences(page).getByText("assumed by armed").waitFor();
    await text(page).getByText("unspecified").nth(3).waitFor();
    await page.reload();
    await sentences(page).getByText("assumed by armed").waitFor();
    await page.getByText("North Atlantic Treaty, 4 April 1949").first().waitFor({ state: "attached" });
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("loses nothing where the page is loaded anew in the middle of a word", async () => {
    const { page, context } = await open("/agreements/alaska");
    await line(page, "source witkoff-1").waitFor();
    await goBehind(page, "source witkoff-1");
    await page.keyboard.type(" -- in the middle of a wo");
    await page.reload();
    await line(page, "-- in the middle of a wo").waitFor();
    await saved(page);
    await context.close();
    const other = await open("/agreements/alaska");
    await line(other.page, "-- in the middle of a wo").waitFor();
    expect(other.complaints).toEqual([]);
    await other.context.close();
  });

  it("loses nothing of what one page wrote and could not save where another shows the same text and then goes on alone", async () => {
    const { page, context } = await open("/agreements/alaska");
    const other = await context.newPage();
    await other.goto(page.url());
    await text(other).waitFor();
    // Where nothing can be saved, what is written is in the page and in what it keeps.
    await page.route("**/api/commands", () => undefined);
    const words = "-- not saved yet";
    await text(page).click();
    // At its beginning: the editor has only those lines in the page that are in sight.
    await page.keyboard.press("Control+Home");
    await page.keyboard.type(`${words}\n`);
    await line(page, words).waitFor();
    await other.reload();
    await text(other).waitFor();
    await page.close();
    await other.reload();
    await line(other, words).waitFor();
    await saved(other);
    expect(await text(other).innerText()).toContain(words);
    await context.close();
  });

  it("keeps what is written while the server is gone, says so, and saves it when the server is back", async () => {
    const { page, context } = await open("/agreements/variants");
    await line(page, "they show what").waitFor();
    await server.stop();
    await goBehind(page, "they show what");
    await page.keyboard.type(" (alone)");
    await page.getByText("Kept in this browser; the server does not answer").waitFor();
    await page.keyboard.type(" (still)");
    await server.restart();
    await saved(page);
    await page.getByText("Kept in this browser; the server does not answer").waitFor({ state: "detached" });
    const other = await open("/agreements/variants");
    await line(other.page, "(alone) (still)").waitFor();
    expect(other.complaints).toEqual([]);
    await Promise.all([context.close(), other.context.close()]);
  });

  it("takes a saved change back by the undo of the page, outside of the text", async () => {
    const { page, context, complaints } = await open("/agreements/variants");
    await goBehind(page, "they show what");
    await page.keyboard.type(" (too much)");
    await page.keyboard.press("Control+s");
    await saved(page);
    await page.getByRole("button", { name: "Undo" }).click();
    await line(page, "(too much)").waitFor({ state: "detached" });
    await saved(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("renames an article in every text that names it", async () => {
    const { page, context, complaints } = await open("/agreements/alaska");
    await line(page, "article restraint").click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Control+ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: /new name/iu }).fill("peace_law");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "alaska.peace_law", exact: true }).waitFor();
    await saved(page);
    expect(complaints).toEqual([]);
    await context.close();
  });

  /** Two pages that both changed one text, of which the first shows both texts. */
  const disagree = async (word: string) => {
    const [one, other] = await Promise.all([open("/agreements/variants"), open("/agreements/variants")]);
    const [mine, theirs] = [one.page, other.page];
    await Promise.all([mine, theirs].map((page) => line(page, "variant tripwire").waitFor()));
    await one.context.setOffline(true);
    await goBehind(mine, "they show what");
    await mine.keyboard.type(` (mine, ${word})`);
    await mine.getByText("Kept in this browser; the server does not answer").waitFor();
    await goBehind(theirs, "Neither has been proposed");
    await theirs.keyboard.type(` (theirs, ${word})`);
    await theirs.keyboard.press("Control+s");
    await saved(theirs);
    await one.context.setOffline(false);
    await mine.getByRole("button", { name: "Show both" }).click();
    const dialog = mine.getByRole("dialog");
    await dialog.getByText(`(theirs, ${word})`).waitFor();
    return { mine, theirs, dialog, close: () => Promise.all([one.context.close(), other.context.close()]) };
  };

  it("shows both texts where two people wrote one, and keeps one of them", async () => {
    const { mine, theirs, close } = await disagree("one");
    expect(await violations(mine)).toEqual([]);
    await mine.getByRole("button", { name: "Keep mine" }).click();
    await saved(mine);
    await line(theirs, "(mine, one)").waitFor();
    await line(theirs, "(theirs, one)").waitFor({ state: "detached" });
    await close();
  });

  it("shows both texts where two people wrote one, and keeps what was made of both, also where the other goes on meanwhile", async () => {
    const { mine, theirs, dialog, close } = await disagree("both");
    const made = dialog.getByRole("textbox", { name: "Yours" });
    await dialog.getByRole("button", { name: "Take theirs here" }).click();
    await made.getByText("(theirs, both)").click();
    await mine.keyboard.press("Control+End");
    await mine.keyboard.type("-- made of both");
    await goBehind(theirs, "variant tripwire");
    await theirs.keyboard.type(" -- once more");
    await theirs.keyboard.press("Control+s");
    await saved(theirs);
    await dialog.getByRole("textbox", { name: "Theirs, as saved" }).getByText("once more").waitFor();
    const words = await made.innerText();
    for (const part of ["(theirs, both)", "-- made of both"]) expect(words).toContain(part);
    expect(words).not.toContain("once more");
    await mine.getByRole("button", { name: "Keep what I made of both" }).click();
    await saved(mine);
    await line(theirs, "-- made of both").waitFor();
    await line(theirs, "(theirs, both)").waitFor();
    await line(theirs, "once more").waitFor({ state: "detached" });
    await close();
  });

  it("begins an agreement, adds an article by its form, keeps a version and puts it beside the text", async () => {
    const { page, context, complaints } = await open("/agreements/alaska");
    await page.getByRole("button", { name: "Text: alaska" }).click();
    await page.getByRole("menuitem", { name: "New agreement …" }).click();
    await page.getByLabel("Its title").fill('ميثاق "السلام" <b>');
    await page.getByLabel("Its name").fill("peace");
    await page.getByLabel("Its parties, a line each").fill("us United States\nukraine Ukraine");
    await page.getByRole("button", { name: "Begin it" }).click();
    await page.waitForURL("**/agreements/peace?pane=form");
    await page.getByRole("button", { name: "Add an article …" }).click();
    await page.getByLabel("Its title").fill("Help");
    await page.getByLabel("Its name in the text").fill("help");
    await page.getByRole("button", { name: "Add it" }).click();
    await line(page, "article help").waitFor();
    await saved(page);
    await page.getByRole("button", { name: "More about this text" }).click();
    await page.getByRole("menuitem", { name: "Versions …" }).click();
    await page.getByLabel("A name for the text as it is now").fill("first");
    await page.getByRole("button", { name: "Keep this version" }).click();
    await page.getByRole("button", { name: "Beside the text of now" }).click();
    await page.getByRole("textbox", { name: "first, for comparison" }).waitFor();
    await page.getByRole("link", { name: "Compare their verdicts" }).click();
    await page.waitForURL("**/compare/versions?left=versions%2Fpeace%2Ffirst&right=agreements%2Fpeace");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([
    ["wide", "light"],
    ["wide", "dark"],
    ["narrow", "light"],
    ["narrow", "dark"],
  ] as const)(
    "has no serious fault for those who do not see or point: %s, %s",
    async (width, theme) => {
      const { page, context } = await open("/agreements/alaska/alaska.guarantee.us.measures?pane=open", {
        width,
        theme,
      });
      await page.getByText("North Atlantic Treaty, 4 April 1949").first().waitFor({ state: "attached" });
      expect(await violations(page)).toEqual([]);
      await page.getByRole("tab", { name: "Form" }).click();
      await page.getByLabel("Who determines it").waitFor();
      expect(await violations(page)).toEqual([]);
      // Where there is room, the text and the sentences stand beside it.
      for (const pane of width === "narrow" ? ["Text", "Sentences"] : ["Open"]) {
        await page.getByRole("tab", { name: pane }).click();
        expect(await violations(page)).toEqual([]);
      }
      await context.close();
    },
    120_000,
  );
});
