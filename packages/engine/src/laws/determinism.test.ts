import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { expect, test } from "vitest";
import { agenda } from "../analyses/agenda.js";
import { floorAndCeiling } from "../analyses/floor-and-ceiling.js";
import { replay } from "../replay/replay.js";
import type { GeneratedCase } from "../testing/arbitrary-agreement.js";
import { ask } from "../verdicts/ask.js";
import { holdsFor, lawCase } from "./testing/law.js";

/** All that the engine says of a case, as bytes. */
function everything({ model, scenario, question, defecting }: GeneratedCase): string {
  const options = { variant: null, defecting };
  return JSON.stringify([
    ask(model, scenario, question, options),
    floorAndCeiling(model, scenario, { side: "ukraine", performer: "us", ...options }),
    replay(model, scenario, { asOf: "2026-02-25", variant: null }),
    agenda(model, [scenario], options),
  ]);
}

/** The same data, each object's keys put in the other way round. */
function rekeyed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((item: unknown) => rekeyed(item)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, one]) => [key, rekeyed<unknown>(one)])) as Value;
}

/** Every object's keys in one order, whatever order they came in. */
function canonical(text: string): string {
  return JSON.stringify(JSON.parse(text), (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

test("the same input gives the same bytes, run after run", () => {
  holdsFor(lawCase(), 60, (one) => {
    const first = everything(one);
    expect(everything(one)).toBe(first);
    expect(everything(structuredClone(one))).toBe(first);
  });
});

test("the order in which the properties of the input were written changes nothing", () => {
  holdsFor(lawCase(), 60, (one) => {
    // What quotes the input repeats it as it was written; all else is the same to the byte.
    expect(canonical(everything(rekeyed(one)))).toBe(canonical(everything(one)));
  });
});

test("the order in which parties, groups and councils are declared changes no byte", () => {
  holdsFor(lawCase(), 60, (one) => {
    const { parties, groups, councils } = one.model;
    const model = {
      ...one.model,
      parties: parties.toReversed(),
      groups: groups.toReversed(),
      councils: councils.toReversed(),
    };
    expect(everything({ ...one, model })).toBe(everything(one));
  });
});

test("another process, with another language, time zone and folder, gives the same bytes", () => {
  const cases = fc.sample(lawCase(), { numRuns: 12, seed: 20261127 });
  const engine = new URL("../../dist/index.js", import.meta.url).href;
  const script = `
    import { ask, floorAndCeiling, replay, agenda } from ${JSON.stringify(engine)};
    let text = "";
    for await (const chunk of process.stdin) text += chunk;
    const told = JSON.parse(text).map(({ model, scenario, question, defecting }) => [
      ask(model, scenario, question, { variant: null, defecting }),
      floorAndCeiling(model, scenario, { side: "ukraine", performer: "us", variant: null, defecting }),
      replay(model, scenario, { asOf: "2026-02-25", variant: null }),
      agenda(model, [scenario], { variant: null, defecting }),
    ]);
    process.stdout.write(JSON.stringify(told));
  `;
  const runIn = (environment: Readonly<Record<string, string>>, folder: string): string => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--input-type=module", "--eval", script],
      {
        input: JSON.stringify(cases),
        encoding: "utf8",
        cwd: folder,
        env: { ...process.env, ...environment },
      },
    );
    if (status !== 0) throw new Error(`The built engine did not run (npm run build): ${stderr}`);
    return stdout;
  };
  const here = fileURLToPath(new URL(".", import.meta.url));
  const first = runIn({ TZ: "UTC", LANG: "C", LC_ALL: "C" }, here);
  const second = runIn({ TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }, "/");
  expect(JSON.parse(first)).toHaveLength(cases.length);
  expect(second).toBe(first);
});
