import { Engine } from "json-rules-engine";
import type { RuleProperties } from "json-rules-engine";
import { createActor, createMachine } from "xstate";
import { expectPerformed, LIFE } from "./lifecycle.js";

const machine = createMachine({
  initial: "excused",
  states: {
    excused: { on: { request: "pending", open: "pending" } },
    pending: { on: { shut: "excused", suspend: "suspended", partial: "pending", give: "performed" } },
    suspended: { on: { resume: "pending" } },
    performed: { type: "final" },
  },
});

/** The same life as an actor of xstate. */
export function xstate(lives: number): void {
  for (let life = 0; life < lives; life += 1) {
    const actor = createActor(machine).start();
    for (const type of LIFE) actor.send({ type });
    expectPerformed(actor.getSnapshot().value, "xstate");
  }
}

const rule = (state: string, event: string, next: string): RuleProperties => ({
  conditions: {
    all: [
      { fact: "state", operator: "equal", value: state },
      { fact: "event", operator: "equal", value: event },
    ],
  },
  event: { type: next },
});

const engine = new Engine([
  rule("excused", "request", "pending"),
  rule("excused", "open", "pending"),
  rule("pending", "shut", "excused"),
  rule("pending", "suspend", "suspended"),
  rule("suspended", "resume", "pending"),
  rule("pending", "give", "performed"),
]);

/** The same life as rules of json-rules-engine, one run an event. */
export async function jsonRulesEngine(lives: number): Promise<void> {
  for (let life = 0; life < lives; life += 1) {
    let state = "excused";
    for (const event of LIFE) {
      const { events } = await engine.run({ state, event });
      state = events[0]?.type ?? state;
    }
    expectPerformed(state, "json-rules-engine");
  }
}
