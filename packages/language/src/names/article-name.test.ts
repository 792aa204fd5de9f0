import { describe, expect, it } from "vitest";
import { formatText } from "../formatting/format-text.js";
import { parseFiles } from "../parse-files.js";
import { sayModel } from "../saying/say.js";

const TEXT = `agreement pact "Pact"
  force draft

parties us "United States", uk "United Kingdom"

article 113a
  us must report to congress within 1 day

article 4(1)
  like article-113a
  uk must report to parliament within 1 day

article 5bis
  like pact.article-4-1
  us must report to congress within 2 days
  articles 4(1), 113a are carried out by us through its congress

exception for us to article-5bis: not bound
`;

const parsed = (text: string) => parseFiles([{ path: "pact.foedus", text }]);

describe("an article whose number has a letter or a part", () => {
  it("is called by them, and referred to by that name", async () => {
    const { diagnostics, model } = await parsed(TEXT);
    expect(diagnostics).toEqual([]);
    const [pact] = model.instruments;
    expect(pact?.articles.map(({ name, title }) => [name, title])).toEqual([
      ["article-113a", "Article 113a"],
      ["article-4-1", "Article 4(1)"],
      ["article-5bis", "Article 5bis"],
    ]);
    expect(pact?.articles.map(({ like }) => like?.article)).toEqual([
      undefined,
      "article-113a",
      "article-4-1",
    ]);
    expect(pact?.gates[0]?.articles).toEqual(["article-4-1", "article-113a"]);
  });

  it("is the same written with a point or with brackets, and may not be there twice", async () => {
    const text = `${TEXT}\narticle 4.1\n  us must report to congress within 3 days\n`;
    expect((await parsed(text)).diagnostics.map(({ code, line }) => `${line} ${code}`)).toEqual([
      "20 duplicate_name",
    ]);
  });

  it("keeps its writing when it is laid out", () => {
    expect(formatText(TEXT)).toMatchObject({ type: "formatted", text: TEXT, unread: 0 });
  });

  it("is said as instruments write it", async () => {
    const { model } = await parsed(TEXT);
    const said = JSON.stringify(sayModel(model));
    expect(said).toContain("Article 113a");
  });
});

describe("an article's own name", () => {
  const two = (inside: string): string => `agreement first "First"
  force law

parties us "United States", uk "United Kingdom"

article 5
  us must report to congress within 1 day

agreement second "Second"
  force law
  amends first

article 5
  us must report to congress within 2 days

article 6
  like ${inside}
  us must report to congress within 3 days

agreement third "Third"
  force law

article 5
  us must report to congress within 4 days

agreement protocol "Protocol"
  force law
  amends third

article 1
  like article-5
  us must report to congress within 5 days
`;
  const likes = async (inside: string) =>
    (await parsed(two(inside))).model.instruments.flatMap(({ articles }) =>
      articles.flatMap(({ like }) => like ?? []),
    );

  it("means that of the agreement it stands in, or of the one that this amends", async () => {
    expect(await likes("article-5")).toEqual([
      { instrument: "second", article: "article-5" },
      { instrument: "third", article: "article-5" },
    ]);
  });

  it("with the name of an agreement before it, means that one's", async () => {
    expect((await likes("first.article-5"))[0]).toEqual({ instrument: "first", article: "article-5" });
  });
});
