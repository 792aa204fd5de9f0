import { describe, expect, it } from "vitest";
import { wantedWords } from "./use-hits.js";

describe("what the server is asked", () => {
  it("is the words with the last one unfinished, or exactly what signs say", () => {
    expect(wantedWords("security  guar ")).toBe("security guar*");
    expect(wantedWords('"security guarantee" -war')).toBe('"security guarantee" -war');
    expect(wantedWords("guarantee -war")).toBe("guarantee -war");
    expect(wantedWords("x")).toBe("");
  });
});
