import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Command } from "@foedus/dossier/store";
import type { Settled } from "../../../data/outbox/outbox.js";
import type { Draft, Saved } from "./draft.js";
import { DraftKeeper } from "./draft-keeper.js";
import type { KeptDrafts } from "./kept-drafts.js";

const done = (command: Command): Settled => ({
  type: "done",
  entry: {
    number: 2,
    type: "done",
    of: null,
    actor: "Ada",
    moment: "2025-08-17T09:30:00Z",
    command,
    inverse: command,
  },
});

const made = (
  answer: (command: Command) => Promise<Settled> = (command) => Promise.resolve(done(command)),
) => {
  const kept = new Map<string, Draft>();
  const drafts: KeptDrafts = {
    read: (_, id) => kept.get(id) ?? null,
    keep: (_, id, draft) => {
      kept.set(id, draft);
      return true;
    },
    forget: (_, id) => void kept.delete(id),
  };
  const commands: Command[] = [];
  const followed: string[] = [];
  const page = { isOnItsWay: false };
  const open = (saved: Saved): DraftKeeper =>
    new DraftKeeper(saved, {
      kind: "agreement",
      id: "pact",
      drafts,
      perform: (command) => {
        commands.push(command);
        return answer(command);
      },
      isOnItsWay: () => page.isOnItsWay,
      follow: (text) => void followed.push(text),
    });
  return { open, kept, commands, followed, page };
};

const first: Saved = { revision: 1, text: "one" };

