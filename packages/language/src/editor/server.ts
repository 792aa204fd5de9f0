import {
  CodeActionKind,
  FoldingRangeKind,
  ResponseError,
  LSPErrorCodes,
  TextDocumentSyncKind,
  TextDocuments,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type Location,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { formattingEdits } from "../formatting/text-edits.js";
import type { SourceFile } from "../parsing/source-file.js";
import { codeActions } from "./code-actions.js";
import { complete } from "./completion.js";
import { hover } from "./hover.js";
import { isNamedThing } from "./named.js";
import { foldings, outline, workspaceSymbols } from "./outline.js";
import { Project } from "./project.js";
import { problemOf } from "./problems.js";
import { rename } from "./rename.js";
import { clearTimeout, setTimeout } from "./timers.js";
import { semanticTokens, TOKEN_TYPES } from "./semantic-tokens.js";
import { declarationsOf, targetAt, usesOf, type Use } from "./uses.js";

/** Where a server gets the files that are not open: of the folders it serves, and of the library. */
export interface FileSource {
  /** The texts of all files of the language in these folders. */
  filesIn(folders: readonly string[]): Promise<readonly SourceFile[]>;
  /** The library, by addresses that the client may be able to open. */
  library(initializationOptions: unknown): Promise<readonly SourceFile[]>;
}

/** A server in a browser is given the library by its client and serves what is open. */
export const NO_FILES: FileSource = {
  filesIn: () => Promise.resolve([]),
  library: (options) => Promise.resolve(libraryIn(options)),
};

/** The texts that a client passes as `{ library: [{ path, text }] }`; whatever else it passes is none. */
export function libraryIn(options: unknown): readonly SourceFile[] {
  const given: unknown =
    typeof options === "object" && options !== null && "library" in options ? options.library : [];
  if (!Array.isArray(given)) return [];
  return given.flatMap((file: unknown): readonly SourceFile[] =>
    typeof file === "object" &&
    file !== null &&
    "path" in file &&
    "text" in file &&
    typeof file.path === "string" &&
    typeof file.text === "string"
      ? [{ path: file.path, text: file.text }]
      : [],
  );
}

/** How long typing must rest before problems are told, in milliseconds. */
const REST = 150;

const CAPABILITIES: InitializeResult["capabilities"] = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  completionProvider: { triggerCharacters: [" ", "."] },
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: true,
  foldingRangeProvider: true,
  renameProvider: { prepareProvider: true },
  documentFormattingProvider: true,
  codeActionProvider: {
    codeActionKinds: [
      CodeActionKind.QuickFix,
      CodeActionKind.RefactorExtract,
      CodeActionKind.RefactorRewrite,
    ],
  },
  semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true },
};

