import * as fc from "fast-check";
import { expect, test } from "vitest";
import { position } from "../../testing/sample.js";
import type { Change } from "../commands/command.js";
import type { Store } from "../store.js";
import { answered, any, author, contents, done, record, take, wholeLog } from "../testing/commands.js";
import { onBothDrivers } from "../testing/drivers.js";
import type { AskedSearch } from "./question.js";
import type { SearchHit } from "./page.js";
import { reportIn, statementIn, TALKS } from "./testing/talks.js";
import { formOf, stemOf } from "./words/analysis.js";

const together = (changes: readonly Change[]) => ({ type: "together" as const, title: "Several", changes });

const found = async (store: Store, asked: AskedSearch): Promise<readonly SearchHit[]> =>
  answered(await store.search(asked)).hits;

const ids = async (store: Store, asked: AskedSearch): Promise<readonly string[]> =>
  (await found(store, asked)).map(({ id }) => id);

/** Every word that a hit shows as a match, by its field. */
const shown = (hit: SearchHit | undefined): readonly string[] =>
  (hit?.excerpts ?? []).flatMap(({ field, start, text, matches }) =>
    matches.map(([from, to]) => `${field}: ${text.slice(from - start, to - start)}`),
  );

const problem = async (store: Store, asked: AskedSearch): Promise<string> => {
  const answer = await store.search(asked);
  return answer.type === "problem" ? `${answer.problem.code}: ${answer.problem.message}` : "an answer";
};