describe("the keeper of a draft", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("keeps every keystroke at once, and saves once for a pause", async () => {
    const { open, kept, commands } = made();
    const keeper = open(first);
    for (const text of ["one t", "one tw", "one two"]) keeper.typed(text);
    expect([kept.get("pact")?.text, commands]).toEqual(["one two", []]);
    await vi.runAllTimersAsync();
    expect(commands).toEqual([
      { type: "record", kind: "agreement", id: "pact", expects: 1, value: { text: "one two" } },
    ]);
    expect([keeper.saving.get(), kept.size]).toEqual([{ type: "saved" }, 0]);
  });

  it("takes up after a reload what was not saved", async () => {
    const { open, commands } = made();
    const before = open(first);
    before.typed("one tw");
    before.stop();
    const after = open(first);
    after.start();
    expect(after.text).toBe("one tw");
    await vi.runAllTimersAsync();
    expect(commands).toHaveLength(1);
  });

  it("does not pile up changes while the server is gone, and says that the text is kept", async () => {
    const { open, commands, page, kept } = made(() => {
      page.isOnItsWay = true;
      return Promise.resolve({ type: "kept" });
    });
    const keeper = open(first);
    keeper.typed("one two");
    await vi.runAllTimersAsync();
    keeper.typed("one two three");
    await vi.runAllTimersAsync();
    expect([commands.length, keeper.saving.get(), kept.get("pact")?.text]).toEqual([
      1,
      { type: "waiting" },
      "one two three",
    ]);
    page.isOnItsWay = false;
    keeper.stored({ revision: 2, text: "one two" });
    await vi.runAllTimersAsync();
    expect(commands[1]).toMatchObject({ expects: 2, value: { text: "one two three" } });
  });

  it("saves what was undone while it was being saved, and does not go back to it", async () => {
    const answers: (() => void)[] = [];
    const { open, commands, followed } = made((command) => {
      const { promise, resolve } = Promise.withResolvers<Settled>();
      answers.push(() => {
        resolve(done(command));
      });
      return promise;
    });
    const keeper = open(first);
    keeper.typed("one two");
    await vi.runAllTimersAsync();
    keeper.typed("one");
    expect(keeper.saving.get()).toEqual({ type: "saving" });
    answers[0]?.();
    await vi.runAllTimersAsync();
    answers[1]?.();
    await vi.runAllTimersAsync();
    expect(commands.map((command) => "value" in command && command.value)).toEqual([
      { text: "one two" },
      { text: "one" },
    ]);
    expect([followed, keeper.text, keeper.saving.get()]).toEqual([[], "one", { type: "saved" }]);
  });

  it("has nothing to save where the server refused what was undone meanwhile", async () => {
    const answers: (() => void)[] = [];
    const { open, kept } = made(() => {
      const { promise, resolve } = Promise.withResolvers<Settled>();
      answers.push(() => {
        resolve({ type: "problem", code: "wrong_form", message: "It is too long.", help: "" });
      });
      return promise;
    });
    const keeper = open(first);
    keeper.typed("one two");
    await vi.runAllTimersAsync();
    keeper.typed("one");
    answers[0]?.();
    await vi.runAllTimersAsync();
    expect([keeper.saving.get(), kept.size, answers.length]).toEqual([{ type: "saved" }, 0, 1]);
  });

  it("does not go back to what the page had read before its own saving", async () => {
    const { open, followed } = made();
    const keeper = open(first);
    keeper.typed("one two");
    await vi.runAllTimersAsync();
    keeper.stored({ ...first });
    expect([keeper.text, followed]).toEqual(["one two", []]);
    keeper.stored({ revision: 2, text: "one two" });
    // Undone in the history, and its making too.
    keeper.stored({ revision: 3, text: "one" });
    keeper.stored({ revision: 0, text: "" });
    expect(followed).toEqual(["one", ""]);
  });

  it("goes back with what was taken back before the server had it, and leaves what was written since", async () => {
    const { open, commands, followed, page, kept } = made(() => {
      page.isOnItsWay = true;
      return Promise.resolve({ type: "kept" });
    });
    const keeper = open(first);
    keeper.typed("one two");
    await vi.runAllTimersAsync();
    page.isOnItsWay = false;
    const [sent] = commands;
    if (sent !== undefined) keeper.takenBack(sent);
    keeper.stored({ ...first });
    await vi.runAllTimersAsync();
    expect([followed, keeper.text, keeper.saving.get(), kept.size, commands.length]).toEqual([
      ["one"],
      "one",
      { type: "saved" },
      0,
      1,
    ]);
  });

  it("holds what it sent itself, and not what was done to its text elsewhere", async () => {
    const { open, commands } = made(() => Promise.resolve({ type: "conflict" }));
    const keeper = open(first);
    keeper.typed("one two");
    await vi.runAllTimersAsync();
    keeper.typed("one two three");
    const [sent] = commands;
    const renaming: Command = {
      type: "record",
      kind: "agreement",
      id: "pact",
      expects: 1,
      value: { text: "uno" },
    };
    expect([sent !== undefined && keeper.holds(sent), keeper.holds(renaming)]).toEqual([true, false]);
  });

  it("shows both texts where somebody else was faster, and overwrites neither", async () => {
    let isFaster = true;
    const { open, commands, followed } = made((command) =>
      Promise.resolve(isFaster ? { type: "conflict" } : done(command)),
    );
    const keeper = open(first);
    keeper.typed("one two");
    await vi.runAllTimersAsync();
    keeper.stored({ revision: 2, text: "uno" });
    await vi.runAllTimersAsync();
    isFaster = false;
    expect(keeper.saving.get()).toEqual({
      type: "conflict",
      mine: "one two",
      theirs: { revision: 2, text: "uno" },
    });
    expect([commands.length, followed]).toEqual([1, []]);
    keeper.decide("uno due");
    await vi.runAllTimersAsync();
    expect(commands[1]).toMatchObject({ expects: 2, value: { text: "uno due" } });
  });

  it("keeps the text that the store refused", async () => {
    const { open, kept } = made(() =>
      Promise.resolve({ type: "problem", code: "wrong_form", message: "It is too long.", help: "" }),
    );
    const keeper = open(first);
    keeper.typed("one two");
    await vi.runAllTimersAsync();
    expect(keeper.saving.get()).toEqual({ type: "refused", message: "It is too long." });
    expect(kept.get("pact")?.text).toBe("one two");
  });
});
