import type { Command, Entry } from "@foedus/dossier/store";
import { describe, expect, it } from "vitest";
import { InMemoryService } from "../testing/in-memory-service.js";
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

  it("can be taken back before they are sent", async () => {
    const { service, kept, outbox } = made();
    service.isGone = true;
    await outbox.perform(writing("one", 0));
    expect(await outbox.takeBackUnsent()).toEqual(writing("one", 0));
    expect([await kept.all(), outbox.waiting.get()]).toEqual([[], []]);
    expect(await outbox.takeBackUnsent()).toBeNull();
  });
});
