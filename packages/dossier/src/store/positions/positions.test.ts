import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isByRule } from "../../format/position.js";
import type { Position } from "../../format/position.js";
import { nodeFileSystem } from "../../files/node-file-system.js";
import { indexEvidence } from "../../positions/evidence.js";
import { positionsFrom } from "../../positions/follow.js";
import { NO_MODEL } from "../../positions/no-model.js";
import { movementOf } from "../../positions/movement.js";
import { ABOUT, BERG, SUDANIA, position, statement } from "../../testing/sample.js";
import { partyNames } from "../../wording/parties.js";
import { importFolder } from "../form/import-folder.js";
import { readFolderForm } from "../form/read-folder.js";
import type { Store } from "../store.js";
import { standpointsIn } from "./testing/from-records.js";
import {
  any,
  answered,
  author,
  contents,
  done,
  record,
  report,
  take,
  wholeLog,
} from "../testing/commands.js";
import { onBothDrivers } from "../testing/drivers.js";

/** What the rules say of everything in the store, without its index and without its history. */
const fromScratch = async (store: Store): Promise<readonly Position[]> => {
  const about = answered(await store.record("dossier", "dossier"))?.value;
  if (about === undefined) return [];
  const all = answered(await store.records("statement")).map(({ value }) => value);
  const reports = answered(await store.records("report")).map(({ value }) => value.about);
  const persons = answered(await store.records("position")).filter(({ value }) => !isByRule(value));
  return about.parties.flatMap(({ name: party }) =>
    about.terms.flatMap(({ name: term, title }) => {
      if (persons.some(({ value }) => value.party === party && value.term === term)) return [];
      const steps = movementOf(indexEvidence(all, reports)(party, term), party);
      return positionsFrom(steps, { party, term, termTitle: title, names: partyNames(about, NO_MODEL) });
    }),
  );
};

const byRule = async (store: Store): Promise<readonly Position[]> =>
  answered(await store.records("position"))
    .map(({ value }) => value)
    .filter(isByRule);

const inOrder = (positions: readonly Position[]): readonly string[] =>
  positions.map((one) => JSON.stringify(one)).toSorted();

const ABOUT_WITHDRAWAL = ["withdrawal"];

/** A store with a dossier, a report, Berg's claim and what it carries, both about the withdrawal. */
const founded = async (create: () => Promise<Store>, status: "confirmed" | "proposed" = "confirmed") => {
  const store = await create();
  const changes = [
    record("dossier", "dossier", ABOUT),
    report("oslo"),
    record("statement", "oslo/berg-1", { ...BERG, terms: ABOUT_WITHDRAWAL }),
    record("statement", "oslo/sudania-1", { ...SUDANIA, terms: ABOUT_WITHDRAWAL, status }),
  ];
  done(await store.perform({ type: "together", title: "Founding", changes }, author()));
  return store;
};

const stances = async (store: Store): Promise<readonly string[]> =>
  (await byRule(store)).map(({ party, stance, standing }) => `${party} ${stance} ${standing ?? ""}`);

