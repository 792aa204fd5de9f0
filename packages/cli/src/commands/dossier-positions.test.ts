import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommandLine } from "../command-line.js";
import { orphanSchema } from "../output/orphan.js";
import { standpointSchema } from "../output/standpoint.js";
import { storeChangeSchema } from "../output/store-change.js";

const SERVER = process.env["FOEDUS_TEST_POSTGRES"] ?? "postgres://postgres@127.0.0.1:5432/test";
/** Set by `npm test` where it finds no server on a machine that need not have one. */
const WITHOUT_SERVER = process.env["FOEDUS_WITHOUT_POSTGRES"] !== undefined;
const ALASKA = new URL("../../../../dossiers/alaska-2025", import.meta.url).pathname;
const REPORT = "sunday-2025-08-17";

const SCHEMA = `test_positions_${String(process.pid)}`;
const STORE = `${SERVER}?schema=${SCHEMA}`;
let folder = "";

const run = async (...words: string[]): Promise<{ code: number; out: string; err: string }> => {
  let [out, err] = ["", ""];
  const io = {
    stdout: (text: string) => {
      out += text;
    },
    stderr: (text: string) => {
      err += text;
    },
  };
  const code = await runCommandLine(["dossier", ...words], io, (async function* () {})());
  return { code, out, err };
};

const lines = (out: string): readonly unknown[] =>
  out
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "foedus-positions-"));
  if (WITHOUT_SERVER) return;
  await run("new", STORE);
  await run("import", STORE, ALASKA);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (WITHOUT_SERVER) return;
  const client = new pg.Client({ connectionString: SERVER });
  await client.connect();
  await client.query(`drop schema if exists ${SCHEMA} cascade`);
  await client.end();
});

test.skipIf(WITHOUT_SERVER)(
  "tells where a party stands, how it is known, and what a person must say",
  async () => {
    expect((await run("positions", STORE, "--party", "eu", "--history")).out).toBe(
      [
        "eu on guarantee",
        "  welcomes, own words; set by hand; rests on vonderleyen-1",
        "  the rules say otherwise: welcomes, own words; offers, own words",
        "  how it moved:",
        `    2025-08-17  welcomes, own words  ${REPORT}/vonderleyen-1`,
        `    2025-08-17  offers, own words  ${REPORT}/vonderleyen-2`,
        "",
      ].join("\n"),
    );
    const told = await run("positions", STORE, "--term", "guarantee", "--json");
    const all = lines(told.out).map((line) => standpointSchema.parse(line));
    expect(all.map(({ party }) => party)).toEqual(["coalition", "eu", "russia", "ukraine", "us"]);
    expect(all.at(-1)?.open.map(({ statement, rule }) => [statement, rule])).toEqual([
      [`${REPORT}/america-1`, "unclear"],
      [`${REPORT}/trump-1`, "unclear"],
      [`${REPORT}/witkoff-3`, "unclear"],
    ]);
  },
);

test.skipIf(WITHOUT_SERVER)(
  "sets a position with a reason, shows whose it is, and takes it back",
  async () => {
    const words = ["decide", STORE, "eu", "roles"];
    expect((await run(...words, "agrees", "--reason", "x")).err).toContain("“agrees” is no stance.");
    expect((await run(...words, "asks")).err).toContain("needs a reason");
    expect((await run(...words, "asks", "--reason", "x")).err).toContain(
      "Name the statements: --statement REPORT/ID.",
    );
    const by = ["--by", "Anna Berg", "--statement", `${REPORT}/vonderleyen-2`, "--json"];
    const set = await run(...words, "asks", "--reason", "Asked for in private.", ...by);
    expect(storeChangeSchema.parse(JSON.parse(set.out))).toMatchObject({
      did: "decide",
      entry: 2,
      changes: 1,
    });
    expect((await run("positions", STORE, "--party", "eu", "--term", "roles")).out).toMatch(
      /asks, own words; set by Anna Berg on \S+: Asked for in private\.; rests on sunday-2025-08-17\/vonderleyen-2\n {2}the rules say otherwise: no position\n/u,
    );
    expect((await run(...words, "--withdraw")).code).toBe(0);
    expect((await run("positions", STORE, "--party", "eu", "--term", "roles")).out).toBe(
      "There is no position, and none to decide on.\n",
    );
    expect((await run(...words, "--withdraw")).err).toContain(
      "The positions there follow from rules already.",
    );
  },
);

test.skipIf(WITHOUT_SERVER)("rejects and confirms statements, with the terms that are named", async () => {
  const witkoff = `${REPORT}/witkoff-6`;
  expect((await run("reject", STORE, witkoff)).out).toContain("Rejected: 1 record.");
  expect((await run("confirm", STORE, witkoff, "--term", "ceasefire")).out).toContain("Confirmed: 1 record.");
  expect((await run("positions", STORE, "--party", "us", "--term", "ceasefire")).out).toContain(
    `  a person must say: ${witkoff}: an evaluation may praise or blame\n`,
  );
});

test.skipIf(WITHOUT_SERVER)("takes a correction in, and lists what it no longer has", async () => {
  expect((await run("orphans", STORE)).out).toBe("Every statement has its words in its report.\n");
  const text = readFileSync(join(ALASKA, "reports", `${REPORT}.txt`), "utf8");
  const file = join(folder, "corrected.txt");
  writeFileSync(file, text.replace("That's something to work on.", ""));
  const corrected = await run("correct", STORE, REPORT, file, "--name", "sunday-2", "--json");
  expect([corrected.code, corrected.err]).toEqual([0, ""]);
  const [change, ...lost] = lines(corrected.out);
  expect(storeChangeSchema.parse(change)).toMatchObject({ did: "correct", of: null });
  expect(lost.map((line) => orphanSchema.parse(line).statement)).toEqual(["rubio-4"]);
  expect(lines((await run("orphans", STORE, "--json")).out)).toEqual(lost);
  expect((await run("correct", STORE, REPORT, join(folder, "none.txt"))).code).toBe(2);
  expect((await run("undo", STORE)).code).toBe(0);
  expect((await run("orphans", STORE)).out).toBe("Every statement has its words in its report.\n");
});