onBothDrivers("search in", (driver) => {
  test("a word is found in each language by its stem, and shown where it stands", async () => {
    const store = await driver.create();
    done(await store.perform(together(TALKS), author()));
    const hits = async (words: string) =>
      (await found(store, { words })).map((hit) => `${hit.id} ${shown(hit).join(", ")}`);
    expect(await hits("guarantee")).toEqual(["en text: guarantees"]);
    expect(await hits("Garantie")).toEqual(["de text: Garantien", "fr text: garanties"]);
    expect(await hits("гарантія")).toEqual(["uk text: гарантії, text: гарантіями"]);
    expect(await hits("гарантия")).toEqual(["ru text: гарантиях", "uk text: гарантії, text: гарантіями"]);
    expect(await hits("haus")).toEqual(["de text: Häuser"]);
    expect(await hits("HÄUSER")).toEqual(["de text: Häuser"]);
    expect(await hits("l'accord")).toEqual(["en text: accord", "fr text: accord"]);
    expect(await hits("securite")).toEqual(["fr text: sécurité"]);
    expect(await hits("обʼєкт")).toEqual(["uk text: об’єкт"]);
    expect(await hits("اتفاق")).toEqual(["ar text: الاتفاق"]);
    expect(await hits("قال")).toEqual(["ar text: قالَ"]);
    expect(await hits("еще")).toEqual(["ru text: ещё"]);
    expect(await hits("條約")).toEqual(["zh text: 條約"]);
    expect(await hits("約條")).toEqual([]);
    // й and ї are letters, not accented ones; a compound is one word, and its parts are not looked for.
    expect([await hits("воина"), await hits("іжа"), await hits("Verträge")]).toEqual([
      [],
      [],
      ["de text: Verträgen"],
    ]);
  });

  test("phrases stand word by word, beginnings begin, and what is excluded is not there", async () => {
    const store = await driver.create();
    const texts = {
      a: "The security guarantees of the pact, as reported.",
      b: "The guarantees of security, and the pact of the council.",
      c: "Guaranteed security.",
    };
    const reports = Object.entries(texts).map(([name, text]) => reportIn(name, "en", text));
    done(await store.perform(together(reports), author()));
    expect(await ids(store, { words: "guarantee security" })).toEqual(["a", "b", "c"]);
    expect(await ids(store, { words: '"security guarantees"' })).toEqual(["a"]);
    expect(await ids(store, { words: '"Guarantees"' })).toEqual(["a", "b"]);
    expect(await ids(store, { words: '"security guarantee"' })).toEqual([]);
    // Each two of these stand side by side in b, but not the three.
    expect(await ids(store, { words: '"of the pact"' })).toEqual(["a"]);
    expect(await ids(store, { words: '"and the pact of"' })).toEqual(["b"]);
    expect(await ids(store, { words: "guaranteed*" })).toEqual(["c"]);
    expect(await ids(store, { words: "guar* -council" })).toEqual(["a", "c"]);
    expect(await ids(store, { words: '-"security guarantees"' })).toEqual(["b", "c"]);
    expect(await ids(store, { words: '-"of the pact" pact' })).toEqual(["b"]);
    // The title ends and the text begins; no phrase goes over both.
    expect(await ids(store, { words: '"invented the"' })).toEqual([]);
    expect(shown((await found(store, { words: '"as reported" secur*' }))[0])).toEqual([
      "text: security",
      "text: as reported",
    ]);
  });

  test("statements are found by their words, their speaker and their gloss, and by every filter", async () => {
    const store = await driver.create();
    const gloss = [{ words: "garbled", meaning: "a ceasefire" }];
    const changes = [
      reportIn("oslo", "en-GB", "In Oslo.", { publisher: "The Oslo Courier", published: "2024-05-02" }),
      reportIn("kyiv", "uk", "У Києві.", { published: "2024-05-03" }),
      statementIn("oslo", "berg-1", "We accept the withdrawal", { date: "2024-04-30" }),
      statementIn("oslo", "dahl-1", "We doubt it", {
        speaker: { name: "Ole Dahl", party: null, spans: [] },
        acts: ["doubt", "question"],
        status: "proposed",
        gloss,
      }),
      statementIn("kyiv", "berg-1", "Виведення військ прийнято", { status: "corrected" }),
      record(
        "position",
        "norland/withdrawal/accepts",
        position({ party: "norland", statements: ["oslo/berg-1"] }),
      ),
      record("position", "sudania/exit/doubts", {
        ...position({ statements: ["dahl-1"] }),
        term: "exit",
        stance: "doubts",
      }),
    ];
    done(await store.perform(together(changes), author()));
    expect(await ids(store, { words: "withdrawals" })).toEqual(["oslo/berg-1"]);
    expect(await ids(store, { words: "виведенням" })).toEqual(["kyiv/berg-1"]);
    expect((await found(store, { words: "dahl ceasefires" })).map((hit) => shown(hit))).toEqual([
      ["speaker: Dahl", "gloss: ceasefire"],
    ]);
    const filtered: readonly (readonly [AskedSearch, readonly string[]])[] = [
      [{}, ["kyiv", "kyiv/berg-1", "oslo", "oslo/dahl-1", "oslo/berg-1"]],
      [{ kind: "report" }, ["kyiv", "oslo"]],
      [{ kind: "statement" }, ["kyiv/berg-1", "oslo/dahl-1", "oslo/berg-1"]],
      [{ language: "en" }, ["oslo", "oslo/dahl-1", "oslo/berg-1"]],
      [{ language: "en-gb", kind: "report" }, ["oslo"]],
      [{ language: "en-us" }, []],
      [{ publisher: "courier" }, ["oslo", "oslo/dahl-1", "oslo/berg-1"]],
      [{ report: "kyiv" }, ["kyiv", "kyiv/berg-1"]],
      [{ party: "norland" }, ["kyiv/berg-1", "oslo/berg-1"]],
      [{ speaker: "BERG", status: "corrected" }, ["kyiv/berg-1"]],
      [{ speaker: "Dahl Ole" }, ["oslo/dahl-1"]],
      [{ act: "question" }, ["oslo/dahl-1"]],
      [{ term: "withdrawal" }, ["oslo/berg-1"]],
      [{ term: "exit" }, ["oslo/dahl-1"]],
      [{ term: "nothing" }, []],
      [{ from: "2024-05-01", to: "2024-05-02" }, ["oslo", "oslo/dahl-1"]],
      [{ to: "2024-04-30" }, ["oslo/berg-1"]],
      [{ words: "we", status: "proposed", from: "2024-05-02" }, ["oslo/dahl-1"]],
    ];
    for (const [asked, expected] of filtered)
      expect([asked, await ids(store, asked)]).toEqual([asked, expected]);
  });

  test("a proposed statement that repeats no words is found by those at its spans", async () => {
    const store = await driver.create();
    const content = [[4, 11]] as const;
    const bare = statementIn("a", "x-1", "", { content, words: undefined, status: "proposed" });
    done(await store.perform(together([reportIn("a", "en", "She agreed, they say."), bare]), author()));
    const [hit] = await found(store, { words: "agree", kind: "statement" });
    expect(hit).toMatchObject({
      id: "a/x-1",
      excerpts: [{ field: "words", text: "agreed,", matches: [[0, 6]] }],
    });
  });

  test("a long report is shown around its words, and the spans are those of its whole text", async () => {
    const store = await driver.create();
    const text = `${"Nothing of note was said. ".repeat(400)}🙂🙂 The withdrawal was agreed. ${"And so on. ".repeat(400)}`;
    done(await store.perform(reportIn("long", "en", text), author()));
    const [hit] = await found(store, { words: "agreeing withdraw*" });
    const [excerpt] = hit?.excerpts ?? [];
    expect(excerpt?.matches.map(([from, to]) => text.slice(from, to))).toEqual(["withdrawal", "agreed"]);
    expect(text.slice(excerpt?.start, (excerpt?.start ?? 0) + (excerpt?.text.length ?? 0))).toBe(
      excerpt?.text,
    );
    expect(excerpt?.text.length).toBeLessThan(300);
  });

  test("every span slices back to a word with the stem or the form that was looked for", async () => {
    const store = await driver.create();
    done(await store.perform(together(TALKS), author()));
    const texts = new Map(
      answered(await store.records("report")).map(({ id, value }) => [id, value.text] as const),
    );
    const sought = fc.constantFrom(
      ...[...texts.values()].flatMap((text) => text.match(/\p{L}+/gu) ?? []),
      "Garantie",
      "гарантіях",
      "війни",
      "Haus",
      "accords",
      "agreeing",
      "اتفاق",
    );
    await fc.assert(
      fc.asyncProperty(sought, async (word) => {
        for (const { id, language, excerpts } of await found(store, { words: word })) {
          expect(excerpts.some(({ matches }) => matches.length > 0)).toBe(true);
          for (const { field, start, text, matches } of excerpts) {
            const all = field === "text" ? (texts.get(id) ?? "") : text;
            expect(all.slice(start, start + text.length)).toBe(text);
            for (const [from, to] of matches) {
              const raw = all.slice(from, to);
              expect([
                stemOf(language, raw) === stemOf(language, word) || formOf(raw) === formOf(word),
                raw,
              ]).toEqual([true, raw]);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test("pages by day and by relevance follow each other without gap or repetition, and are counted", async () => {
    const store = await driver.create();
    const reports = Array.from({ length: 23 }, (_, index) =>
      reportIn(`r-${String(index)}`, "en", "pact ".repeat(1 + (index % 5)), {
        published: `2024-05-0${String(1 + (index % 3))}`,
        title: index === 7 ? "The pact" : "Talks",
      }),
    );
    done(await store.perform(together(reports), author()));
    for (const order of ["newest", "relevance"] as const) {
      const pages: string[][] = [];
      let after: string | null | undefined;
      while (after !== null) {
        const page = answered(await store.search({ words: "pact", order, limit: 5, after }));
        expect(page.count).toEqual({ type: "exact", count: 23 });
        pages.push(page.hits.map(({ id }) => id));
        after = page.next;
      }
      expect(pages.map((page) => page.length)).toEqual([5, 5, 5, 5, 3]);
      expect(new Set(pages.flat()).size).toBe(23);
      expect(pages[0]?.[0]).toBe(order === "relevance" ? "r-7" : "r-11");
    }
    expect(await problem(store, { words: "pact", after: "nonsense" })).toMatch(/^wrong_question/u);
    const { next } = answered(await store.search({ words: "pact", limit: 5 }));
    expect(await problem(store, { words: "pact", order: "relevance", after: next ?? "" })).toMatch(
      /^wrong_question/u,
    );
  });

  test("beyond a thousand, only that there are more is counted", async () => {
    const store = await driver.create();
    const many = Array.from({ length: 1001 }, (_, index) =>
      statementIn("a", `x-${String(index)}`, "We agree"),
    );
    done(await store.perform(together([reportIn("a", "en", "No."), ...many]), author()));
    expect(answered(await store.search({ words: "agreed" })).count).toEqual({
      type: "more_than",
      count: 1000,
    });
    const exact = await store.search({ words: "agreed -agree", report: "a" });
    expect(answered(exact).count).toEqual({ type: "exact", count: 0 });
  });

  test("undone, done again or replayed, what is found is what a fresh store with the same records finds", async () => {
    const [store, other] = [await driver.create(), await driver.create()];
    const questions: readonly AskedSearch[] = [
      {},
      { words: "words" },
      { words: "agree*" },
      { words: '"agreed to withdraw" -bern' },
      { speaker: "Berg", status: "confirmed" },
      { words: "sudania berg", order: "relevance" },
    ];
    const all = async (of: Store) =>
      Promise.all(questions.map(async (asked) => answered(await of.search(asked))));
    await fc.assert(
      fc.asyncProperty(any, async (steps) => {
        await driver.empty(store);
        for (const [number, step] of steps.entries()) await take(store, step, number);
        const now = await all(store);
        await driver.empty(other);
        answered(await other.replay(await wholeLog(store)));
        expect(await all(other)).toEqual(now);
        await driver.empty(other);
        const fresh = (await contents(store, "values")) as readonly {
          kind: "report" | "statement" | "position";
          id: string;
          value: unknown;
        }[];
        done(
          await other.perform(
            together(fresh.map(({ kind, id, value }) => record(kind, id, value))),
            author(),
          ),
        );
        expect(await all(other)).toEqual(now);
      }),
      { numRuns: Number(process.env["FOEDUS_CASES"] ?? 12) },
    );
  });

  test("hostile questions get clear answers, and change nothing", async () => {
    const store = await driver.create();
    done(await store.perform(together(TALKS), author()));
    const before = await contents(store, "revisions");
    for (const words of [
      "'; drop table search_entries; --",
      "' | ''':* & !!words",
      "\\' \\\\ 'guarantees:*A",
      `guarantees \u0000 \uD800 %_`,
      '"""""guarantees',
      "@status:confirmed ~en:guarante",
      "constructor __proto__ toString",
    ]) {
      expect([words, await problem(store, { words })]).toEqual([words, "an answer"]);
    }
    expect(await ids(store, { words: "guarantees \u0000 \uD800 %_" })).toEqual(["en"]);
    expect(await problem(store, { words: "x".repeat(50_000) })).toBe(
      "wrong_question: This cannot be looked for: “words”: no more than 1000 characters can be looked for at once.",
    );
    expect(await problem(store, { words: "-- ** !" })).toContain("There is no word");
    expect(await problem(store, { words: "-pact", order: "relevance" })).toContain("relevance");
    for (const wrong of [
      { party: "'; --" },
      { report: "a\u0000" },
      { term: "" },
      { publisher: "!!!" },
      { from: "yesterday" },
      { act: "shout" },
      { kind: "brief" },
      { limit: 0 },
      { limit: NaN },
      { words: 5 },
    ]) {
      expect(await problem(store, wrong)).toMatch(/^wrong_question: This cannot be looked for: “/u);
    }
    expect(await contents(store, "revisions")).toEqual(before);
  });

  test("hostile reports are kept, and found where there is a word to find", async () => {
    const store = await driver.create();
    const endless = `${"x".repeat(50_000)}y`;
    // More pairs of different words than the index has room for, and a phrase at their end.
    const numbers = Array.from({ length: 30_000 }, (_, index) => `w${index.toString(36)}`).join(" ");
    const changes = [
      reportIn("endless", "\u0000", endless, { title: "\u0000", publisher: "’" }),
      reportIn("numbers", "en", `${numbers} the last words`),
      statementIn("endless", "x'1", "\u0000 quoted ' \\", {
        speaker: { name: "O’Brien \u0000 'x' \\", party: null, spans: [] },
      }),
    ];
    done(await store.perform(together(changes), author()));
    expect(await ids(store, { words: "xxx*" })).toEqual(["endless"]);
    expect(await ids(store, { words: "quoted", speaker: "O'Brien" })).toEqual(["endless/x'1"]);
    expect(await ids(store, { report: "endless", language: "und" })).toEqual(["endless", "endless/x'1"]);
    expect(await ids(store, { words: '"w0 w1 w2"' })).toEqual(["numbers"]);
    expect(await ids(store, { words: '"w1 w0"' })).toEqual([]);
    expect(await ids(store, { words: '"the last words"' })).toEqual(["numbers"]);
  });

  test("a report is opened with its statements in their order, in one answer", async () => {
    const store = await driver.create();
    const statements = ["b-2", "a-1", "b-1"].map((id) => statementIn("oslo", id, "We agree"));
    done(
      await store.perform(
        together([reportIn("oslo", "en", "In Oslo."), reportIn("bern", "de", "In Bern."), ...statements]),
        author(),
      ),
    );
    const opened = answered(await store.report("oslo"));
    expect(opened?.report.value.text).toBe("In Oslo.");
    expect(opened?.statements.map(({ id }) => id)).toEqual(["oslo/b-2", "oslo/a-1", "oslo/b-1"]);
    expect(answered(await store.report("bern"))?.statements).toEqual([]);
    expect(answered(await store.report("vienna"))).toBeNull();
  });

  test("a store of an older release is filled when it is opened", async () => {
    const { openStore, createStore } = await import("../open.js");
    const address = await driver.address();
    const made = await createStore(address);
    if (made.type === "problem") throw new Error(made.problem.message);
    done(await made.store.perform(together([...TALKS, statementIn("en", "x-1", "We agree")]), author()));
    const before = answered(await made.store.search({ words: "agree guarantee" }));
    await made.store.close();
    await driver.ask(address, "delete from search_entries");
    await driver.ask(address, "update search_state set version = 0");
    const again = await openStore(address);
    if (again.type === "problem") throw new Error(again.problem.message);
    expect(answered(await again.store.search({ words: "agree guarantee" }))).toEqual(before);
    expect(await ids(again.store, { words: "agree", kind: "statement" })).toEqual(["en/x-1"]);
    await again.store.close();
  });
});
