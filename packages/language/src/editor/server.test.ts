import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  CancellationTokenSource,
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  ExitNotification,
  FoldingRangeRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  InlayHintRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  PublishDiagnosticsNotification,
  ReferencesRequest,
  RenameRequest,
  ResponseError,
  SelectionRangeRequest,
  SemanticTokensRequest,
  ShutdownRequest,
  WorkspaceSymbolRequest,
  type Diagnostic,
  type ProtocolConnection,
  type ServerCapabilities,
} from "vscode-languageserver-protocol";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parseFiles } from "../parse-files.js";
import { projectFiles, SHARED, TREATY } from "../testing/project-files.js";
import { problemOf } from "./problems.js";
import { clientOfServer, PATH } from "./testing/editing.js";

const PACT = `agreement pact "Pact"
  force draft

parties us "United States", uk "United Kingdom"
party ukraine "Ukraine"

article 1 "Assistance"
  like nato.article-5
  when armed attack on ukraine in anywhere
  determined by unspecified
  then us must assist ukraine with unspecified within 30 days
   and uk must assist ukraine within 30 days
`;
const LIBRARY = projectFiles(TREATY, ...SHARED);
const textDocument = { uri: PATH };

let client: ProtocolConnection;
let told: Map<string, { count: number; diagnostics: readonly Diagnostic[] }>;
let capabilities: ServerCapabilities;

/** Waits until problems have been told of the file again after so many times. */
async function problemsAfter(count: number): Promise<readonly Diagnostic[]> {
  await expect
    .poll(() => told.get(PATH)?.count ?? 0, { timeout: 20_000, interval: 20 })
    .toBeGreaterThan(count);
  return told.get(PATH)?.diagnostics ?? [];
}

async function open(text: string): Promise<readonly Diagnostic[]> {
  const count = told.get(PATH)?.count ?? 0;
  const document = { uri: PATH, languageId: "foedus", version: 1, text };
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: document });
  return problemsAfter(count);
}

beforeEach(async () => {
  told = new Map();
  client = clientOfServer();
  client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    told.set(uri, { count: (told.get(uri)?.count ?? 0) + 1, diagnostics });
  });
  const answer = await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities: {},
    initializationOptions: { library: LIBRARY },
  });
  capabilities = answer.capabilities;
  await client.sendNotification(InitializedNotification.type, {});
});

afterEach(async () => {
  await client.sendRequest(ShutdownRequest.type);
  client.dispose();
});

