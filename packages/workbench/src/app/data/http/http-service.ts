import type { Entry, Kind, Stored } from "@foedus/dossier/store";
import type { About, Answer, Outcome, Service } from "../service.js";
import { call, post } from "./call.js";
import { listenTo } from "./listen.js";

interface Page {
  readonly entries: readonly Entry[];
}

const value = <From, To>(answer: Answer<From>, take: (from: From) => To): Answer<To> =>
  answer.type === "problem" ? answer : { type: "answer", value: take(answer.value) };

const outcomeOf = (answer: Answer<Exclude<Outcome, { type: "problem" }>>): Outcome =>
  answer.type === "problem" ? answer : answer.value;

const once = (key: string) => ({ "Idempotency-Key": key });

/** The service of the server that gave this page. */
export const httpService = (): Service => ({
  about: () => call<About>("/about"),
  records: async <K extends Kind>(kind: K, signal?: AbortSignal) =>
    value(
      await call<{ readonly records: readonly Stored<K>[] }>(`/records/${kind}`, { signal: signal ?? null }),
      ({ records }) => records,
    ),
  history: async ({ before, limit, record }, signal) => {
    const query = new URLSearchParams();
    if (before !== undefined) query.set("before", String(before));
    if (limit !== undefined) query.set("limit", String(limit));
    if (record !== undefined) {
      query.set("kind", record.kind);
      query.set("id", record.id);
    }
    return value(await call<Page>(`/history?${query}`, { signal: signal ?? null }), ({ entries }) => entries);
  },
  perform: async (command, key) => outcomeOf(await post("/commands", command, once(key))),
  undo: async (entry, key) => outcomeOf(await post("/commands/undo", { entry }, once(key))),
  redo: async (key) => outcomeOf(await post("/commands/redo", {}, once(key))),
  listen: listenTo,
});
