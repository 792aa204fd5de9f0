import { expect, test } from "vitest";
import type { Author, Command } from "../commands/command.js";
import type { Outcome } from "../commands/outcome.js";
import { performAll } from "./import-reports.js";

const part = (title: string): Command => ({ type: "together", title, changes: [] });

/** A store that keeps who did what, and answers as it is told. */
const recording = (answer: Outcome) => {
  const authors: Author[] = [];
  return {
    authors,
    perform: (_: Command, author: Author): Promise<Outcome> => {
      authors.push(author);
      return Promise.resolve(answer);
    },
  };
};

test("each part of an import has a moment of its own, each later than the one before", async () => {
  const author = { actor: "Anna", moment: "2024-05-01T23:59:59.999Z" };
  const what = { number: 1, type: "done", of: null, command: part(""), inverse: part("") } as const;
  const store = recording({ type: "done", entry: { ...what, ...author } });
  expect(await performAll(store, ["1", "2", "3"].map(part), author)).toHaveLength(3);
  expect(store.authors).toEqual([
    author,
    { actor: "Anna", moment: "2024-05-02T00:00:00.000Z" },
    { actor: "Anna", moment: "2024-05-02T00:00:00.001Z" },
  ]);
});

test("after a part that is not taken in no other is tried", async () => {
  const store = recording({ type: "conflict", conflicts: [] });
  const author = { actor: "Anna", moment: "2024-05-01T00:00:00Z" };
  expect(await performAll(store, ["1", "2"].map(part), author)).toEqual([
    { type: "conflict", conflicts: [] },
  ]);
  expect(store.authors).toEqual([author]);
});