describe("the language server over the protocol", () => {
  it("says that it can prepare a renaming", () => {
    expect(capabilities.renameProvider).toEqual({ prepareProvider: true });
  });

  it("tells the problems of a file that is opened, mended and closed", async () => {
    const problems = await open(PACT.replace("ukraine with", "ukrane with"));
    expect(problems).toMatchObject([
      {
        code: "unknown_party",
        severity: 1,
        range: { start: { line: 10, character: 22 }, end: { line: 10, character: 28 } },
      },
    ]);
    expect(problems[0]?.message).toContain('Did you mean "ukraine"?');
    const { count } = told.get(PATH) ?? { count: 0 };
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: PATH, version: 2 },
      contentChanges: [
        { range: { start: { line: 10, character: 22 }, end: { line: 10, character: 28 } }, text: "ukraine" },
      ],
    });
    expect(await problemsAfter(count)).toEqual([]);
  });

  it("answers every kind of question", async () => {
    await open(PACT);
    const position = { line: 10, character: 8 };
    const asked = { textDocument, position };
    expect(await client.sendRequest(CompletionRequest.type, asked)).toEqual(
      expect.arrayContaining([expect.objectContaining({ label: "us" })]),
    );
    expect(JSON.stringify(await client.sendRequest(HoverRequest.type, asked))).toContain("United States");
    expect(await client.sendRequest(DefinitionRequest.type, asked)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          uri: PATH,
          range: { start: { line: 3, character: 8 }, end: { line: 3, character: 10 } },
        }),
      ]),
    );
    const context = { includeDeclaration: false };
    const references = await client.sendRequest(ReferencesRequest.type, { ...asked, context });
    // The library's uses of the same party stand beside the one in this file.
    expect(references?.filter(({ uri }) => uri === PATH)).toHaveLength(1);
    expect(await client.sendRequest(DocumentHighlightRequest.type, asked)).toHaveLength(2);
    const onUkraine = { textDocument, position: { line: 10, character: 24 } };
    expect(await client.sendRequest(PrepareRenameRequest.type, onUkraine)).toEqual({
      range: { start: { line: 10, character: 22 }, end: { line: 10, character: 29 } },
      placeholder: "ukraine",
    });
    const edit = await client.sendRequest(RenameRequest.type, {
      ...onUkraine,
      newName: "kyiv",
    });
    expect(edit?.changes?.[PATH]).toHaveLength(4);
    expect(await client.sendRequest(DocumentSymbolRequest.type, { textDocument })).toMatchObject([
      { name: "pact", children: [{ name: "parties" }, { name: "article 1", detail: "Assistance" }] },
      { name: "parties" },
    ]);
    expect(await client.sendRequest(WorkspaceSymbolRequest.type, { query: "North Atl" })).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: "nato", containerName: "agreement" })]),
    );
    expect(await client.sendRequest(FoldingRangeRequest.type, { textDocument })).toEqual(
      expect.arrayContaining([{ startLine: 6, endLine: 11 }]),
    );
    const tokens = await client.sendRequest(SemanticTokensRequest.type, { textDocument });
    expect((tokens?.data.length ?? 0) % 5).toBe(0);
    expect(tokens?.data.length).toBeGreaterThan(100);
    const range = { start: { line: 10, character: 36 }, end: { line: 10, character: 36 } };
    const actions = await client.sendRequest(CodeActionRequest.type, {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    expect(actions?.map(({ title }) => title)).toContain('Write "at least armed_force"');
  });

  it("refuses a name in words", async () => {
    await open(PACT);
    const asked = { textDocument, position: { line: 10, character: 24 }, newName: "must" };
    await expect(client.sendRequest(RenameRequest.type, asked)).rejects.toThrow("is a word of the language");
  });

  it("formats", async () => {
    await open(PACT.replace("  force draft", "force    draft"));
    const edits = await client.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options: { tabSize: 2, insertSpaces: true },
    });
    const document = TextDocument.create(PATH, "foedus", 1, PACT.replace("  force draft", "force    draft"));
    expect(TextDocument.applyEdits(document, edits ?? [])).toContain('"Pact"\n  force draft\n');
  });

  it("formats the lines of a range and leaves the rest", async () => {
    const text = PACT.replace("  force draft", "force    draft").replace("  like", "    like");
    await open(text);
    const edits = await client.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      range: { start: { line: 6, character: 0 }, end: { line: 8, character: 3 } },
      options: { tabSize: 2, insertSpaces: true },
    });
    const document = TextDocument.create(PATH, "foedus", 1, text);
    expect(TextDocument.applyEdits(document, edits ?? [])).toBe(text.replace("    like", "  like"));
  });

  it("names what is open behind the words that leave it so, and finds it from the variant that settles it", async () => {
    const text = `${PACT}
group friends "Friends" includes us, others unspecified from uk
variant v { pact.article-1: friends.members = { uk } }
`;
    expect((await open(text)).filter(({ severity }) => severity === 1)).toEqual([]);
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const hints = await client.sendRequest(InlayHintRequest.type, { textDocument, range });
    expect(hints?.map(({ label, position }) => [position.line, label])).toEqual([
      [9, "pact.article-1.determiner"],
      [10, "pact.article-1.us.measures"],
      [13, "friends.members"],
    ]);
    const above = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    expect(await client.sendRequest(InlayHintRequest.type, { textDocument, range: above })).toHaveLength(1);
    const inVariant = { textDocument, position: { line: 14, character: 32 } };
    expect(await client.sendRequest(DefinitionRequest.type, inVariant)).toMatchObject([
      { uri: PATH, range: { start: { line: 13 } } },
    ]);
    const settled = await client.sendRequest(ReferencesRequest.type, {
      textDocument,
      position: { line: 13, character: 48 },
      context: { includeDeclaration: false },
    });
    expect(settled).toMatchObject([{ range: { start: { line: 14, character: 28 } } }]);
  });

  it("grows a selection from the word to the article and the file", async () => {
    await open(PACT);
    const positions = [{ line: 10, character: 24 }];
    const [selection] =
      (await client.sendRequest(SelectionRangeRequest.type, { textDocument, positions })) ?? [];
    const texts: string[] = [];
    const document = TextDocument.create(PATH, "foedus", 1, PACT);
    for (let at = selection; at !== undefined; at = at.parent) texts.push(document.getText(at.range));
    expect(texts[0]).toBe("ukraine");
    expect(texts).toContain("us must assist ukraine with unspecified within 30 days");
    expect(texts).toContain(PACT.slice(PACT.indexOf("article 1"), -1));
    for (const [index, text] of texts.slice(1).entries()) expect(text).toContain(texts[index]);
  });

  it("does not answer what is taken back, nor about a text that has changed since", async () => {
    await open(PACT);
    const change = async (version: number): Promise<void> =>
      client.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: PATH, version },
        contentChanges: [{ text: `${PACT}-- ${String(version)}\n` }],
      });
    const asked = { textDocument, position: { line: 10, character: 8 } };
    const taken = new CancellationTokenSource();
    await change(2);
    const codeOf = (answer: Promise<unknown>): Promise<unknown> =>
      answer.then(
        () => "answered",
        (error: unknown) => (error instanceof ResponseError ? error.code : error),
      );
    const answer = codeOf(client.sendRequest(HoverRequest.type, asked, taken.token));
    taken.cancel();
    expect(await answer).toBe(LSPErrorCodes.RequestCancelled);
    await change(3);
    const late = codeOf(client.sendRequest(HoverRequest.type, asked));
    await change(4);
    expect(await late).toBe(LSPErrorCodes.ContentModified);
    expect(await client.sendRequest(HoverRequest.type, asked)).not.toBeNull();
  });

  it("offers completion at every key while a sentence is typed", async () => {
    await open(PACT);
    const sentence = "article 2\n  when armed attack on uk in anywhere\n  determined by ";
    let version = 1;
    for (let length = 1; length <= sentence.length; length += 1) {
      version += 1;
      await client.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri: PATH, version },
        contentChanges: [{ text: PACT + sentence.slice(0, length) }],
      });
    }
    const { line, character } = TextDocument.create(PATH, "foedus", version, PACT + sentence).positionAt(
      PACT.length + sentence.length,
    );
    const offered = await client.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line, character },
    });
    expect(JSON.stringify(offered)).toContain('"each guarantor"');
    expect(JSON.stringify(offered)).toContain('"ukraine"');
  });

  it("forgets a file that is closed", async () => {
    await open(PACT.replace("force draft", ""));
    await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
    await expect.poll(() => told.get(PATH)?.diagnostics.length, { timeout: 20_000 }).toBe(0);
  });

  it("answers about files it does not know, and about nonsense, without failing", async () => {
    await open("agreement \u0000 “x” ((((((");
    const asked = { textDocument: { uri: "file:///nowhere.foedus" }, position: { line: 400, character: 9 } };
    expect(await client.sendRequest(HoverRequest.type, asked)).toBeNull();
    expect(await client.sendRequest(DefinitionRequest.type, asked)).toBeNull();
    expect(await client.sendRequest(DocumentSymbolRequest.type, asked)).toEqual([]);
    for (let character = 0; character < 30; character += 1) {
      const position = { line: 0, character };
      await client.sendRequest(HoverRequest.type, { textDocument, position });
      await client.sendRequest(CompletionRequest.type, { textDocument, position });
      await client.sendRequest(DefinitionRequest.type, { textDocument, position });
    }
  });
});

