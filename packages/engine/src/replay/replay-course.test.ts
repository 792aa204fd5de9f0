import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changes, dateAt, events, modelOf } from "../testing/arbitrary-course.js";
import { attack, course, force, on, pactWith } from "../testing/pact.js";
import { replay } from "./replay.js";
import { replayCourse } from "./replay-course.js";
import type { CourseOptions, DutyCourse } from "./replay-course.js";

const run = (
  model: Parameters<typeof replayCourse>[0],
  scenario: Parameters<typeof replayCourse>[1],
  options: CourseOptions,
): readonly DutyCourse[] => {
  const found = replayCourse(model, scenario, options);
  if ("type" in found) throw new Error(`${found.code}: ${found.message}`);
  return found;
};

const told = ([duty]: readonly DutyCourse[]): readonly string[] =>
  (duty?.spans ?? []).map(({ from, until, state }) => `${from} to ${until}: ${state}`);

describe("a duty over the days of a scenario", () => {
  test("is pending until it falls due, and overdue until it is performed late", () => {
    const scenario = course(on("2026-02-01", attack, 15), on("2026-02-10", force));
    expect(told(run(pactWith(), scenario, { until: "2026-03-01", variant: null }))).toEqual([
      "2026-02-01 to 2026-02-03: pending",
      "2026-02-04 to 2026-02-09: overdue",
      "2026-02-10 to 2026-03-01: performed",
    ]);
  });

  test("says by when it must be performed while that can still be done", () => {
    const [duty] = run(pactWith(), course(on("2026-02-01", attack)), { until: "2026-02-02", variant: null });
    expect(duty?.spans.map(({ due }) => due)).toEqual(["2026-02-04"]);
  });

  test("has one lane for each attack, even of one day", () => {
    const scenario = course(on("2026-02-01", attack, 1), on("2026-02-01", attack, 2));
    expect(run(pactWith(), scenario, { until: "2026-02-05", variant: null })).toHaveLength(2);
  });

  test("passes the problem of a replay on", () => {
    const found = replayCourse(pactWith(), course(on("2026-02-30", attack)), {
      until: "2026-03-01",
      variant: null,
    });
    expect(found).toMatchObject({ type: "problem", code: "impossible_date" });
  });

  test("is on every day what the replay as of that day says, whatever happens", () => {
    fc.assert(
      fc.property(changes, events, (change, all) => {
        const [model, scenario] = [modelOf(change), course(...all)];
        const found = replayCourse(model, scenario, { until: dateAt(90), variant: null });
        // Events drawn for the same hour may contradict each other.
        if ("type" in found && found.code === "contradictory_scenario") fc.pre(false);
        if ("type" in found) throw new Error(found.message);
        const first = all.map(({ date }) => date).toSorted()[0] ?? dateAt(0);
        for (let day = 0; day <= 90; day += 1) {
          const asOf = dateAt(day);
          if (asOf < first) continue;
          const replayed = replay(model, scenario, { asOf, variant: null });
          if ("type" in replayed) throw new Error(replayed.message);
          const states = found.flatMap(({ spans }) =>
            spans.filter(({ from, until }) => from <= asOf && asOf <= until).map(({ state }) => state),
          );
          expect(states.toSorted()).toEqual(replayed.duties.map(({ state }) => state).toSorted());
        }
      }),
      { numRuns: 60 },
    );
  });
});
