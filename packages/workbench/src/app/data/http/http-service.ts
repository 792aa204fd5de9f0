import type { Entry, Kind } from "@foedus/dossier/store";
import type { Changed } from "../../../client/changes.js";
import { Client } from "../../../client/client.js";
import type { Reply } from "../../../client/problem.js";
import type { Answer, Outcome, Service } from "../service.js";
import { listenTo } from "./listen.js";

const answerOf = <From, To>(reply: Reply<From>, take: (from: From) => To): Answer<To> =>
  reply.type === "problem" ? reply.problem : { type: "answer", value: take(reply.value) };

const outcomeOf = (changed: Changed): Outcome => (changed.type === "problem" ? changed.problem : changed);

/** How many hits of a search are asked for. */
const FOUND = 20;

/** The server writes a line of JSON for each entry. */
const entriesIn = (lines: string): readonly Entry[] =>
  lines
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Entry => JSON.parse(line));

const same = <Value>(value: Value): Value => value;

/** The service of the server that gave this page. */
export const httpService = (): Service => {
  const client = new Client({ address: "" });
  return {
    about: async () => answerOf(await client.about(), same),
    records: async <K extends Kind>(kind: K) =>
      answerOf(await client.records(kind), ({ records }) => records),
    statementsOf: async (report) =>
      answerOf(await client.report(report), (opened) => opened?.statements ?? []),
    log: async () => answerOf(await client.log(), entriesIn),
    history: async (question) => answerOf(await client.history(question), ({ entries }) => entries),
    perform: async (command, moment) => outcomeOf(await client.perform(command, { actor: null, moment })),
    undo: async (entry) => outcomeOf(await client.undo(entry)),
    redo: async () => outcomeOf(await client.redo()),
    listen: (after, listener) => listenTo(client, after, listener),
    search: async (words) =>
      answerOf(await client.search({ words, order: "relevance", limit: FOUND }), ({ hits }) => hits),
    readText: async (text) => answerOf(await client.readText(text), same),
    readFile: async (name, bytes) => answerOf(await client.readFile(name, bytes), same),
  };
};