describe("a new version of the same words", () => {
  it("has its problems told", async () => {
    const problems = await open(PACT.replace("ukraine with", "ukrane with"));
    const { count } = told.get(PATH) ?? { count: 0 };
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 9 } };
    await client.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: PATH, version: 2 },
      contentChanges: [{ range, text: "agreement" }],
    });
    expect(await problemsAfter(count)).toEqual(problems);
  });
});

describe("after any edits", () => {
  const words = [
    "must",
    "\n",
    " ",
    "us",
    "ukraine",
    "}",
    "{",
    '"',
    "--",
    "article 2\n",
    "unspecified",
    "“",
    "\u0000",
    "and",
  ];
  const edit = fc.record({ from: fc.nat(400), length: fc.nat(12), text: fc.constantFrom(...words) });

  it("the problems are those of the text opened afresh", { timeout: 120_000 }, async () => {
    await open(PACT);
    let text = PACT;
    let version = 1;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
        const { count } = told.get(PATH) ?? { count: 0 };
        const contentChanges = edits.map(({ from, length, text: newText }) => {
          const document = TextDocument.create(PATH, "foedus", version, text);
          const start = Math.min(from, text.length);
          const end = Math.min(start + length, text.length);
          const range = { start: document.positionAt(start), end: document.positionAt(end) };
          text = TextDocument.applyEdits(document, [{ range, newText }]);
          return { range, text: newText };
        });
        version += 1;
        await client.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { uri: PATH, version },
          contentChanges,
        });
        const { diagnostics } = await parseFiles([{ path: PATH, text }], LIBRARY);
        const lines = text.split(/\r\n|\n|\r/u);
        expect(await problemsAfter(count)).toEqual(
          JSON.parse(JSON.stringify(diagnostics.map((one) => problemOf(one, lines)))),
        );
      }),
      { numRuns: Number(process.env["FOEDUS_CASES"] ?? 40) },
    );
  });

  it("ends when told to", async () => {
    await client.sendNotification(ExitNotification.type).catch(() => null);
    expect(told).toBeDefined();
  });
});
