import fc from "fast-check";
import { expect, test } from "vitest";
import { byCodePoint } from "./code-point.js";

test("names are compared code point by code point, also beyond the first plane", () => {
  const points = (name: string): readonly number[] => Array.from(name, (sign) => sign.codePointAt(0) ?? 0);
  const plain = (first: string, second: string): number => {
    const [one, other] = [points(first), points(second)];
    const at = one.findIndex((point, index) => point !== other[index]);
    if (at === -1) return one.length - other.length;
    return at < other.length ? (one[at] ?? 0) - (other[at] ?? 0) : 1;
  };
  const name = fc.string({
    unit: fc.constantFrom("a", "b", "\u{e9}", "\u{e000}", "\u{ffff}", "\u{1f600}", "\u{10000}"),
  });
  fc.assert(
    fc.property(name, name, (first, second) => {
      expect(Math.sign(byCodePoint(first, second))).toBe(Math.sign(plain(first, second)));
    }),
    { numRuns: 1000 },
  );
});
