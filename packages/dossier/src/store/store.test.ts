import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openStore } from "./open.js";
import type { Store } from "./store.js";
import {
  answered,
  author,
  contents,
  done,
  any,
  linear,
  record,
  report,
  take,
  wholeLog,
} from "./testing/commands.js";
import { onBothDrivers } from "./testing/drivers.js";
import { ABOUT, statement } from "../testing/sample.js";

const runs = Number(process.env["FOEDUS_CASES"] ?? 40);

const text = (words: string): { text: string } => ({ text: words });

onBothDrivers("the command log", (driver) => {
  test("whatever is done, its log replayed into an empty store gives the same records and the same log", async () => {
    const [store, other] = [await driver.create(), await driver.create()];
    await fc.assert(
      fc.asyncProperty(any, async (steps) => {
        await driver.empty(store);
        await driver.empty(other);
        for (const [number, step] of steps.entries()) await take(store, step, number);
        const log = await wholeLog(store);
        // As it is exported: through text.
        const lines = log.map((entry): unknown => JSON.parse(JSON.stringify(entry)));
        expect(answered(await other.replay(lines))).toBe(log.length);
        expect(await contents(other, "revisions")).toEqual(await contents(store, "revisions"));
        expect(await wholeLog(other)).toEqual(log);
      }),
      { numRuns: runs },
    );
  });

  test("everything done can be undone to nothing, and done again to what it was", async () => {
    const store = await driver.create();
    await fc.assert(
      fc.asyncProperty(linear, async (steps) => {
        await driver.empty(store);
        for (const [number, step] of steps.entries()) await take(store, step, number);
        const before = await contents(store, "values");
        let undone = 0;
        for (; (await store.undo(author())).type === "done"; undone += 1);
        expect(await store.undo(author())).toMatchObject({ problem: { code: "nothing_to_undo" } });
        expect(await contents(store, "values")).toEqual([]);
        for (let time = 0; time < undone; time += 1) done(await store.redo(author()));
        expect(await contents(store, "values")).toEqual(before);
      }),
      { numRuns: runs },
    );
  });

  test("what is refused leaves no trace, whatever part of it could have been done", async () => {
    const store = await driver.create();
    await fc.assert(
      fc.asyncProperty(any, async (steps) => {
        await driver.empty(store);
        for (const [number, step] of steps.entries()) {
          const [before, log] = [await contents(store, "revisions"), await wholeLog(store)];
          const outcome = await take(store, step, number);
          expect(await wholeLog(store)).toEqual(outcome.type === "done" ? [...log, outcome.entry] : log);
          const after = await contents(store, "revisions");
          expect(outcome.type === "done" ? before : after).toEqual(before);
        }
      }),
      { numRuns: Math.ceil(runs / 3) },
    );
  });

  test("the history is told newest first, whole or of one record, with who and when", async () => {
    const store = await driver.create();
    done(await store.perform(record("agreement", "pact", text("one")), author(1)));
    done(await store.perform(record("scenario", "attack", text("two")), author(2, "Ole Dahl")));
    done(await store.perform(record("agreement", "pact", text("three"), 1), author(3)));
    done(await store.undo(author(4, "Ole Dahl")));
    const told = answered(await store.history());
    expect(told.map(({ number, type, of, actor }) => [number, type, of, actor])).toEqual([
      [4, "undone", 3, "Ole Dahl"],
      [3, "done", null, "Anna Berg"],
      [2, "done", null, "Ole Dahl"],
      [1, "done", null, "Anna Berg"],
    ]);
    expect(told[3]?.moment).toBe(author(1).moment);
    const ofPact = answered(
      await store.history({ record: { kind: "agreement", id: "pact" }, before: 4, limit: 1 }),
    );
    expect(ofPact.map(({ number }) => number)).toEqual([3]);
  });

  test("what was done is there after closing, and can still be undone", async () => {
    const store = await driver.create();
    done(await store.perform(record("agreement", "pact", text("one")), author()));
    await store.close();
    const opened = await openStore(store.address);
    if (opened.type === "problem") throw new Error(opened.problem.message);
    try {
      expect(answered(await opened.store.record("agreement", "pact"))?.value).toEqual(text("one"));
      done(await opened.store.undo(author()));
      expect(answered(await opened.store.record("agreement", "pact"))).toBeNull();
    } finally {
      await opened.store.close();
    }
  });

  test("an order that the store chose is chosen again in a replay", async () => {
    const [store, other] = [await driver.create(), await driver.create()];
    done(await store.perform(report("oslo"), author()));
    for (const [expects, confidence] of [10, 20].entries()) {
      const value = statement({ id: "berg-1", confidence });
      done(await store.perform(record("statement", "oslo/berg-1", value, expects), author()));
    }
    done(await store.undo(author()));
    expect(answered(await other.replay(await wholeLog(store)))).toBe(4);
    expect(await contents(other, "revisions")).toEqual(await contents(store, "revisions"));
  });

  test("a log that was changed is not replayed, and leaves the store empty", async () => {
    const [store, other] = [await driver.create(), await driver.create()];
    done(await store.perform(record("agreement", "pact", text("one")), author()));
    done(await store.perform(record("agreement", "pact", text("two"), 1), author()));
    const [first, second] = await wholeLog(store);
    for (const log of [
      [second],
      [first, first],
      [first, { ...second, inverse: first?.inverse }],
      [first, "x"],
    ]) {
      expect(await other.replay(log)).toMatchObject({ problem: { code: "broken_log" } });
      expect(await wholeLog(other)).toEqual([]);
      expect(await contents(other, "revisions")).toEqual([]);
    }
    expect(await store.replay([first, second])).toMatchObject({ problem: { code: "not_empty" } });
  });
});

