import type { Command } from "@foedus/dossier/store";
import { describe, expect, it } from "vitest";
import type { ThisPage } from "../../../data/this-page.js";
import { begunFrom } from "./draft.js";
import type { Draft } from "./draft.js";
import { draftsInBrowser, forgetTakenBack } from "./kept-drafts.js";

/** What a browser keeps for its pages, with room for so many letters. */
const storageOf = (room: number): Storage => {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (at) => [...items.keys()][at] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException("no room", "QuotaExceededError");
      items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
    clear: () => {
      items.clear();
    },
  };
};

const page = (id: string, ...others: readonly string[]): ThisPage => ({
  store: "one",
  id,
  others: new Set(others),
  whenGone: () => undefined,
});

const written = (text: string): Draft => ({ ...begunFrom({ revision: 1, text: "one" }), text });

describe("drafts in a browser", () => {
  it("are each page's own while both are open: neither takes up nor forgets what the other writes", () => {
    const storage = storageOf(1000);
    const [left, right] = [page("left", "right"), page("right", "left")].map((one) =>
      draftsInBrowser(one, storage),
    );
    left?.keep("agreement", "pact", written("left"));
    expect(right?.read("agreement", "pact")).toBeNull();
    right?.keep("agreement", "pact", written("right"));
    right?.forget("agreement", "pact");
    expect(left?.read("agreement", "pact")?.text).toBe("left");
  });

  it("are taken up from pages that are gone, one after the other", () => {
    const storage = storageOf(1000);
    for (const gone of ["b", "a"])
      draftsInBrowser(page(gone), storage).keep("agreement", "pact", written(gone));
    const drafts = draftsInBrowser(page("new"), storage);
    expect(drafts.read("agreement", "pact")?.text).toBe("a");
    expect(drafts.read("agreement", "pact")?.text).toBe("a");
    drafts.forget("agreement", "pact");
    expect(drafts.read("agreement", "pact")?.text).toBe("b");
    drafts.forget("agreement", "pact");
    expect([drafts.read("agreement", "pact"), storage.length]).toEqual([null, 0]);
  });

  it("are forgotten where their saving was taken back and nothing was written since", () => {
    const drafts = draftsInBrowser(page("new"), storageOf(1000));
    const command: Command = {
      type: "record",
      kind: "agreement",
      id: "pact",
      expects: 1,
      value: { text: "two" },
    };
    drafts.keep("agreement", "pact", { ...written("two three"), sent: "two" });
    forgetTakenBack(drafts, command);
    expect(drafts.read("agreement", "pact")?.text).toBe("two three");
    drafts.keep("agreement", "pact", { ...written("two"), sent: "two" });
    forgetTakenBack(drafts, command);
    expect(drafts.read("agreement", "pact")).toBeNull();
  });

  it("are those of one text of one store", () => {
    const storage = storageOf(1000);
    draftsInBrowser(page("gone"), storage).keep("agreement", "pact", written("two"));
    expect(draftsInBrowser(page("new"), storage).read("variant", "pact")).toBeNull();
    expect(draftsInBrowser(page("new"), storage).read("agreement", "pact-2")).toBeNull();
    expect(draftsInBrowser({ ...page("new"), store: "two" }, storage).read("agreement", "pact")).toBeNull();
  });

  it("are told not to be kept where there is no room, and passed over where they are no drafts", () => {
    const storage = storageOf(100);
    const drafts = draftsInBrowser(page("new"), storage);
    expect(drafts.keep("agreement", "pact", written("long ".repeat(100)))).toBe(false);
    for (const [id, text] of [
      ["a", "{"],
      ["b", '{"text":1}'],
    ] as const)
      storage.setItem(JSON.stringify(["draft", "one", "agreement", "pact", id]), text);
    expect(drafts.read("agreement", "pact")).toBeNull();
  });
});
