import { describe, expect, it } from "vitest";
import { closestName, editDistance } from "./suggest.js";

describe("the closest name", () => {
  it.each([
    ["ukrane", ["uk", "ukraine", "russia"], "ukraine"],
    ["polnad", ["poland", "finland"], "poland"],
    ["US", ["us", "uk"], "us"],
    ["xyz", ["ukraine", "russia"], null],
    ["ab", ["ad", "ac"], "ac"],
  ])("of %s among %j is %s", (name, known, closest) => {
    expect(closestName(name, known)).toBe(closest);
  });

  it("counts letters added, left out, changed and swapped", () => {
    expect([editDistance("abc", "abcd"), editDistance("abc", "ab"), editDistance("abc", "axc")]).toEqual([
      1, 1, 1,
    ]);
    expect(editDistance("abcd", "abdc")).toBe(1);
    expect(editDistance("", "abc")).toBe(3);
  });
});
