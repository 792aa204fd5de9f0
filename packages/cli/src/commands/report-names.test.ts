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
});