onBothDrivers("positions that follow", (driver) => {
  test("whatever is done and undone, they are what the rules say of what is there", async () => {
    const store = await driver.create();
    await fc.assert(
      fc.asyncProperty(any, async (steps) => {
        await driver.empty(store);
        for (const [number, step] of steps.entries()) {
          await take(store, step, number);
        }
        expect(inOrder(await byRule(store))).toEqual(inOrder(await fromScratch(store)));
        expect(answered(await store.standpoints())).toEqual(answered(await standpointsIn(store, {})));
      }),
      { numRuns: Number(process.env["FOEDUS_CASES"] ?? 40) },
    );
  });

  test("a confirmation brings them in the same entry, and one undo takes both back", async () => {
    const store = await founded(() => driver.create(), "proposed");
    expect(await byRule(store)).toEqual([]);
    const confirmed = { ...SUDANIA, terms: ABOUT_WITHDRAWAL };
    const entry = done(await store.perform(record("statement", "oslo/sudania-1", confirmed, 1), author(1)));
    expect(entry.command).toMatchObject({
      type: "together",
      title: "Change of the statement “oslo/sudania-1”, and what follows",
      changes: [{ kind: "statement" }, { kind: "position", id: "sudania/withdrawal/accepts" }],
    });
    expect(await byRule(store)).toEqual([
      {
        party: "sudania",
        term: "withdrawal",
        stance: "accepts",
        statements: ["oslo/sudania-1"],
        standing: "reported by norland",
        summary: "Sudania accepts “Withdrawal”, only as reported by Anna Berg (Norland).",
        rule: "acceptance",
      },
    ]);
    const before = await contents(store, "values");
    done(await store.undo(author(2)));
    expect(await byRule(store)).toEqual([]);
    expect(answered(await store.record("statement", "oslo/sudania-1"))?.value.status).toBe("proposed");
    done(await store.redo(author(3)));
    expect(await contents(store, "values")).toEqual(before);
    const other = await driver.create();
    answered(await other.replay(await wholeLog(store)));
    expect(await contents(other, "revisions")).toEqual(await contents(store, "revisions"));
  });

  test("go when the statement goes, when what carries it is rejected, and when the term is declared no more", async () => {
    const store = await founded(() => driver.create());
    expect(await stances(store)).toEqual(["sudania accepts reported by norland"]);
    done(
      await store.perform({ type: "remove", kind: "statement", id: "oslo/sudania-1", expects: 1 }, author(1)),
    );
    expect(await stances(store)).toEqual([]);
    done(await store.undo(author(2)));
    const rejected = { ...BERG, terms: ABOUT_WITHDRAWAL, status: "rejected" };
    done(await store.perform(record("statement", "oslo/berg-1", rejected, 1), author(3)));
    expect(await stances(store)).toEqual([]);
    done(await store.undo(author(4)));
    const other = { ...ABOUT, terms: [{ name: "peace", title: "Peace" }] };
    done(await store.perform(record("dossier", "dossier", other, 1), author(5)));
    expect(await stances(store)).toEqual([]);
    done(await store.undo(author(6)));
    expect(await stances(store)).toEqual(["sudania accepts reported by norland"]);
  });

  test("an earlier confirmation is undone although later ones have added to the position", async () => {
    const store = await founded(() => driver.create());
    const own = (id: string) =>
      statement({
        id,
        acts: ["acceptance"],
        terms: ABOUT_WITHDRAWAL,
        speaker: { name: "Omar Said", party: "sudania", spans: [] },
      });
    for (const id of ["said-1", "said-2"]) {
      done(await store.perform(record("statement", `oslo/${id}`, own(id)), author(1)));
    }
    expect((await byRule(store))[0]?.statements).toEqual(["oslo/said-1", "oslo/said-2"]);
    done(await store.undo(author(2), 2));
    expect((await byRule(store))[0]?.statements).toEqual(["oslo/said-2"]);
    done(await store.undo(author(3), 3));
    expect(await stances(store)).toEqual(["sudania accepts reported by norland"]);
  });

  test("a person's position stands alone, and where the rules would say otherwise, both are shown", async () => {
    const store = await founded(() => driver.create());
    const override = { by: "Anna Berg", date: "2024-05-02", reason: "Berg was misquoted." };
    const set = position({ stance: "doubts", statements: ["oslo/sudania-1"], override });
    done(await store.perform(record("position", "sudania/withdrawal/doubts", set), author(1)));
    expect(await byRule(store)).toEqual([]);
    const [told] = answered(await store.standpoints({ party: "sudania" }));
    expect(told?.positions.map(({ value }) => value)).toEqual([set]);
    expect(told?.rulesSay).toMatchObject([{ stance: "accepts", standing: "reported by norland" }]);
    done(await store.undo(author(2)));
    expect(await stances(store)).toEqual(["sudania accepts reported by norland"]);
  });

  test("set by a person under the same name as the rule's, they give way, and come back when that is taken back", async () => {
    const store = await founded(() => driver.create());
    const override = { by: "Anna Berg", date: "2024-05-02", reason: "I heard it myself." };
    const id = "sudania/withdrawal/accepts";
    const set = position({ statements: ["oslo/sudania-1"], override });
    done(await store.perform(record("position", id, set, 1), author(1)));
    expect(answered(await store.record("position", id))).toMatchObject({ sheet: "all", value: set });
    expect(answered(await store.standpoints({ party: "sudania" }))[0]?.rulesSay).toBeNull();
    done(await store.perform({ type: "remove", kind: "position", id, expects: 2 }, author(2)));
    expect(answered(await store.record("position", id))).toMatchObject({
      sheet: "by-rule",
      value: { rule: "acceptance" },
    });
    done(await store.undo(author(3)));
    expect(answered(await store.record("position", id))?.value).toEqual(set);
    done(await store.undo(author(4)));
    expect(await stances(store)).toEqual(["sudania accepts reported by norland"]);
  });

  test("claimed to follow from a rule by whoever writes them, they are set right", async () => {
    const store = await founded(() => driver.create());
    const claimed = position({ party: "norland", statements: ["oslo/berg-1"], rule: "acceptance" });
    const id = "norland/withdrawal/accepts";
    const entry = done(await store.perform(record("position", id, claimed), author(1)));
    expect(entry.command).toMatchObject({ type: "together", changes: [] });
    expect(answered(await store.record("position", id))).toBeNull();
  });

  test("statements without terms leave no trace in the index, and cause no entry but their own", async () => {
    const store = await driver.create();
    done(await store.perform(report("oslo"), author()));
    const entry = done(await store.perform(record("statement", "oslo/berg-1", BERG), author()));
    expect(entry.command.type).toBe("record");
    await store.close();
    expect(await driver.ask(store.address, "select * from subjects")).toEqual([]);
  });
});

