import { expect, test } from "vitest";
import { ABOUT, BERG, SUDANIA, TEXT, statement } from "../../testing/sample.js";
import type { Store } from "../store.js";
import { answered, author, contents, done, record, report } from "../testing/commands.js";
import { onBothDrivers } from "../testing/drivers.js";
import { decideStatements } from "./decide-statements.js";
import { overridePosition, withdrawOverride } from "./override.js";

const TERMS = [{ name: "withdrawal", title: "Withdrawal", words: ["withdraw", "відвед"] }];

/** A dossier with a report, and Berg's claim with what it carries, both only proposed. */
const proposed = async (create: () => Promise<Store>): Promise<Store> => {
  const store = await create();
  const { words: _claim, ...berg } = BERG;
  const { words: _acceptance, ...sudania } = SUDANIA;
  const changes = [
    record("dossier", "dossier", { ...ABOUT, terms: TERMS }),
    report("oslo", TEXT),
    record("statement", "oslo/berg-1", { ...berg, status: "proposed" }),
    record("statement", "oslo/sudania-1", { ...sudania, status: "proposed" }),
  ];
  done(await store.perform({ type: "together", title: "Founding", changes }, author()));
  return store;
};

const confirm = (store: Store, statements: readonly string[], terms: readonly string[] | null = null) =>
  decideStatements(store, { status: "confirmed", statements, terms }, author(1));

const positions = async (store: Store): Promise<readonly string[]> =>
  answered(await store.records("position")).map(({ id, value }) => `${id} ${value.standing ?? ""}`);

const BOTH = ["oslo/berg-1", "oslo/sudania-1"];

onBothDrivers("a confirmation", (driver) => {
  test("repeats the words, takes the proposed terms where none are named, and brings the positions", async () => {
    const store = await proposed(() => driver.create());
    done(await confirm(store, BOTH));
    expect(answered(await store.record("statement", "oslo/sudania-1"))?.value).toMatchObject({
      status: "confirmed",
      words: ["to withdraw"],
      terms: ["withdrawal"],
    });
    expect(await positions(store)).toEqual(["sudania/withdrawal/accepts reported by norland"]);
    done(await store.undo(author(2)));
    expect(await positions(store)).toEqual([]);
  });

  test("is refused for a statement whose carrier nobody confirmed, whose words are not there, or of an unknown term", async () => {
    const store = await proposed(() => driver.create());
    expect(await confirm(store, ["oslo/sudania-1"])).toMatchObject({
      problem: { code: "undecided_statement", store: store.address },
    });
    expect(await confirm(store, ["oslo/nobody-1"])).toMatchObject({ problem: { code: "unknown_statement" } });
    expect(await confirm(store, BOTH, ["peace"])).toMatchObject({ problem: { code: "unknown_term" } });
    const astray = { ...BERG, id: "berg-2", words: ["other words"], status: "proposed" as const };
    done(await store.perform(record("statement", "oslo/berg-2", astray), author(1)));
    expect(await confirm(store, ["oslo/berg-2"])).toMatchObject({ problem: { code: "words_not_found" } });
    expect(answered(await store.history({ limit: 1 }))[0]?.number).toBe(2);
  });

  test("is taken back by a rejection, and the positions with it", async () => {
    const store = await proposed(() => driver.create());
    done(await confirm(store, BOTH));
    const decision = { status: "rejected", statements: ["oslo/berg-1"], terms: null } as const;
    done(await decideStatements(store, decision, author(2)));
    expect(await positions(store)).toEqual([]);
  });
});

