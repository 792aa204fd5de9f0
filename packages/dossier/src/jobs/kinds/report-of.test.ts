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
])("%s is named %s, which is an identifier", (source, name) => {
  expect(nameOfSource(source)).toBe(name);
  expect(identifierSchema.safeParse(name).success).toBe(true);
});
