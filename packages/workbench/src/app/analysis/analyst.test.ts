import { describe, expect, it } from "vitest";
import { Analyst } from "./analyst.js";
import type { Request, Response } from "./protocol.js";

interface FakeWorker {
  readonly asked: readonly Request[];
  readonly says: (response: Response) => void;
  readonly stops: (why: string) => void;
  readonly isEnded: () => boolean;
}

const made = () => {
  const workers: FakeWorker[] = [];
  const analyst = new Analyst((says, stops) => {
    const asked: Request[] = [];
    let isEnded = false;
    workers.push({ asked, says, stops, isEnded: () => isEnded });
    return {
      send: (request) => void asked.push(request),
      end: () => {
        isEnded = true;
      },
    };
  });
  return { analyst, workers };
};

const value = (number: number, told: unknown): Response => ({
  number,
  type: "answer",
  answer: { type: "value", value: told },
});

describe("the analyst", () => {
  it("starts no worker before something is asked", () => {
    expect(made().workers).toEqual([]);
  });

  it("asks one question after the other, and tells how far each is", async () => {
    const { analyst, workers } = made();
    const progress: number[] = [];
    const first = analyst.ask("check", { files: [] }, { onProgress: (done) => progress.push(done) });
    const second = analyst.ask("clauses", { files: [] });
    const [worker] = workers;
    expect(worker?.asked.map(({ name }) => name)).toEqual(["check"]);
    worker?.says({ number: 1, type: "progress", done: 0.5 });
    worker?.says(value(1, []));
    expect(await first).toEqual({ type: "value", value: [] });
    expect(worker?.asked.map(({ name }) => name)).toEqual(["check", "clauses"]);
    worker?.says(value(2, []));
    expect([await second, progress]).toEqual([{ type: "value", value: [] }, [0.5]]);
  });

  it("ends the worker where what it computes is cancelled, and goes on with the next in a new one", async () => {
    const { analyst, workers } = made();
    const cancelling = new AbortController();
    const first = analyst.ask("check", { files: [] }, { signal: cancelling.signal });
    const second = analyst.ask("clauses", { files: [] });
    cancelling.abort();
    expect(await first).toEqual({ type: "cancelled" });
    const [old, young] = workers;
    expect([old?.isEnded(), young?.isEnded()]).toEqual([true, false]);
    old?.says(value(1, ["late"]));
    young?.says(value(2, []));
    expect(await second).toEqual({ type: "value", value: [] });
  });

  it("lets go of a question that waits without disturbing the one before it", async () => {
    const { analyst, workers } = made();
    const cancelling = new AbortController();
    const first = analyst.ask("check", { files: [] });
    const second = analyst.ask("clauses", { files: [] }, { signal: cancelling.signal });
    cancelling.abort();
    expect(await second).toEqual({ type: "cancelled" });
    workers[0]?.says(value(1, []));
    expect(await first).toEqual({ type: "value", value: [] });
    expect(workers).toHaveLength(1);
  });

  it("answers with a problem where the worker stops, and starts another for the next", async () => {
    const { analyst, workers } = made();
    const first = analyst.ask("check", { files: [] });
    const second = analyst.ask("clauses", { files: [] });
    workers[0]?.stops("out of memory");
    expect(await first).toMatchObject({ type: "problem", message: "out of memory" });
    workers[1]?.says(value(2, []));
    expect(await second).toEqual({ type: "value", value: [] });
  });
});