const ALASKA = new URL("../../../../../dossiers/alaska-2025", import.meta.url).pathname;

const line = ({ party, term, stance, standing, statements }: Position): string =>
  `${party} ${term}: ${stance} (${standing ?? ""}) ${statements.map((name) => name.replace(/^.*\//u, "")).join(", ")}`;

onBothDrivers("the worked example", (driver) => {
  test("has by the rules what people wrote by hand, but for what a person must say", async () => {
    const [store, byHand] = [await driver.create(), await driver.create()];
    const form = await readFolderForm(nodeFileSystem, ALASKA);
    const changes = form.changes.filter(({ kind }) => kind !== "position");
    done(await store.perform({ type: "together", title: "Import", changes }, author()));
    done(await byHand.perform({ type: "together", title: "Import", changes: form.changes }, author()));
    const followed = new Set((await byRule(store)).map(line));
    const written = new Set(answered(await byHand.records("position")).map(({ value }) => line(value)));
    expect([...written].filter((one) => followed.has(one))).toEqual([
      "us guarantee: offers (own words) witkoff-2",
      "russia guarantee: accepts (reported by us) russia-1",
      "eu guarantee: welcomes (own words) vonderleyen-1",
      "ukraine guarantee: welcomes (own words) zelenskyy-1",
      "ukraine roles: doubts (own words) zelenskyy-3",
      "us together: accepts (reported by ukraine) america-2",
      "russia restraint: accepts (reported by us) russia-2",
    ]);
    expect([...written].filter((one) => !followed.has(one))).toEqual([
      // The Union's president speaks here for the Coalition: that it is hers to speak for, only a person can say.
      "coalition guarantee: offers (reported by eu) vonderleyen-2",
      // These rest on evaluations, of which no rule says what stance they give.
      "ukraine together: welcomes (own words) zelenskyy-2",
      "us alliances: supports (own words) rubio-3, rubio-4",
      "us ceasefire: supports (own words) witkoff-5",
      // The doubt follows; the warning beside it may be one against sanctions or one against Russia.
      "us sanctions: doubts (own words) rubio-1, rubio-2",
    ]);
    expect([...followed].filter((one) => !written.has(one))).toEqual([
      "eu guarantee: offers (own words) vonderleyen-2",
      "us sanctions: doubts (own words) rubio-1",
    ]);
  });

  test("keeps what people wrote, and lists what they have not decided and where the rules differ", async () => {
    const store = await driver.create();
    await importFolder(store, nodeFileSystem, ALASKA, author());
    expect(await byRule(store)).toEqual([]);
    const told = answered(await store.standpoints());
    expect(
      told.flatMap(({ party, term, rulesSay }) =>
        rulesSay === null
          ? []
          : [`${party ?? ""} ${term}: ${rulesSay.map(({ stance }) => stance).join(", ")}`],
      ),
    ).toEqual([
      "us alliances: ",
      "us ceasefire: ",
      "coalition guarantee: ",
      "eu guarantee: welcomes, offers",
      "ukraine together: ",
    ]);
    expect(
      told.flatMap(({ open }) =>
        open.map(({ statement: name, rule }) => `${name.replace(/^.*\//u, "")} ${rule}`),
      ),
    ).toEqual(["trump-2 unclear", "america-1 unclear", "trump-1 unclear", "witkoff-3 unclear"]);
    const [russia] = answered(await store.standpoints({ party: "russia", term: "guarantee" }));
    expect(russia?.movement).toMatchObject([
      { day: "2025-08-17", statement: "sunday-2025-08-17/russia-1", ended: null },
    ]);
  });
});