onBothDrivers("undo", (driver) => {
  test("an earlier command is undone where nothing rests on it, and refused with both sides where it was changed", async () => {
    const store = await driver.create();
    done(await store.perform(record("agreement", "pact", text("one")), author(1)));
    done(await store.perform(record("scenario", "attack", text("two")), author(2)));
    done(await store.perform(record("scenario", "attack", text("three"), 1), author(3, "Ole Dahl")));
    done(await store.undo(author(4), 1));
    expect(answered(await store.record("agreement", "pact"))).toBeNull();
    expect(await store.undo(author(5), 2)).toMatchObject({
      type: "conflict",
      conflicts: [
        {
          kind: "scenario",
          id: "attack",
          yours: null,
          theirs: { revision: 2, value: text("three"), by: { number: 3, actor: "Ole Dahl" } },
        },
      ],
    });
    expect(await store.undo(author(6), 1)).toMatchObject({ problem: { code: "already_undone" } });
    expect(await store.undo(author(6), 4)).toMatchObject({ problem: { code: "unknown_entry" } });
  });

  test("a new command ends what could be done again", async () => {
    const store = await driver.create();
    done(await store.perform(record("agreement", "pact", text("one")), author()));
    done(await store.undo(author()));
    done(await store.perform(record("agreement", "pact", text("two")), author()));
    expect(await store.redo(author())).toMatchObject({ problem: { code: "nothing_to_redo" } });
    expect(answered(await store.record("agreement", "pact"))?.value).toEqual(text("two"));
  });

  test("a command of many thousand changes is one, and is undone at once", async () => {
    const store = await driver.create();
    const changes = Array.from({ length: 5_000 }, (_, index) =>
      record("agreement", `pact-${String(index)}`, text(String(index))),
    );
    done(await store.perform({ type: "together", title: "Many", changes }, author()));
    expect(answered(await store.records("agreement"))).toHaveLength(5_000);
    done(await store.undo(author()));
    expect(answered(await store.records("agreement"))).toEqual([]);
  });
});

