import { TextDocument } from "vscode-languageserver-textdocument";
import { describe, expect, it } from "vitest";
import { projectFiles, SHARED, TREATY } from "../testing/project-files.js";
import { codeActions } from "./code-actions.js";
import { problemOf } from "./problems.js";
import { analysed, PATH, withCursor } from "./testing/editing.js";

const PACT = `agreement pact "Pact"
  force draft
parties us "United States", uk "United Kingdom"
party ukraine "Ukraine"
group friends "Friends" includes us, others unspecified from uk
council board "Board" of friends decides by unspecified

article guarantee
  like nato.article-5
  when armed attack on ukraine in unspecified
  then us must assist ukraine with unspecified within unspecified
   and each of friends must assist ukraine with contested { any assistance source a, at least armed_force source b }
   and uk must report to congress by unspecified

article 2
  when armed attack on ukraine in anywhere
  determined by board
  then uk must assist ukraine immediately
`;
const LIBRARY = projectFiles(TREATY, ...SHARED);
const at = (words: string): string => PACT.replace(words, `‸${words}`);

/** What is asked at the cursor, with the problems there. */
async function askedAt(marked: string) {
  const { text, offset } = withCursor(marked);
  const analysis = await analysed(text, LIBRARY);
  const document = TextDocument.create(PATH, "foedus", 0, text);
  const end = document.positionAt(text.length);
  const problems = analysis.diagnostics
    .map((one) => problemOf(one, text.split("\n")))
    .filter(
      ({ range }) => document.offsetAt(range.start) <= offset && offset <= document.offsetAt(range.end),
    );
  return {
    analysis,
    asked: { analysis, path: PATH, text, endOfText: { start: end, end } },
    problems,
    offset,
    document,
  };
}

/** Every action at the cursor, with the text that it leads to. */
async function actionsAt(marked: string): Promise<readonly { title: string; text: string }[]> {
  const { asked, offset, problems, document } = await askedAt(marked);
  return codeActions(asked, offset, problems).map(({ title, edit }) => ({
    title,
    text: TextDocument.applyEdits(document, edit?.changes?.[PATH] ?? []),
  }));
}

async function errorsIn(text: string): Promise<readonly string[]> {
  const { diagnostics } = await analysed(text, LIBRARY);
  return diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
}

describe("code actions", () => {
  const places = [
    "unspecified\n  then",
    "unspecified within",
    "unspecified\n   and each",
    "unspecified from",
    "unspecified\n\narticle g",
    "contested",
    "immediately",
    "like",
    "unspecified\n\narticle 2",
  ];

  it.each(places)("at “%s” lead to texts without errors", async (words) => {
    const actions = await actionsAt(at(words));
    expect(actions.length).toBeGreaterThan(0);
    for (const { title, text } of actions) expect([title, await errorsIn(text)]).toEqual([title, []]);
  });

  it("write an answer of the menu into the text, or assume it in a variant", async () => {
    const actions = await actionsAt(at("unspecified within"));
    const written = actions.find(({ title }) => title === 'Write "at least armed_force"');
    expect(written?.text).toContain("then us must assist ukraine with at least armed_force within");
    const assumed = actions.find(({ title }) => title === 'Assume "at least armed_force" in a variant');
    expect(assumed?.text).toContain(
      'variant assumed "at least armed_force assumed"\n  { pact.guarantee.us: measures = at least armed_force }\n',
    );
  });

  it("pick a reading of contested words by a variant only, for the text is the text", async () => {
    const titles = (await actionsAt(at("contested"))).map(({ title }) => title);
    expect(titles).toContain('Assume "at least armed_force" in a variant');
    expect(titles.some((title) => title.startsWith("Write"))).toBe(false);
  });

  it("add who determines it", async () => {
    const actions = await actionsAt(at("when armed attack on ukraine in unspecified"));
    expect(actions.map(({ title }) => title)).toContain('Add "determined by each guarantor"');
    expect(actions[0]?.text).toContain("in unspecified\n  determined by unspecified\n  then us");
    expect(await errorsIn(actions[0]?.text ?? "")).toEqual([]);
  });

  it("add a time", async () => {
    const actions = await actionsAt(at("each of friends must"));
    const added = actions.find(({ title }) => title === 'Add "within 72 hours"');
    expect(added?.text).toContain("at least armed_force source b } within 72 hours");
    expect(await errorsIn(added?.text ?? "")).toEqual([]);
  });

  it("turn an analogy into a variant that fills from it", async () => {
    const [action] = await actionsAt(at("like"));
    expect(action?.text).toContain(
      'variant as_nato "As in nato.article-5"\n  fills pact.guarantee from nato.article-5\n',
    );
  });

  it("take what an error suggests", async () => {
    const actions = await actionsAt(
      at("then uk must")
        .replace("assist ukraine immediately", "asist ukraine immediately")
        .replace("‸", "")
        .replace("asist", "‸asist"),
    );
    const [action] = actions;
    expect(action?.title).toBe('Write "assist"');
    expect(await errorsIn(action?.text ?? "")).toEqual([]);
  });

  it("take one way by itself only where there is no other", async () => {
    const { analysis, asked, problems, offset } = await askedAt(
      at("when armed attack on ukraine in unspecified"),
    );
    expect(analysis.files.length).toBeGreaterThan(0);
    expect(codeActions(asked, offset, problems).map(({ isPreferred }) => isPreferred)).not.toContain(true);
    const only = codeActions(asked, offset, problems, ["refactor"]);
    expect(only.map(({ kind }) => kind)).not.toContain("quickfix");
  });

  it("say where an attack must be", async () => {
    const marked = PACT.replace("when armed attack on ukraine in anywhere", "when ‸armed attack on ukraine");
    const found = (await actionsAt(marked)).find(({ title }) => title === 'Add "in territory of victim"');
    expect(found?.text).toContain(
      "when armed attack on ukraine in territory of victim\n  determined by board",
    );
    expect(await errorsIn(found?.text ?? "")).toEqual([]);
  });

  it("say how binding an agreement is", async () => {
    const actions = await actionsAt(PACT.replace("agreement", "‸agreement").replace("  force draft\n", ""));
    expect(actions.map(({ title }) => title)).toEqual(
      ["law", "commitment", "draft", "report"].map((force) => `Add "force ${force}"`),
    );
    for (const { text } of actions) expect(await errorsIn(text)).toEqual([]);
  });

  it.each([
    ["must assist ukraine immediately", "must assist ‸moldova immediately", 'party moldova "Moldova"'],
    ["in anywhere", "in ‸black_sea", 'place black_sea "Black sea"'],
    ["any assistance source a", "any ‸mine_clearing source a", 'measure mine_clearing "Mine clearing"'],
  ])("declare a name that nobody has declared: %s", async (words, marked, declaration) => {
    const actions = await actionsAt(PACT.replace(words, marked));
    const found = actions.find(({ title }) => title === `Add "${declaration}"`);
    expect(found?.text).toContain(`${declaration}\n\narticle `);
    expect(await errorsIn(found?.text ?? "")).toEqual([]);
  });

  it("offer of members nobody, each alone and all, however many there are", async () => {
    const marked = PACT.replace("others unspecified from uk", "others ‸unspecified from uk, ukraine");
    const titles = (await actionsAt(marked)).map(({ title }) => title);
    expect(titles).toEqual(
      ["none", "uk", "ukraine", "uk, ukraine"].map((label) => `Assume "${label}" in a variant`),
    );
  });
});