onBothDrivers("an override", (driver) => {
  const set = {
    party: "sudania",
    term: "withdrawal",
    stance: "welcomes",
    statements: ["oslo/sudania-1"],
    reason: "It was a courtesy.",
  } as const;

  test("stands in the place of what follows, with the standing that its statements give, until it is withdrawn", async () => {
    const store = await proposed(() => driver.create());
    done(await confirm(store, BOTH));
    done(await overridePosition(store, set, author(2, "Ole Dahl")));
    expect(answered(await store.records("position")).map(({ value }) => value)).toEqual([
      {
        party: "sudania",
        term: "withdrawal",
        stance: "welcomes",
        statements: ["oslo/sudania-1"],
        standing: "reported by norland",
        summary: "Sudania welcomes “Withdrawal”, only as reported by Anna Berg (Norland).",
        override: { by: "Ole Dahl", date: "2024-05-01", reason: "It was a courtesy." },
      },
    ]);
    done(await overridePosition(store, { ...set, stance: "accepts", statements: [] }, author(3)));
    expect(await positions(store)).toEqual(["sudania/withdrawal/accepts reported by norland"]);
    done(await withdrawOverride(store, set, author(4)));
    expect(answered(await store.record("position", "sudania/withdrawal/accepts"))?.value.rule).toBe(
      "acceptance",
    );
    for (let number = 5; number < 8; number += 1) done(await store.undo(author(number)));
    expect(answered(await store.record("position", "sudania/withdrawal/accepts"))?.value.rule).toBe(
      "acceptance",
    );
    expect(await withdrawOverride(store, set, author(9))).toMatchObject({ problem: { code: "no_override" } });
  });

  test("needs something that it rests on, that a person confirmed", async () => {
    const store = await proposed(() => driver.create());
    const code = async (change: object): Promise<string> => {
      const outcome = await overridePosition(store, { ...set, ...change }, author(2));
      return outcome.type === "problem" ? outcome.problem.code : outcome.type;
    };
    expect(await code({})).toBe("undecided_statement");
    expect(await code({ statements: [] })).toBe("nothing_to_rest_on");
    expect(await code({ statements: ["oslo/nobody"] })).toBe("unknown_statement");
    expect(await code({ term: "peace" })).toBe("unknown_term");
    expect(await code({ party: "utopia" })).toBe("unknown_party");
  });
});

onBothDrivers("a correction", (driver) => {
  const CORRECTED = TEXT.replace("Ole Dahl of Westmark", "Ole Dahl, of Westmark,").replace(
    "promise peace",
    "ask",
  );
  const correct = (store: Store, text: string, name: string | null = null) =>
    store.correct({ report: "oslo", text, name, published: null }, author(3));

  test("takes over what stands in it with what people decided, lists the rest, and is undone at once", async () => {
    const store = await proposed(() => driver.create());
    done(await confirm(store, BOTH));
    const dahl = statement(
      {
        id: "dahl-1",
        acts: ["claim_of_agreement"],
        speaker: { name: "Ole Dahl", party: "westmark", spans: [] },
      },
      "Berg had heard Sudania promise peace",
    );
    done(await store.perform(record("statement", "oslo/dahl-1", dahl), author(2)));
    const before = await contents(store, "values");
    const { outcome, orphans } = await correct(store, CORRECTED);
    done(outcome);
    expect(orphans).toEqual([
      {
        report: "oslo",
        statement: "dahl-1",
        words: ["Berg had heard Sudania promise peace"],
        correction: "oslo-corrected",
        reason: "Its words do not stand in the correction.",
      },
    ]);
    expect(answered(await store.orphans())).toEqual(orphans);
    const carried = answered(await store.record("statement", "oslo-corrected/sudania-1"))?.value;
    expect([carried?.status, carried?.words]).toEqual(["confirmed", ["to withdraw"]]);
    // The position rests on the correction now, and not on both.
    const [position] = answered(await store.records("position"));
    expect(position?.value.statements).toEqual(["oslo-corrected/sudania-1"]);
    done(await store.undo(author(4)));
    expect(await contents(store, "values")).toEqual(before);
    expect(answered(await store.orphans())).toEqual([]);
  });

  test("is refused where there is nothing to correct, or a later text already", async () => {
    const store = await proposed(() => driver.create());
    expect((await correct(store, TEXT)).outcome).toMatchObject({ problem: { code: "nothing_to_correct" } });
    done((await correct(store, CORRECTED)).outcome);
    expect((await correct(store, `${CORRECTED}.`)).outcome).toMatchObject({
      problem: { code: "corrected_already" },
    });
  });
});
