import { describe, expect, it } from "vitest";
import { nameFor } from "./report-details.js";

const none: ReadonlySet<string> = new Set();

describe("the name that is proposed for a report", () => {
  it("is the first words of its title and its date, without marks and blanks", () => {
    expect(nameFor("Première réunion à Genève, suite", "2025-08-17", none)).toBe(
      "premiere-reunion-a-2025-08-17",
    );
    expect(nameFor("Зеленський: «деталей немає»", "", none)).toBe("зеленськии-деталеи-немає");
    expect(nameFor("…", "", none)).toBe("report");
  });

  it("is counted where it is taken", () => {
    expect(nameFor("Oslo", "", new Set(["oslo", "oslo-2"]))).toBe("oslo-3");
  });

  it("is short also where a script has no blanks, and breaks no letter", () => {
    const name = nameFor(`${"安全".repeat(40)}𠮷`, "2025-08-17", none);
    expect(name).toBe(`${"安全".repeat(24)}-2025-08-17`);
    expect(nameFor("𠮷".repeat(60), "", none)).toBe("𠮷".repeat(48));
  });
});
