import type { Command, Entry } from "@foedus/dossier/store";
import { describe, expect, it } from "vitest";
import { InMemoryService } from "../testing/in-memory-service.js";
import { changesOf } from "../changes-of.js";
import { insteadOf } from "./instead-of.js";
import { keptInMemory } from "./kept.js";
import { Outbox } from "./outbox.js";

const writing = (text: string, expects: number, id = "deal"): Command => ({
  type: "record",
  kind: "agreement",
  id,
  expects,
  value: { text },
});

const made = () => {
  const service = new InMemoryService();
  const kept = keptInMemory();
  const done: Entry[] = [];
  const notDone: Command[] = [];
  const told = {
    onDone: (entry: Entry) => void done.push(entry),
    onNotDone: (command: Command) => void notDone.push(command),
  };
  return { service, kept, done, notDone, told, outbox: new Outbox(service, kept, told) };
};

const textsOf = async (service: InMemoryService): Promise<readonly string[]> => {
  const answer = await service.records("agreement");
  return answer.type === "answer" ? answer.value.map(({ value }) => value.text) : [];
};

describe("changes on their way to the server", () => {
  it("are let go of when the server has acknowledged them", async () => {
    const { service, kept, outbox } = made();
    expect(await outbox.perform(writing("one", 0))).toMatchObject({ type: "done" });
    expect([await kept.all(), outbox.waiting.get()]).toEqual([[], []]);
    expect(await textsOf(service)).toEqual(["one"]);
  });

  it("are kept while the server is gone, and sent in their order when it is back", async () => {
    const { service, kept, outbox } = made();
    service.isGone = true;
    expect(await outbox.perform(writing("one", 0))).toEqual({ type: "kept" });
    expect(await outbox.perform(writing("two", 1))).toEqual({ type: "kept" });
    expect((await kept.all()).map(({ order }) => order)).toEqual([1, 2]);
    service.isGone = false;
    await outbox.send();
    expect(await textsOf(service)).toEqual(["two"]);
    expect(await kept.all()).toEqual([]);
  });

  it("survive the page that made them", async () => {
    const { service, kept, told, outbox } = made();
    service.isGone = true;
    await outbox.perform(writing("one", 0));
    service.isGone = false;
    const later = new Outbox(service, kept, told);
    await later.takeUp();
    expect(await textsOf(service)).toEqual(["one"]);
    expect(await kept.all()).toEqual([]);
  });

  it("are done once where an answer was lost, and nobody is asked to choose between two that are the same", async () => {
    const { service, outbox } = made();
    service.losesNextAnswer = true;
    expect(await outbox.perform(writing("one", 0))).toEqual({ type: "kept" });
    await outbox.send();
    expect(service.entries).toHaveLength(1);
    expect([outbox.waiting.get(), outbox.disputes.get()]).toEqual([[], []]);
  });

  it("stay, with both sides, where somebody else was faster, and can be put in place of theirs", async () => {
    const { service, kept, notDone, outbox } = made();
    await service.perform(writing("theirs", 0));
    expect(await outbox.perform(writing("mine", 0))).toEqual({ type: "conflict" });
    const [dispute] = outbox.disputes.get();
    expect(dispute?.conflicts[0]).toMatchObject({
      yours: { text: "mine" },
      theirs: { value: { text: "theirs" } },
    });
    expect(notDone).toEqual([writing("mine", 0)]);
    expect(await kept.all()).toHaveLength(1);
    await outbox.decide(dispute?.key ?? "", writing("mine", 1));
    expect(await textsOf(service)).toEqual(["mine"]);
    expect([await kept.all(), outbox.disputes.get()]).toEqual([[], []]);
  });

  it("put nothing over what somebody else did, though later ones of this page were made from the disputed one", async () => {
    const { service, kept, outbox } = made();
    await service.perform(writing("first", 0));
    service.isGone = true;
    await outbox.perform(writing("mine", 1));
    await outbox.perform(writing("mine, again", 2));
    await outbox.perform(writing("elsewhere", 0, "other"));
    service.isGone = false;
    await service.perform(writing("theirs", 1));
    await outbox.send();
    expect(await textsOf(service)).toEqual(["theirs", "elsewhere"]);
    const [dispute] = outbox.disputes.get();
    expect(outbox.disputes.get()).toHaveLength(1);
    expect(dispute?.conflicts).toMatchObject([
      { expected: 1, yours: { text: "mine, again" }, theirs: { value: { text: "theirs" }, revision: 2 } },
    ]);
    expect(await kept.all()).toHaveLength(2);
    const command = dispute?.command ?? null;
    await outbox.decide(dispute?.key ?? "", command && insteadOf(command, dispute?.conflicts ?? []));
    expect(await textsOf(service)).toEqual(["mine, again", "elsewhere"]);
    expect([await kept.all(), outbox.disputes.get(), outbox.waiting.get()]).toEqual([[], [], []]);
  });

  it("do what is left of several at once where somebody else did a part of it in the same way", async () => {
    const { service, kept, outbox } = made();
    await service.perform(writing("one", 0, "a"));
    const both: Command = {
      type: "together",
      title: "two",
      changes: [writing("one", 0, "a"), writing("two", 0, "b")].flatMap(changesOf),
    };
    await outbox.perform(both);
    expect(await textsOf(service)).toEqual(["one", "two"]);
    expect([await kept.all(), outbox.disputes.get()]).toEqual([[], []]);
  });

  it("can be taken back before they are sent", async () => {
    const { service, kept, outbox } = made();
    service.isGone = true;
    await outbox.perform(writing("one", 0));
    await outbox.perform(writing("two", 1));
    expect(await outbox.takeBack()).toEqual({ type: "unsent", command: writing("two", 1) });
    expect(outbox.takenBack.get()).toEqual(writing("two", 1));
    expect((await kept.all()).map(({ command }) => command)).toEqual([writing("one", 0)]);
    await outbox.takeBack();
    expect([outbox.waiting.get(), await outbox.takeBack()]).toEqual([[], null]);
    service.isGone = false;
    await outbox.send();
    expect([await textsOf(service), await kept.all()]).toEqual([[], []]);
  });

  it("are taken back with the server where it has them though no answer came, and what was done since stands", async () => {
    const { service, kept, told, outbox } = made();
    await service.perform(writing("first", 0));
    service.losesNextAnswer = true;
    await outbox.perform(writing("lost", 1));
    service.isGone = true;
    expect(await outbox.takeBack()).toMatchObject({ type: "unsent" });
    await outbox.perform(writing("since", 1));
    service.isGone = false;
    // Also where the page ended in between.
    const later = new Outbox(service, kept, told);
    await later.takeUp();
    expect(await textsOf(service)).toEqual(["since"]);
    expect(service.entries.map(({ type }) => type)).toEqual(["done", "done", "undone", "done"]);
    expect([later.disputes.get(), await kept.all()]).toEqual([[], []]);
  });

  it("are awaited where their answer is, so that nothing else is taken back in their place", async () => {
    const { service, outbox } = made();
    const perform = service.perform.bind(service);
    let taken: Promise<unknown> = Promise.resolve();
    service.perform = (command, moment) => {
      // The key is struck while the change is with the server.
      taken = outbox.takeBack();
      return perform(command, moment);
    };
    const sent = outbox.perform(writing("one", 0));
    const settled = await sent;
    expect(settled.type).toBe("done");
    expect(await taken).toEqual(settled);
    expect(service.entries).toHaveLength(1);
  });

  it("are taken back also where an earlier page had them done and ended before it let go of them", async () => {
    const { service, kept, told, outbox } = made();
    await outbox.perform(writing("one", 0));
    const moment = service.entries[0]?.moment ?? "";
    await kept.put({ order: 1, key: "left", moment, command: writing("one", 0) });
    const later = new Outbox(service, kept, told);
    const perform = service.perform.bind(service);
    let taken: Promise<unknown> = Promise.resolve();
    service.perform = (command, at) => {
      taken = later.takeBack();
      return perform(command, at);
    };
    await later.takeUp();
    expect(await taken).toEqual({ type: "done", entry: service.entries[0] });
    expect([service.entries.length, later.disputes.get(), await kept.all()]).toEqual([1, [], []]);
    // And at once, before anything is sent.
    await kept.put({ order: 1, key: "left", moment, command: writing("one", 0) });
    service.perform = perform;
    const last = new Outbox(service, kept, told);
    const taking = last.takeUp();
    expect(await last.takeBack()).toMatchObject({ type: "unsent" });
    await taking;
    await last.send();
    expect([await textsOf(service), last.disputes.get(), await kept.all()]).toEqual([[], [], []]);
  });

  it("are taken up once, however often pages end", async () => {
    const { service, kept, told, outbox } = made();
    service.isGone = true;
    await outbox.perform(writing("one", 0));
    await outbox.takeUp();
    expect(outbox.waiting.get()).toHaveLength(1);
    const other = new Outbox(service, kept, told, "other");
    await Promise.all([other.takeUp(), other.takeUp()]);
    service.isGone = false;
    await other.send();
    expect(service.entries).toHaveLength(1);
  });

  it("are not taken up again where they were settled while the browser was asked what it keeps", async () => {
    const { service, kept, told } = made();
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const all = async () => {
      const before = await kept.all();
      await answered;
      return before;
    };
    const outbox = new Outbox(service, { ...kept, all }, told);
    service.isGone = true;
    await outbox.perform(writing("one", 0));
    const taking = outbox.takeUp();
    await Promise.resolve();
    service.isGone = false;
    await outbox.perform(writing("two", 1));
    answer();
    await taking;
    expect(await textsOf(service)).toEqual(["two"]);
    expect([outbox.disputes.get(), outbox.waiting.get(), service.entries.length]).toEqual([[], [], 2]);
  });

  it("are left to the page that made them as long as it is open", async () => {
    const { service, kept, told } = made();
    service.isGone = true;
    await new Outbox(service, kept, told, "first").perform(writing("one", 0));
    service.isGone = false;
    await new Outbox(service, kept, told, "second").takeUp(new Set(["first"]));
    expect(await textsOf(service)).toEqual([]);
    await new Outbox(service, kept, told, "third").takeUp(new Set(["second"]));
    expect(await textsOf(service)).toEqual(["one"]);
  });
});
