import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { differenceOf } from "./difference.js";

describe("the place at which two texts differ", () => {
  it("makes the one of the other, and touches no more than it has to", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const change = differenceOf(one, other);
        if (change === null) return one === other;
        const { from, to, insert } = change;
        return from <= to && `${one.slice(0, from)}${insert}${one.slice(to)}` === other;
      }),
    );
    expect(differenceOf("a word here", "a new word here")).toEqual({ from: 2, to: 2, insert: "new " });
  });
});
