import type { Command } from "@foedus/dossier/store";
import { describe, expect, it } from "vitest";
import { DossierData } from "./dossier-data.js";
import { keptInMemory } from "./outbox/kept.js";
import { InMemoryService } from "./testing/in-memory-service.js";
import { recordsQuery } from "./use-data.js";

const writing = (text: string, expects: number): Command => ({
  type: "record",
  kind: "agreement",
  id: "deal",
  expects,
  value: { text },
});

const texts = async (data: DossierData): Promise<readonly string[]> =>
  (await data.queries.fetchQuery(recordsQuery(data, "agreement"))).map(({ value }) => value.text);

describe("the data of a page", () => {
  it("follow what others do, without reading it again", async () => {
    const service = new InMemoryService();
    const data = new DossierData(service, keptInMemory(), 0);
    const stop = data.start();
    await service.perform(writing("one", 0));
    expect(await texts(data)).toEqual(["one"]);
    await service.perform(writing("two", 1));
    expect(await texts(data)).toEqual(["two"]);
    stop();
    await service.perform(writing("three", 2));
    expect(await texts(data)).toEqual(["two"]);
  });

  it("miss nothing that happens while they are being read", async () => {
    const service = new InMemoryService();
    const data = new DossierData(service, keptInMemory(), 0);
    data.start();
    await service.perform(writing("one", 0));
    // The answer is from before the second change, and comes after it was heard of.
    const answer = await service.records("agreement");
    let give: () => void = () => undefined;
    const given = new Promise<void>((resolve) => {
      give = resolve;
    });
    Object.assign(service, { records: () => given.then(() => answer) });
    const reading = texts(data);
    await service.perform(writing("two", 1));
    give();
    expect(await reading).toEqual(["two"]);
  });
});
