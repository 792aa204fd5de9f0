import { expect, test } from "vitest";
import { statement } from "../../testing/sample.js";
import type { Change, Command } from "../commands/command.js";
import type { Store } from "../store.js";
import { answered, author, done, record, report } from "../testing/commands.js";
import { onBothDrivers } from "../testing/drivers.js";
import type { Stored } from "./read.js";
import type { Kind } from "./values.js";

const together = (changes: readonly Change[]): Command => ({ type: "together", title: "Reports", changes });

const byPages = async (store: Store, kind: Kind, limit: number): Promise<readonly Stored<Kind>[]> => {
  const records: Stored<Kind>[] = [];
  let page = answered(await store.recordPage(kind, { limit }));
  for (;;) {
    records.push(...page.records);
    if (page.next === null) return records;
    page = answered(await store.recordPage(kind, { limit, after: page.next }));
  }
};

onBothDrivers("records in pages", (driver) => {
  test("whatever their size, the pages together are all records in their order, each once", async () => {
    const store = await driver.create();
    const reports = ["oslo", "bern", "Änne", "a"].map((name) => report(name));
    const statements = ["oslo", "a"].flatMap((of) =>
      ["x-1", "b-1", "c-1"].map((id) => record("statement", `${of}/${id}`, statement({ report: of, id }))),
    );
    done(await store.perform(together([...reports, ...statements]), author()));
    done(await store.perform({ type: "remove", kind: "statement", id: "oslo/b-1", expects: 1 }, author()));
    for (const kind of ["report", "statement", "position"] as const) {
      const all = answered(await store.records(kind));
      for (const limit of [1, 2, 3, 1000]) expect(await byPages(store, kind, limit)).toEqual(all);
    }
  });

  test("a page goes on behind its end also where the record at its end was removed meanwhile", async () => {
    const store = await driver.create();
    done(await store.perform(together(["a", "b", "c"].map((name) => report(name))), author()));
    const { next } = answered(await store.recordPage("report", { limit: 2 }));
    done(await store.perform({ type: "remove", kind: "report", id: "b", expects: 1 }, author()));
    const rest = answered(await store.recordPage("report", { after: next ?? "" }));
    expect(rest.records.map(({ id }) => id)).toEqual(["c"]);
  });

  test("a page ends before its contents are too many bytes, and one long record stands alone", async () => {
    const store = await driver.create();
    const long = ["a", "b"].map((name) => report(name, `${name}${"\n".repeat(9 * 1024 * 1024)}`));
    done(await store.perform(together([...long, report("c")]), author()));
    const { records, next } = answered(await store.recordPage("report"));
    expect([records.map(({ id }) => id), next]).toEqual([["a"], expect.any(String)]);
    expect((await byPages(store, "report", 1000)).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  test("what is no place of such a page is refused", async () => {
    const store = await driver.create();
    done(await store.perform(together([report("a"), report("b")]), author()));
    const { next } = answered(await store.recordPage("report", { limit: 1 }));
    for (const after of ["", "nowhere", Buffer.from('[null,null,"a\\u0000"]').toString("base64url")]) {
      expect(await store.recordPage("report", { after })).toMatchObject({
        problem: { code: "wrong_question" },
      });
    }
    expect(await store.recordPage("statement", { after: next ?? "" })).toMatchObject({
      problem: { code: "wrong_question" },
    });
    expect(await store.recordPage("report", { limit: 0 })).toMatchObject({
      problem: { code: "wrong_question" },
    });
  });
});
