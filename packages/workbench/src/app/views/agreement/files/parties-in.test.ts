import { describe, expect, it } from "vitest";
import { partiesIn } from "./parties-in.js";

describe("parties as a person writes them", () => {
  it("are a name and a title a line, in whatever script", () => {
    expect(partiesIn("us United States\n\n  iran إيران  ")).toEqual([
      { name: "us", title: "United States" },
      { name: "iran", title: "إيران" },
    ]);
  });

  it.each(["", "us United States", "us\nuk United Kingdom", "us A\nus B", "إيران Iran\nus United States"])(
    "are none: %j",
    (lines) => {
      expect(partiesIn(lines)).toBeNull();
    },
  );
});
