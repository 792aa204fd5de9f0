import { expect, test } from "vitest";
import { FreshBrief } from "./fresh-brief.js";
import type { StoreBrief } from "./served.js";

/** A log whose last number a test sets, and a computation that it ends by hand. */
const scene = () => {
  const state = { last: 1, computed: 0 };
  const ends: (() => void)[] = [];
  const fresh = new FreshBrief(
    { last: () => Promise.resolve({ type: "answer", value: state.last }) },
    () =>
      new Promise((resolve) => {
        state.computed += 1;
        const lines = [`computed ${String(state.computed)}`];
        ends.push(() => {
          resolve({ type: "problems", lines });
        });
      }),
  );
  const end = async (): Promise<void> => {
    while (ends.length === 0) await new Promise(setImmediate);
    ends.shift()?.();
  };
  return { state, fresh, end };
};

const computed = (number: number): StoreBrief => ({
  type: "problems",
  lines: [`computed ${String(number)}`],
});

test("the brief of one state is worked out once, however many ask for it", async () => {
  const { state, fresh, end } = scene();
  const asked = [fresh.brief(), fresh.brief(), fresh.brief()];
  await end();
  expect(await Promise.all(asked)).toEqual([computed(1), computed(1), computed(1)]);
  expect(await fresh.brief()).toEqual(computed(1));
  expect(state.computed).toBe(1);
});

test("who asks after a change gets no older state, and changes in between are worked out as one", async () => {
  const { state, fresh, end } = scene();
  const before = fresh.brief();
  await new Promise(setImmediate);
  state.last = 2;
  const second = fresh.brief();
  state.last = 3;
  const third = fresh.brief();
  await end();
  expect(await before).toEqual(computed(1));
  await end();
  expect(await Promise.all([second, third])).toEqual([computed(2), computed(2)]);
  expect(state.computed).toBe(2);
});

test("where the store does not answer, that is told and not kept", async () => {
  let isThere = false;
  const problem = { code: "unreachable", store: "", message: "It is away.", help: "Wait." } as const;
  const fresh = new FreshBrief(
    { last: () => Promise.resolve(isThere ? { type: "answer", value: 1 } : { type: "problem", problem }) },
    () => Promise.resolve(computed(1)),
  );
  expect(await fresh.brief()).toEqual({ type: "problems", lines: ["It is away. Wait."] });
  isThere = true;
  expect(await fresh.brief()).toEqual(computed(1));
});

test("a failure that may pass by itself is told to who waits for it, and tried again for who asks later", async () => {
  const passing: StoreBrief = { type: "problems", lines: ["The thread ended."], passing: true };
  const answers = [passing, computed(2)];
  const fresh = new FreshBrief({ last: () => Promise.resolve({ type: "answer", value: 1 }) }, () =>
    Promise.resolve(answers.shift() ?? computed(3)),
  );
  expect(await Promise.all([fresh.brief(), fresh.brief()])).toEqual([passing, passing]);
  expect(await fresh.brief()).toEqual(computed(2));
  expect(await fresh.brief()).toEqual(computed(2));
});

test("such a failure of an older state is not told to who asks after a change", async () => {
  let last = 1;
  let fail: (() => void) | null = null;
  const passing: StoreBrief = { type: "problems", lines: ["It took too long."], passing: true };
  const fresh = new FreshBrief({ last: () => Promise.resolve({ type: "answer", value: last }) }, () =>
    last === 2 && fail !== null
      ? Promise.resolve(computed(2))
      : new Promise((resolve) => {
          fail = () => {
            resolve(passing);
          };
        }),
  );
  const before = fresh.brief();
  await new Promise(setImmediate);
  last = 2;
  const after = fresh.brief();
  await new Promise(setImmediate);
  (fail as (() => void) | null)?.();
  expect(await before).toEqual(passing);
  expect(await after).toEqual(computed(2));
});