onBothDrivers("two people", (driver) => {
  const change = (store: Store, words: string, actor: string) =>
    store.perform(record("agreement", "pact", text(words), 1), author(1, actor));

  test("the second to change the same thing is told and shown both", async () => {
    const store = await driver.create();
    done(await store.perform(record("agreement", "pact", text("one")), author()));
    const outcomes = await Promise.all([
      change(store, "Anna's", "Anna Berg"),
      change(store, "Ole's", "Ole Dahl"),
    ]);
    const [won, lost] = outcomes[0].type === "done" ? outcomes : outcomes.toReversed();
    const [winner, loser] = outcomes[0].type === "done" ? ["Anna", "Ole"] : ["Ole", "Anna"];
    expect(won?.type).toBe("done");
    expect(lost).toMatchObject({
      type: "conflict",
      conflicts: [
        {
          kind: "agreement",
          id: "pact",
          expected: 1,
          yours: text(`${loser ?? ""}'s`),
          theirs: { revision: 2, value: text(`${winner ?? ""}'s`), by: { number: 2 } },
        },
      ],
    });
  });

  test("a record that somebody removed meanwhile is not brought back unseen", async () => {
    const store = await driver.create();
    done(await store.perform(record("agreement", "pact", text("one")), author()));
    done(
      await store.perform(
        { type: "remove", kind: "agreement", id: "pact", expects: 1 },
        author(2, "Ole Dahl"),
      ),
    );
    expect(await change(store, "Anna's", "Anna Berg")).toMatchObject({
      type: "conflict",
      conflicts: [{ theirs: { value: null, by: { actor: "Ole Dahl" } } }],
    });
    done(await store.perform(record("agreement", "pact", text("a new one")), author()));
    expect(answered(await store.record("agreement", "pact"))?.revision).toBe(3);
  });

  test("changes of different things at once are all kept, in one order without gaps", async () => {
    const store = await driver.create();
    await Promise.all(
      Array.from({ length: 20 }, async (_, index) =>
        done(await store.perform(record("agreement", `pact-${String(index)}`, text("one")), author())),
      ),
    );
    expect((await wholeLog(store)).map(({ number }) => number)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(answered(await store.records("agreement"))).toHaveLength(20);
  });
});

onBothDrivers("what is kept", (driver) => {
  const refused = async (store: Store, command: Parameters<Store["perform"]>[0]): Promise<string> => {
    const outcome = await store.perform(command, author());
    return outcome.type === "problem" ? outcome.problem.code : outcome.type;
  };

  test("a report never changes; a correction is another that supersedes it", async () => {
    const store = await driver.create();
    done(await store.perform(report("oslo"), author()));
    expect(await refused(store, { ...report("oslo", "Other words.\n"), expects: 1 })).toBe("immutable");
    expect(await refused(store, report("late", "Corrected.\n", "nowhere"))).toBe("unknown_report");
    done(await store.perform(report("late", "Corrected.\n", "oslo"), author()));
    expect(answered(await store.record("report", "oslo"))?.value.text).toBe("The words of oslo.\n");
    expect(await refused(store, { type: "remove", kind: "report", id: "oslo", expects: 1 })).toBe(
      "report_in_use",
    );
  });

  test("a text that is not the one of its checksum is refused", async () => {
    const store = await driver.create();
    const { value } = report("oslo") as { value: { about: object } };
    expect(await refused(store, record("report", "oslo", { ...value, text: "Other words.\n" }))).toBe(
      "changed_report",
    );
  });

  test("a statement has its report, as long as it is there", async () => {
    const store = await driver.create();
    const berg = record("statement", "oslo/berg-1", statement({ id: "berg-1" }));
    expect(await refused(store, berg)).toBe("unknown_report");
    // In one command, in whatever order.
    done(await store.perform({ type: "together", title: "Both", changes: [berg, report("oslo")] }, author()));
    expect(await refused(store, { type: "remove", kind: "report", id: "oslo", expects: 1 })).toBe(
      "report_in_use",
    );
    done(await store.undo(author()));
    expect(await contents(store, "values")).toEqual([]);
  });

  test("names that do not fit the value, values that do not fit their form, and one record twice are refused", async () => {
    const store = await driver.create();
    expect(await refused(store, record("dossier", "sample", ABOUT))).toBe("wrong_id");
    expect(await refused(store, record("agreement", "../pact", text("one")))).toBe("wrong_id");
    expect(await refused(store, record("agreement", "pact\u0000", text("one")))).toBe("wrong_form");
    expect(await refused(store, record("dossier", "dossier", { ...ABOUT, asOf: "2024-02-30" }))).toBe(
      "wrong_form",
    );
    const changes = [record("agreement", "pact", text("one")), record("agreement", "pact", text("two"))];
    expect(await refused(store, { type: "together", title: "Twice", changes })).toBe("named_twice");
    expect(await contents(store, "values")).toEqual([]);
  });

  test("every character of a text comes back, also those that a database cannot hold in a text", async () => {
    const store = await driver.create();
    const words = "\uFEFF“Сделка”\r\n\u0000 𝄞 e\u0301\t";
    done(await store.perform(report("oslo", words), author()));
    expect(answered(await store.record("report", "oslo"))?.value.text).toBe(words);
  });

  test("statements stand in the order they came in, a changed one where it was", async () => {
    const store = await driver.create();
    const add = (id: string, expects = 0, confidence = 1) =>
      store.perform(record("statement", `oslo/${id}`, statement({ id, confidence }), expects), author());
    done(await store.perform(report("oslo"), author()));
    for (const id of ["z-1", "b-1", "a-1"]) done(await add(id));
    done(await add("z-1", 1, 50));
    const told = answered(await store.records("statement"));
    expect(told.map(({ id, sheet }) => [id, sheet])).toEqual([
      ["oslo/z-1", "oslo"],
      ["oslo/b-1", "oslo"],
      ["oslo/a-1", "oslo"],
    ]);
  });
});
