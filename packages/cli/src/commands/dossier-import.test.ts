import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createStore, openStore } from "@foedus/dossier/store";
import type { OpenStore } from "@foedus/dossier/store";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommandLine } from "../command-line.js";
import { reportImportSchema } from "../output/report-import.js";

const folder = mkdtempSync(join(tmpdir(), "foedus-import-"));
const store = join(folder, "store");
const ALASKA = new URL("../../../../dossiers/alaska-2025", import.meta.url).pathname;

const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(async () => {
  const created = await createStore(store);
  if (created.type === "problem") throw new Error(created.problem.message);
  await created.store.close();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = async (
  words: readonly string[],
  input = "",
): Promise<{ code: number; out: string; err: string }> => {
  let [out, err] = ["", ""];
  const io = {
    stdout: (text: string) => {
      out += text;
    },
    stderr: (text: string) => {
      err += text;
    },
  };
  const given = async function* () {
    yield input;
  };
  const code = await runCommandLine(words, io, given());
  return { code, out, err };
};

const takeIn = (...words: string[]) => run(["dossier", "import", store, ...words]);

const inStore = async <Value>(ask: (there: OpenStore) => Promise<Value>): Promise<Value> => {
  const opened = await openStore(store);
  if (opened.type === "problem") throw new Error(opened.problem.message);
  try {
    return await ask(opened.store);
  } finally {
    await opened.store.close();
  }
};

const last = () =>
  inStore(async (there) => {
    const number = await there.last();
    return number.type === "answer" ? number.value : -1;
  });

const KNOWN = ["--publisher", "Oslo Post", "--published", "2024-05-13", "--language", "en"];
const PAGE = `<!doctype html><html lang="de"><head><title>Moe: Einigung</title>
<meta property="og:site_name" content="Wiener Blatt"><meta property="article:published_time" content="2024-05-14">
</head><body><article><p>Kari Moe sagte am Montag, Island habe zugestimmt, und alle seien froh darüber.</p></article></body></html>`;

test("a report of which something is not known is asked for by name, and nothing is taken in", async () => {
  const note = write("note.txt", "Kari Moe said on Monday that Iceland has agreed to pay.\n");
  const { code, err, out } = await takeIn(note, "--language", "en");
  expect(code).toBe(2);
  expect(out).toBe(`${note}: it does not tell publisher, published\n`);
  expect(err).toContain(
    "Nothing was taken in.\n  help: Say what the reports do not tell: --publisher NAME --published",
  );
  expect(await last()).toBe(0);
  expect((await takeIn(note, "--published", "2024-02-30")).err).toContain("no date of the calendar");
});

test("reports of several formats are one change, named apart, with what each tells and what a person adds", async () => {
  mkdirSync(join(folder, "more"));
  const note = join(folder, "note.txt");
  const other = write("more/note.html", PAGE);
  const latin = write("letter.txt", Buffer.from("Anna Berg said: “We are très contents.”\n", "latin1"));
  const { code, out } = await takeIn(note, other, latin, ...KNOWN);
  expect(code).toBe(0);
  expect(out).toContain("Taken in: 3 records. This is entry 1 of the log.\n");
  expect(out).toContain("It tells no title, so its name stands for it.");
  expect(out).toMatch(/Read as plain text in windows-125\d/u);
  const reports = await inStore((there) => there.records("report"));
  if (reports.type === "problem") throw new Error(reports.problem.message);
  const about = reports.value.map(({ value }) => value.about);
  expect(about.map(({ publisher, published, language }) => [publisher, published, language])).toEqual(
    expect.arrayContaining([
      ["Oslo Post", "2024-05-13", "en"],
      // What the page tells itself stays, whatever is said of the others.
      ["Wiener Blatt", "2024-05-14", "de"],
    ]),
  );
  expect(new Set(about.map(({ name }) => name)).size).toBe(3);
  expect(about.find(({ language }) => language === "de")?.title).toContain("Moe: Einigung");
});

test("the same text is recognised in another file, in another encoding and pasted, and not taken in again", async () => {
  const again = write("again.txt", "\uFEFFKari Moe said on Monday that Iceland has agreed to pay.\r\n");
  const before = await last();
  const told = await takeIn(again, ...KNOWN);
  expect(told.code).toBe(0);
  expect(told.out).toMatch(/the same text as the report “\S+note”, to the character; not taken in again\n/u);
  expect(told.out).toContain("There is nothing new in it.");
  const pasted = await run(
    ["dossier", "import", store, "-", ...KNOWN, "--json"],
    "Kari Moe said on Monday that Iceland has agreed to pay.\n",
  );
  const [line = ""] = pasted.out.split("\n");
  expect(reportImportSchema.parse(JSON.parse(line))).toMatchObject({ source: "-", result: "known" });
  expect(await last()).toBe(before);
});

test("a pasted text is a report of its own, undone like any other change", async () => {
  const { code, out } = await run(
    ["dossier", "import", store, "-", "--title", "A call", ...KNOWN, "--json"],
    "Ole Dahl said: “No.”\n",
  );
  expect(code).toBe(0);
  const [line = "", change = ""] = out.split("\n");
  expect(reportImportSchema.parse(JSON.parse(line))).toMatchObject({ result: "taken_in", report: "A-call" });
  expect(JSON.parse(change)).toMatchObject({ did: "import", entry: 2, changes: 1 });
  expect((await run(["dossier", "undo", store])).code).toBe(0);
  expect(await inStore((there) => there.record("report", "A-call"))).toMatchObject({ value: null });
});

test("statements of a table are recorded as proposed where their words are found, else listed, and once", async () => {
  const reports = await inStore((there) => there.records("report"));
  const name =
    reports.type === "answer"
      ? (reports.value.find(({ value }) => value.text.includes("Iceland has agreed"))?.id ?? "")
      : "";
  const table = write(
    "said.csv",
    `report,speaker,words,quotation,acts,status\n${name},Kari Moe,Iceland has agreed to pay,indirect,acceptance,confirmed\n${name},Kari Moe,Iceland has refused,indirect,refusal,\n`,
  );
  const first = await takeIn(table);
  expect(first.code).toBe(2);
  expect(first.out).toContain(`${table}: 1 proposed statement\n`);
  expect(first.err).toContain("does not say “Iceland has refused”");
  const kept = await inStore((there) => there.records("statement"));
  expect(kept).toMatchObject({ value: [{ id: `${name}/moe-1`, value: { status: "proposed" } }] });
  expect((await takeIn(table)).out).toContain("0 proposed statements; 1 were recorded already");
});

test("a backup is pointed to restore, and a dossier among other things to an import of its own", async () => {
  const backup = join(folder, "backup");
  await run(["dossier", "backup", store, backup]);
  expect((await takeIn(backup)).err).toContain(
    `help: Make a store of it: foedus dossier restore STORE ${backup}.`,
  );
  expect((await takeIn(ALASKA, backup)).err).toContain(
    "This is a dossier in folder form, which is taken in whole.",
  );
});

test("a store goes out in every form of interchange as its folder does", async () => {
  const other = join(folder, "alaska");
  await run(["dossier", "new", other]);
  await run(["dossier", "import", other, ALASKA]);
  for (const form of ["graphml", "bibtex", "annotations"]) {
    const [ofStore, ofFolder] = [
      await run(["export", other, "--as", form]),
      await run(["export", ALASKA, "--as", form]),
    ];
    expect(ofStore.err).toBe("");
    expect(ofStore.out.length).toBeGreaterThan(100);
    expect(ofStore.out).toBe(ofFolder.out);
  }
  expect((await run(["brief", other])).out).toBe((await run(["brief", ALASKA])).out);
  expect((await run(["export", other, "--as", "ris", "-o", join(other, "store.json")])).code).toBe(2);
  expect(readFileSync(join(other, "store.json"), "utf8")).toContain("foedus-store");
});