/** Serves the language on a connection: a worker's, a process's, or one in a test. */
export function serve(connection: Connection, source: FileSource = NO_FILES): void {
  const documents = new TextDocuments(TextDocument);
  const project = new Project();
  let folders: readonly string[] = [];
  let rest: unknown = null;
  let told = new Set<string>();

  const tell = async (): Promise<void> => {
    const { diagnostics } = await project.analysis();
    const byFile = new Map(project.given().map(({ path, text }) => [path, text.split(/\r\n|\n|\r/u)]));
    const now = new Set<string>();
    for (const [uri, lines] of byFile) {
      const problems = diagnostics.filter(({ file }) => file === uri).map((one) => problemOf(one, lines));
      if (problems.length > 0) now.add(uri);
      if (problems.length > 0 || told.has(uri) || documents.get(uri) !== undefined) {
        await connection.sendDiagnostics({ uri, diagnostics: problems });
      }
    }
    for (const uri of told) if (!byFile.has(uri)) await connection.sendDiagnostics({ uri, diagnostics: [] });
    told = now;
  };
  const changed = (): void => {
    if (rest !== null) clearTimeout(rest);
    rest = setTimeout(() => {
      tell().catch((error: unknown) => {
        connection.console.error(`The problems could not be told: ${String(error)}`);
      });
    }, REST);
  };
  const reload = async (): Promise<void> => {
    project.setStored(await source.filesIn(folders));
    changed();
  };

  connection.onInitialize(async (params: InitializeParams) => {
    folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
    project.setLibrary(await source.library(params.initializationOptions));
    project.setStored(await source.filesIn(folders));
    return { capabilities: CAPABILITIES, serverInfo: { name: "foedus" } };
  });
  connection.onDidChangeWatchedFiles(reload);
  documents.onDidChangeContent(({ document }) => {
    project.open(document.uri, document.getText());
    changed();
  });
  documents.onDidClose(({ document }) => {
    project.close(document.uri);
    changed();
  });

  const at = (uri: string, position: { line: number; character: number }): number =>
    documents.get(uri)?.offsetAt(position) ?? 0;
  const located = (uses: readonly Use[]): Location[] =>
    uses.map((use) => ({ uri: use.path, range: use.at.range }));

  connection.onCompletion(async ({ textDocument: { uri }, position }) => [
    ...complete(await project.analysis(), documents.get(uri)?.getText() ?? "", position),
  ]);
  connection.onHover(async ({ textDocument: { uri }, position }) =>
    hover(await project.analysis(), uri, at(uri, position)),
  );
  connection.onDefinition(async ({ textDocument: { uri }, position }) => {
    const analysis = await project.analysis();
    const target = targetAt(analysis, uri, at(uri, position));
    return target === null ? null : located(declarationsOf(analysis, target));
  });
  connection.onReferences(async ({ textDocument: { uri }, position, context }) => {
    const analysis = await project.analysis();
    const target = targetAt(analysis, uri, at(uri, position));
    if (target === null) return null;
    const declared = context.includeDeclaration ? declarationsOf(analysis, target) : [];
    return located([...declared, ...usesOf(analysis, target)]);
  });
  connection.onDocumentHighlight(async ({ textDocument: { uri }, position }) => {
    const analysis = await project.analysis();
    const target = targetAt(analysis, uri, at(uri, position));
    if (!isNamedThing(target)) return null;
    return [...declarationsOf(analysis, target), ...usesOf(analysis, target)]
      .filter(({ path }) => path === uri)
      .map((use) => ({ range: use.at.range }));
  });
  connection.onDocumentSymbol(async ({ textDocument: { uri } }) => {
    const file = (await project.analysis()).files.find(({ path }) => path === uri);
    return file === undefined ? [] : [...outline(file)];
  });
  connection.onWorkspaceSymbol(async ({ query }) => [...workspaceSymbols(await project.analysis(), query)]);
  connection.onFoldingRanges(async ({ textDocument: { uri } }) => {
    const file = (await project.analysis()).files.find(({ path }) => path === uri);
    if (file === undefined) return [];
    return foldings(file, documents.get(uri)?.getText() ?? "").map(({ from, to, isComment }) => ({
      startLine: from,
      endLine: to,
      ...(isComment ? { kind: FoldingRangeKind.Comment } : {}),
    }));
  });
  connection.onPrepareRename(async ({ textDocument: { uri }, position }) => {
    const target = targetAt(await project.analysis(), uri, at(uri, position));
    return target === null ? null : { defaultBehavior: true };
  });
  connection.onRenameRequest(async ({ textDocument: { uri }, position, newName }) => {
    const renaming = rename(await project.analysis(), uri, at(uri, position), newName);
    if (renaming.type === "refused") return new ResponseError(LSPErrorCodes.RequestFailed, renaming.message);
    return { changes: Object.fromEntries([...renaming.edits].map(([path, edits]) => [path, [...edits]])) };
  });
  connection.onDocumentFormatting(({ textDocument: { uri } }) => {
    const text = documents.get(uri)?.getText();
    const formatted = text === undefined ? null : formattingEdits(text);
    return formatted?.type === "edits" ? [...formatted.edits] : [];
  });
  connection.onCodeAction(async ({ textDocument: { uri }, range, context }) => {
    const text = documents.get(uri)?.getText() ?? "";
    const end = documents.get(uri)?.positionAt(text.length) ?? { line: 0, character: 0 };
    const asked = { analysis: await project.analysis(), path: uri, text, endOfText: { start: end, end } };
    return [...codeActions(asked, at(uri, range.start), context.diagnostics)];
  });
  connection.languages.semanticTokens.on(async ({ textDocument: { uri } }) => {
    const file = (await project.analysis()).files.find(({ path }) => path === uri);
    return { data: file === undefined ? [] : [...semanticTokens(file)] };
  });

  documents.listen(connection);
  connection.listen();
}
