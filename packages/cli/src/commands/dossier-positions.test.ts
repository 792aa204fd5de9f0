import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { orphanSchema } from "../output/orphan.js";
import { standpointSchema } from "../output/standpoint.js";
import { storeChangeSchema } from "../output/store-change.js";
import { runDossier } from "./testing/run-dossier.js";

const SERVER = process.env["FOEDUS_TEST_POSTGRES"] ?? "postgres://postgres@127.0.0.1:5432/test";
/** Set by `npm test` where it finds no server on a machine that need not have one. */
const WITHOUT_SERVER = process.env["FOEDUS_WITHOUT_POSTGRES"] !== undefined;
const ALASKA = new URL("../../../../dossiers/alaska-2025", import.meta.url).pathname;
const REPORT = "sunday-2025-08-17";

const SCHEMA = `test_positions_${String(process.pid)}`;
const STORE = `${SERVER}?schema=${SCHEMA}`;
let folder = "";

const lines = (out: string): readonly unknown[] =>
  out
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "foedus-positions-"));
  if (WITHOUT_SERVER) return;
  await runDossier("new", STORE);
  await runDossier("import", STORE, ALASKA);
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
    expect((await runDossier("positions", STORE, "--party", "eu", "--history")).out).toBe(
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
    const told = await runDossier("positions", STORE, "--term", "guarantee", "--json");
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
    expect((await runDossier(...words, "agrees", "--reason", "x")).err).toContain("“agrees” is no stance.");
    expect((await runDossier(...words, "asks")).err).toContain("needs a reason");
    expect((await runDossier(...words, "asks", "--reason", "x")).err).toContain(
      "Name the statements: --statement REPORT/ID.",
    );
    const by = ["--by", "Anna Berg", "--statement", `${REPORT}/vonderleyen-2`, "--json"];
    const set = await runDossier(...words, "asks", "--reason", "Asked for in private.", ...by);
    expect(storeChangeSchema.parse(JSON.parse(set.out))).toMatchObject({
      did: "decide",
      entry: 2,
      changes: 1,
    });
    expect((await runDossier("positions", STORE, "--party", "eu", "--term", "roles")).out).toMatch(
      /asks, own words; set by Anna Berg on \S+: Asked for in private\.; rests on sunday-2025-08-17\/vonderleyen-2\n {2}the rules say otherwise: no position\n/u,
    );
    expect((await runDossier(...words, "--withdraw")).code).toBe(0);
    expect((await runDossier("positions", STORE, "--party", "eu", "--term", "roles")).out).toBe(
      "There is no position, and none to decide on.\n",
    );
    expect((await runDossier(...words, "--withdraw")).err).toContain(
      "The positions there follow from rules already.",
    );
  },
);

test.skipIf(WITHOUT_SERVER)("rejects and confirms statements, with the terms that are named", async () => {
  const witkoff = `${REPORT}/witkoff-6`;
  expect((await runDossier("reject", STORE, witkoff)).out).toContain("Rejected: 1 record.");
  expect((await runDossier("confirm", STORE, witkoff, "--term", "ceasefire")).out).toContain(
    "Confirmed: 1 record.",
  );
  expect((await runDossier("positions", STORE, "--party", "us", "--term", "ceasefire")).out).toContain(
    `  a person must say: ${witkoff}: an evaluation may praise or blame\n`,
  );
});

test.skipIf(WITHOUT_SERVER)("takes a correction in, and lists what it no longer has", async () => {
  expect((await runDossier("orphans", STORE)).out).toBe("Every statement has its words in its report.\n");
  const text = readFileSync(join(ALASKA, "reports", `${REPORT}.txt`), "utf8");
  const file = join(folder, "corrected.txt");
  writeFileSync(file, text.replace("That's something to work on.", ""));
  const corrected = await runDossier("correct", STORE, REPORT, file, "--name", "sunday-2", "--json");
  expect([corrected.code, corrected.err]).toEqual([0, ""]);
  const [change, ...lost] = lines(corrected.out);
  expect(storeChangeSchema.parse(change)).toMatchObject({ did: "correct", of: null });
  expect(lost.map((line) => orphanSchema.parse(line).statement)).toEqual(["rubio-4"]);
  expect(lines((await runDossier("orphans", STORE, "--json")).out)).toEqual(lost);
  expect((await runDossier("correct", STORE, REPORT, join(folder, "none.txt"))).code).toBe(2);
  expect((await runDossier("undo", STORE)).code).toBe(0);
  expect((await runDossier("orphans", STORE)).out).toBe("Every statement has its words in its report.\n");
});
