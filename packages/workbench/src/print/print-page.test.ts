import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { briefAsPage } from "../page/page.js";
import { hostileBrief } from "../testing/brief.js";
import { findChromium } from "./find-chromium.js";
import { printPage } from "./print-page.js";

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "foedus-print-"));
  program = join(folder, "chromium");
  await writeFile(program, "#!/bin/sh\nexit 3\n");
  await chmod(program, 0o755);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const present = await findChromium(process.env, "");

describe("printing a page", () => {
  it("takes the browser that is named or none, and else looks for one", async () => {
    expect(await findChromium({ FOEDUS_CHROMIUM: program }, "")).toBe(program);
    expect(await findChromium({ FOEDUS_CHROMIUM: join(folder, "missing") }, program)).toBeNull();
    expect(await findChromium({}, program)).not.toBeNull();
  });

  it("says what to do where there is no browser", async () => {
    const printed = await printPage("<p>", { FOEDUS_CHROMIUM: join(folder, "missing") });
    expect(printed).toMatchObject({
      type: "problem",
      code: "no_chromium",
      help: expect.stringContaining("Install Chromium"),
    });
  });

  it("says so where the browser does not run", async () => {
    const printed = await printPage("<p>", { FOEDUS_CHROMIUM: program });
    expect(printed).toMatchObject({ type: "problem", code: "chromium_failed" });
  });

  it.skipIf(present === null)("prints the brief as a PDF with an outline and tags", async () => {
    const printed = await printPage(briefAsPage(hostileBrief()), process.env);
    if (printed.type === "problem") throw new Error(printed.message);
    const text = Buffer.from(printed.bytes).toString("latin1");
    expect(text.startsWith("%PDF-1.")).toBe(true);
    expect(text.trimEnd().endsWith("%%EOF")).toBe(true);
    expect(text).toMatch(/\/StructTreeRoot[\s\S]*\/Outlines|\/Outlines[\s\S]*\/StructTreeRoot/u);
  });
});
