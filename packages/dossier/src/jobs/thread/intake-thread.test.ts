import { afterEach, expect, test } from "vitest";
import { pageOf, pdfOf } from "../../intake/testing/pdf.js";
import { takeIn } from "../../intake/take-in.js";
import { IntakeThread } from "./intake-thread.js";

const opened: IntakeThread[] = [];

const thread = (limit?: number): IntakeThread => {
  const made = new IntakeThread(limit);
  opened.push(made);
  return made;
};

afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

/** One page with so many words that no reader is done with it in a moment; the limit within a PDF is looked at between pages. */
const endless = (): Uint8Array =>
  pdfOf([`BT /F1 12 Tf 20 780 Td ${"(no) Tj 0 -14 Td ".repeat(2_000_000)} ET`]);

const pdf = pdfOf([pageOf(["Moe said no."])]);

test("what the thread reads is what is read without it, one after the other", async () => {
  const reader = thread();
  const page = Buffer.from("<article><p>Moe said no more than that.</p></article>");
  const [one, two] = await Promise.all([
    reader.takeIn(pdf, { source: "a.pdf" }),
    reader.takeIn(page, { source: "a.html" }),
  ]);
  expect(one).toEqual(await takeIn(pdf, { source: "a.pdf" }));
  expect(two).toEqual(await takeIn(page, { source: "a.html" }));
});

test("a page that keeps its reader busy is ended with a clear problem", async () => {
  expect(await thread(1_000).takeIn(endless(), { source: "endless.pdf" })).toEqual({
    reports: [],
    problems: [
      expect.objectContaining({
        code: "too_slow",
        source: "endless.pdf",
        message: expect.stringMatching(/^It took longer than 1 seconds? and was ended\.$/u),
        help: "Split it, or save its words as plain text.",
      }),
    ],
  });
});

test("plain text is read at once, also while the thread is busy", async () => {
  const reader = thread();
  const busy = reader.takeIn(endless(), { source: "endless.pdf" });
  const { reports } = await reader.takeIn(Buffer.from("Moe said no."), { source: "a.txt" });
  expect(reports).toMatchObject([{ format: "text" }]);
  await reader.close();
  expect((await busy).problems).toMatchObject([{ source: "endless.pdf", code: "broken" }]);
});

test("a file that is not there and an address that is none are told without the thread", async () => {
  const reader = thread(1);
  expect((await reader.takeInPlace("/nowhere/at.pdf")).problems).toMatchObject([
    { source: "/nowhere/at.pdf" },
  ]);
  expect((await reader.takeInAddress("/etc/passwd")).reports).toEqual([]);
});
