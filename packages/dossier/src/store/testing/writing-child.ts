// Opens the store it is given and changes it without end, telling what was acknowledged, until it is killed.
import { createHash } from "node:crypto";
import { writeSync } from "node:fs";
import type { Command } from "../commands/command.js";
import type { Outcome } from "../commands/outcome.js";
import { openStore } from "../open.js";
import type { Store } from "../store.js";

const tell = (words: string): void => {
  // Written at once, so that nothing acknowledged waits in this process when it is killed.
  writeSync(1, `${words}\n`);
};

const AUTHOR = { actor: "The child", moment: "2024-05-01T00:00:00Z" };

const record = async (store: Store, id: string, text: string): Promise<Command> => {
  const now = await store.record("agreement", id);
  const expects = now.type === "answer" ? (now.value?.revision ?? 0) : 0;
  return { type: "record", kind: "agreement", id, expects, value: { text } };
};

const next = async (store: Store, step: number): Promise<Outcome> => {
  if (step % 7 === 3) return store.undo(AUTHOR);
  if (step % 7 === 4) return store.redo(AUTHOR);
  if (step % 7 !== 6) {
    return store.perform(await record(store, `pact-${String(step % 5)}`, String(step)), AUTHOR);
  }
  const changes = [];
  for (let id = 0; id < 100; id += 1) {
    const change = await record(store, `bulk-${String(id)}`, `${String(step)} ${"x".repeat(500)}`);
    if (change.type === "record") changes.push(change);
  }
  return store.perform({ type: "together", title: "Many", changes }, AUTHOR);
};

const opened = await openStore(process.argv[2] ?? "");
if (opened.type === "problem") throw new Error(`${opened.problem.code}: ${opened.problem.message}`);
const last = await opened.store.history({ limit: 1 });
if (last.type === "problem") throw new Error(last.problem.message);
tell(`opened ${String(last.value[0]?.number ?? 0)}`);
for (let step = (last.value[0]?.number ?? 0) + 1; ; step += 1) {
  const outcome = await next(opened.store, step);
  if (outcome.type !== "done") throw new Error(JSON.stringify(outcome));
  const hash = createHash("sha256").update(JSON.stringify(outcome.entry)).digest("hex");
  tell(`done ${String(outcome.entry.number)} ${hash}`);
}
