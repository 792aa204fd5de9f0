import { expect, test } from "vitest";
import { identifierSchema } from "../../format/names.js";
import { nameOfSource } from "./report-of.js";

test.each([
  ["notes/May draft.docx", "May-draft"],
  ["mail.eml › draft (2).docx", "mail-draft-2"],
  ["https://news.example/2025/article.html", "article"],
  ["reports/.hidden.txt", "hidden"],
  ["доклад 1.txt", "доклад-1"],
  ["???.txt", "report"],
  ["https://news.example/%D1%83%D0%B3%D0%BE%D0%B4%D0%B0-%D1%96%20%D0%BC%D0%B8%D1%80", "угода-і-мир"],
  ["https://news.example/100%-%D1%83%FF.html", "100-D1-83-FF"],
  ["100%25 sure.txt", "100-25-sure"],
  ["---------.txt", "report"],
])("%s is named %s, which is an identifier", (source, name) => {
  expect(nameOfSource(source)).toBe(name);
  expect(identifierSchema.safeParse(name).success).toBe(true);
});

test("a name is at most a hundred characters and fits on a disk, and a count is still at its end", () => {
  const slug = encodeURIComponent("договірні-".repeat(20));
  const name = nameOfSource(`https://news.example/${slug}`);
  expect(name).toHaveLength(99);
  expect(name).toMatch(/^договірні-договірні-.*[^-]$/u);
  expect(nameOfSource(`https://news.example/${slug}`, 12)).toMatch(/^договірні-договірні-.*[^-]-12$/u);
  for (const long of ["安".repeat(300), "𝔘".repeat(300), "a".repeat(300), `${"a".repeat(99)}𝔘`]) {
    for (const count of [1, 1000]) {
      const proposed = nameOfSource(`${long}.txt`, count);
      expect(proposed.length).toBeLessThanOrEqual(100);
      expect(Buffer.byteLength(proposed)).toBeLessThanOrEqual(200);
      expect(proposed).not.toMatch(/\p{Cs}/u);
      expect(identifierSchema.safeParse(proposed).success).toBe(true);
    }
  }
});
