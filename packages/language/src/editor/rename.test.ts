import { TextDocument } from "vscode-languageserver-textdocument";
import { describe, expect, it } from "vitest";
import { projectFiles, SHARED, TREATY } from "../testing/project-files.js";
import { prepareRename, rename } from "./rename.js";
import { analysed, PATH, withCursor } from "./testing/editing.js";

const PACT = `agreement pact "Pact"
  force draft
parties us "United States", uk "United Kingdom"
party ukraine "Ukraine"
group friends "Friends" includes us, others unspecified from uk

article guarantee
  when armed attack on ukraine in anywhere
  determined by unspecified
  then us must assist ukraine with unspecified within 30 days

article 2
  like pact.guarantee
  when breach of guarantee
  then each of friends may assist ukraine with sanctions

variant firm { guarantee.us: friends.members = { uk }, pact.guarantee.determiner = "facts", at least armed_force }
`;

const at = (words: string): string => PACT.replace(words, `‸${words}`);

/** The text after the renaming, or why it is refused. */
async function renamed(marked: string, newName: string): Promise<string> {
  const { text, offset } = withCursor(marked);
  const result = rename(await analysed(text, projectFiles(TREATY, ...SHARED)), PATH, offset, newName);
  if (result.type === "refused") return result.message;
  const document = TextDocument.create(PATH, "foedus", 0, text);
  return TextDocument.applyEdits(document, [...(result.edits.get(PATH) ?? [])]);
}

describe("rename", () => {
  it("changes a party where it is declared and wherever it is used, and behind an article in a variant", async () => {
    const text = await renamed(at("us must"), "usa");
    expect(text).toContain('parties usa "United States"');
    expect(text).toContain("includes usa,");
    expect(text).toContain("then usa must");
    expect(text.match(/\bus\b/gu) ?? []).toEqual(["us"]);
  });

  it("changes the part of a path that an article is, and the holes called after it", async () => {
    const text = await renamed(at("guarantee\n  when"), "promise");
    expect(text).toContain("article promise\n");
    expect(text).toContain("like pact.promise");
    expect(text).toContain("breach of promise");
    expect(text).toContain("{ promise.us:");
    expect(text).toContain("pact.promise.determiner");
  });

  it("changes the part of a path that an agreement is", async () => {
    const text = await renamed(at('pact "Pact"'), "accord");
    expect(text).toContain('agreement accord "Pact"');
    expect(text).toContain("like accord.guarantee");
    expect(text).toContain("accord.guarantee.determiner");
    expect(text).toContain("breach of guarantee");
  });

  it("renames the part of a path that the cursor is at", async () => {
    expect(await renamed(at("pact.guarantee\n  when"), "accord")).toContain('agreement accord "Pact"');
    const onArticle = PACT.replace("like pact.guarantee", "like pact.‸guarantee");
    expect(await renamed(onArticle, "promise")).toContain("like pact.promise");
  });

  it.each([
    ["us must", "us"],
    ['friends "Friends"', "friends"],
    ["pact.guarantee\n  when", "pact"],
  ])("says before which words it would change: %s", async (words, name) => {
    const { text, offset } = withCursor(at(words));
    const prepared = prepareRename(await analysed(text, projectFiles(TREATY, ...SHARED)), PATH, offset);
    const document = TextDocument.create(PATH, "foedus", 0, text);
    expect(prepared).toMatchObject({ type: "name", name });
    expect(prepared.type === "name" && document.getText(prepared.range)).toBe(name);
  });

  it("refuses at once where there is nothing to rename", async () => {
    const { text, offset } = withCursor(at("must assist"));
    const prepared = prepareRename(await analysed(text, projectFiles(TREATY, ...SHARED)), PATH, offset);
    expect(prepared).toEqual({ type: "refused", message: "Nothing that has a name stands here." });
  });

  it("changes a group and the hole of its members", async () => {
    expect(await renamed(at('friends "Friends"'), "allies")).toContain("allies.members = { uk }");
  });

  it.each([
    ["us must", "must", '"must" is a word of the language and no name.'],
    ["us must", "2nd", '"2nd" is no name'],
    ["us must", "friends", 'There already is a group called "friends".'],
    ["2\n  like", "three", "An article with a number is called by its number"],
    ["determined", "x", "Nothing that has a name stands here."],
  ])("refuses to call %s %s", async (words, name, message) => {
    expect(await renamed(at(words), name)).toContain(message);
  });

  it("leaves the names of the library alone", async () => {
    const text = PACT.replace("like pact.guarantee", "like nato.article-5");
    expect(await renamed(text.replace("nato", "‸nato"), "x")).toContain('"nato" comes with the library');
    const message = '"nato.article-5" comes with the library';
    expect(await renamed(text.replace("nato.", "nato.‸"), "x")).toContain(message);
  });
});
