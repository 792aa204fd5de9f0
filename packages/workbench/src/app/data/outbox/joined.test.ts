import type { Change, Command } from "@foedus/dossier/store";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InMemoryService } from "../testing/in-memory-service.js";
import { joined } from "./joined.js";

const ids = ["a", "b", "c"] as const;

/** Commands as a page makes them: each from what the one before it left. */
const chains = fc
  .array(
    fc.array(
      fc.record({ id: fc.constantFrom(...ids), text: fc.option(fc.constantFrom("x", "y"), { nil: null }) }),
      { minLength: 1, maxLength: 3 },
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((steps) => {
    const revisions = new Map<string, number>();
    return steps.flatMap((step): readonly Command[] => {
      const once = [...new Map(step.map((one) => [one.id, one])).values()];
      const changes = once.flatMap(({ id, text }): readonly Change[] => {
        const expects = revisions.get(id) ?? 0;
        if (text === null && expects === 0) return [];
        revisions.set(id, text === null ? 0 : expects + 1);
        const record = { kind: "agreement", id, expects } as const;
        return [
          text === null ? { type: "remove", ...record } : { type: "record", ...record, value: { text } },
        ];
      });
      return changes.length === 0 ? [] : [{ type: "together", title: "several", changes }];
    });
  });

const after = async (commands: readonly Command[]): Promise<unknown> => {
  const service = new InMemoryService();
  for (const command of commands) expect(await service.perform(command)).toMatchObject({ type: "done" });
  const answer = await service.records("agreement");
  return answer.type === "answer" ? answer.value.map(({ id, value }) => [id, value]) : answer;
};

describe("several commands as one", () => {
  it("do the same", async () => {
    await fc.assert(
      fc.asyncProperty(chains, async ([first, ...others]) => {
        if (first === undefined) return;
        expect(await after([joined(first, ...others)])).toEqual(await after([first, ...others]));
      }),
    );
  });

  it("leave a record where the earlier one put it", () => {
    const place = { kind: "statement", id: "s", sheet: "oslo", place: 3 };
    const one = { type: "record", ...place, expects: 0, value: 1 } as unknown as Command;
    const two = { type: "record", kind: "statement", id: "s", expects: 1, value: 2 } as unknown as Command;
    expect(joined(one, two)).toEqual({ type: "record", ...place, expects: 0, value: 2 });
  });
});
