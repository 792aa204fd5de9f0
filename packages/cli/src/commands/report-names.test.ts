import { describe, expect, it } from "vitest";
import { reportNames } from "./report-names.js";

describe("a report is named", () => {
  it("after its file, after its path where files share a name, and after its place in a message", () => {
    const nameOf = reportNames(["a/x.txt", "b/x.html", "mail.eml", "https://news.example/2025/iceland?id=1"]);
    const sources = [
      "a/x.txt",
      "b/x.html",
      "mail.eml",
      "mail.eml › message 1",
      "mail.eml › message 1",
      "https://news.example/2025/iceland?id=1",
    ];
    expect(sources.map(nameOf)).toEqual([
      "a/x",
      "b/x",
      "mail",
      "mail-message-1",
      "mail-message-1-2",
      "news.example-2025-iceland-id-1",
    ]);
  });

  it("in letters where its address has them percent-encoded, and not too long for a file", () => {
    const slug = encodeURIComponent("гарантії".repeat(20));
    const addresses = ["1", "2"].map((page) => `https://news.example/${slug}?page=${page}`);
    const file = `${"a".repeat(120)}.txt`;
    const nameOf = reportNames([...addresses, `x/${file}`, `y/${file}`]);
    const names = [...addresses, `x/${file}`, `y/${file}`, "x.eml › a", "x.eml › a"].map(nameOf);
    expect(names[0]).toMatch(/^news\.example-гарантіїгарантії/u);
    expect(names[1]).toMatch(/^news\.example-гарантії.*-2$/u);
    expect(names.slice(2)).toEqual([`x/${"a".repeat(100)}`, `y/${"a".repeat(100)}`, "x-a", "x-a-2"]);
    for (const name of names.slice(0, 2)) expect(name.length).toBeLessThanOrEqual(100);
  });
});
