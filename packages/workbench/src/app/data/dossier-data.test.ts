import type { Command } from "@foedus/dossier/store";
import { describe, expect, it } from "vitest";
import { DossierData, STATEMENTS_KEY } from "./dossier-data.js";
import { pageAlone } from "./this-page.js";
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

const stating = (report: string, id: string, status: "proposed" | "confirmed", expects: number): Command => ({
  type: "record",
  kind: "statement",
  id: `${report}/${id}`,
  expects,
  value: {
    report,
    id,
    level: "primary",
    parent: null,
    speaker: { name: "Olga Lind", party: null, spans: [] },
    cue: [],
    content: [[0, 5]],
    quotation: "direct",
    acts: ["promise"],
    venue: null,
    date: null,
    chain: [],
    confidence: 50,
    reason: "said",
    status,
  },
});

const texts = async (data: DossierData): Promise<readonly string[]> =>
  (await data.queries.fetchQuery(recordsQuery(data, "agreement"))).map(({ value }) => value.text);

describe("the data of a page", () => {
  it("follow what others do, without reading it again", async () => {
    const service = new InMemoryService();
    const data = new DossierData(service, keptInMemory(), 0, pageAlone("one"));
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
    const data = new DossierData(service, keptInMemory(), 0, pageAlone("one"));
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

  it("follow also in the statements of one report, which are read before those of all others", async () => {
    const service = new InMemoryService();
    const data = new DossierData(service, keptInMemory(), 0, pageAlone("one"));
    data.start();
    await service.perform(stating("oslo", "lind-1", "proposed", 0));
    await service.perform(stating("bern", "frei-1", "proposed", 0));
    const queryKey = [...STATEMENTS_KEY, "oslo"];
    const statements = async (): Promise<readonly string[]> =>
      (await data.queries.fetchQuery({ queryKey, queryFn: () => data.readStatementsOf("oslo") })).map(
        ({ id, value }) => `${id} ${value.status}`,
      );
    expect(await statements()).toEqual(["oslo/lind-1 proposed"]);
    await service.perform(stating("oslo", "lind-1", "confirmed", 1));
    expect(await statements()).toEqual(["oslo/lind-1 confirmed"]);
  });
});
