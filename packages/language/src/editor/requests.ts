import {
  FoldingRangeKind,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type Connection,
  type Location,
  type Position,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { formattingEdits } from "../formatting/text-edits.js";
import type { Analysis } from "../parse-files.js";
import { codeActions } from "./code-actions.js";
import { complete } from "./completion.js";
import { hover } from "./hover.js";
import { inlayHints } from "./inlay-hints.js";
import { isNamedThing } from "./named.js";
import { holeNameAt, openPlaces, settingsOf } from "./open-terms.js";
import { foldings, outline, workspaceSymbols } from "./outline.js";
import { standingAt } from "./place.js";
import type { Projects } from "./projects.js";
import { prepareRename, rename } from "./rename.js";
import { selectionAt } from "./selection.js";
import { semanticTokens } from "./semantic-tokens.js";
import { declarationsOf, targetAt, usesOf, type Use } from "./uses.js";

interface AboutFile {
  readonly textDocument: { readonly uri: string };
}

const located = (uses: readonly Use[]): Location[] =>
  uses.map((use) => ({ uri: use.path, range: use.at.range }));

function definitions(analysis: Analysis, path: string, offset: number): Location[] | null {
  const target = targetAt(analysis, path, offset);
  if (target !== null) return located(declarationsOf(analysis, target));
  const standing = standingAt(analysis, path, offset);
  const hole = standing === null ? null : holeNameAt(analysis, standing);
  return hole === null ? null : located(openPlaces(analysis, hole));
}

function references(
  analysis: Analysis,
  path: string,
  offset: number,
  withDeclaration: boolean,
): Location[] | null {
  const target = targetAt(analysis, path, offset);
  if (target !== null) {
    const declared = withDeclaration ? declarationsOf(analysis, target) : [];
    return located([...declared, ...usesOf(analysis, target)]);
  }
  const standing = standingAt(analysis, path, offset);
  const hole = standing === null ? null : holeNameAt(analysis, standing);
  if (hole === null) return null;
  return located([...(withDeclaration ? openPlaces(analysis, hole) : []), ...settingsOf(analysis, hole)]);
}

/**
 * Answers what a client asks about texts: each feature has its file, from which the answer is passed on here. `hasPatterns`
 * tells whether the client can show patterns with places to fill in, once it has said so.
 */
export function answerRequests(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  projects: Projects,
  hasPatterns: () => boolean,
): void {
  const textOf = (uri: string): string => documents.get(uri)?.getText() ?? "";
  const at = (uri: string, position: Position): number => documents.get(uri)?.offsetAt(position) ?? 0;

  /**
   * Answers from the current analysis. What has been taken back while it was worked out is not answered, nor what asked
   * about a text that has changed since: its places would be wrong, and clients ask again.
   */
  const answering =
    <Params extends AboutFile, Result>(answer: (analysis: Analysis, params: Params) => Result) =>
    async (params: Params, token: CancellationToken): Promise<Result | ResponseError> => {
      const { uri } = params.textDocument;
      const version = documents.get(uri)?.version;
      const analysis = await projects.of(uri).analysis();
      if (token.isCancellationRequested) {
        return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was taken back.");
      }
      if (documents.get(uri)?.version !== version) {
        return new ResponseError(LSPErrorCodes.ContentModified, "The text has changed since.");
      }
      return answer(analysis, params);
    };

  connection.onCompletion(async ({ textDocument: { uri }, position }) => {
    // Read before waiting, for the text goes on; the names are those of a moment ago, so that typing is never held up.
    const text = textOf(uri);
    const analysis = await projects.of(uri).recent();
    const library = await projects.wholeLibrary();
    return [...complete({ analysis, library, hasPatterns: hasPatterns() }, text, position)];
  });
  connection.onHover(
    answering((analysis, { textDocument: { uri }, position }) => hover(analysis, uri, at(uri, position))),
  );
  connection.onDefinition(
    answering((analysis, { textDocument: { uri }, position }) =>
      definitions(analysis, uri, at(uri, position)),
    ),
  );
  connection.onReferences(
    answering((analysis, { textDocument: { uri }, position, context }) =>
      references(analysis, uri, at(uri, position), context.includeDeclaration),
    ),
  );
  connection.onDocumentHighlight(
    answering((analysis, { textDocument: { uri }, position }) => {
      const target = targetAt(analysis, uri, at(uri, position));
      if (!isNamedThing(target)) return null;
      return [...declarationsOf(analysis, target), ...usesOf(analysis, target)]
        .filter(({ path }) => path === uri)
        .map((use) => ({ range: use.at.range }));
    }),
  );
  connection.onDocumentSymbol(
    answering(({ files }, { textDocument: { uri } }) => {
      const file = files.find(({ path }) => path === uri);
      return file === undefined ? [] : [...outline(file)];
    }),
  );
  connection.onWorkspaceSymbol(async ({ query }) => {
    const analyses = await Promise.all(projects.all().map((project) => project.analysis()));
    // Several may draw on one file of the library.
    const found = analyses.flatMap((analysis) => workspaceSymbols(analysis, query));
    return [...new Map(found.map((symbol) => [JSON.stringify(symbol.location), symbol])).values()];
  });
  connection.onFoldingRanges(
    answering(({ files }, { textDocument: { uri } }) => {
      const file = files.find(({ path }) => path === uri);
      if (file === undefined) return [];
      return foldings(file, textOf(uri)).map(({ from, to, isComment }) => ({
        startLine: from,
        endLine: to,
        ...(isComment ? { kind: FoldingRangeKind.Comment } : {}),
      }));
    }),
  );
  connection.onSelectionRanges(
    answering((analysis, { textDocument: { uri }, positions }) =>
      positions.map(
        (position) =>
          selectionAt(analysis, uri, at(uri, position)) ?? { range: { start: position, end: position } },
      ),
    ),
  );
  connection.languages.inlayHint.on(
    answering((analysis, { textDocument: { uri }, range }) => [...inlayHints(analysis, uri, range)]),
  );
  connection.onPrepareRename(
    answering((analysis, { textDocument: { uri }, position }) => {
      const prepared = prepareRename(analysis, uri, at(uri, position));
      return prepared.type === "refused"
        ? new ResponseError(LSPErrorCodes.RequestFailed, prepared.message)
        : { range: prepared.range, placeholder: prepared.name };
    }),
  );
  connection.onRenameRequest(
    answering((analysis, { textDocument: { uri }, position, newName }) => {
      const renaming = rename(analysis, uri, at(uri, position), newName);
      if (renaming.type === "refused")
        return new ResponseError(LSPErrorCodes.RequestFailed, renaming.message);
      return { changes: Object.fromEntries([...renaming.edits].map(([path, edits]) => [path, [...edits]])) };
    }),
  );
  const editsOf = (uri: string): ReturnType<typeof formattingEdits> => formattingEdits(textOf(uri));
  connection.onDocumentFormatting(({ textDocument: { uri } }) => {
    const formatted = editsOf(uri);
    return formatted.type === "edits" ? [...formatted.edits] : [];
  });
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range: { start, end } }) => {
    const formatted = editsOf(uri);
    if (formatted.type !== "edits") return [];
    // Layout is by whole lines: what is changed outside the lines of the range is left as it is.
    return formatted.edits.filter(({ range }) => range.end.line > start.line && range.start.line <= end.line);
  });
  connection.onCodeAction(
    answering((analysis, { textDocument: { uri }, range, context }) => {
      const text = textOf(uri);
      const end = documents.get(uri)?.positionAt(text.length) ?? { line: 0, character: 0 };
      const asked = { analysis, path: uri, text, endOfText: { start: end, end } };
      return [...codeActions(asked, at(uri, range.start), context.diagnostics, context.only ?? null)];
    }),
  );
  connection.languages.semanticTokens.on(
    answering(({ files }, { textDocument: { uri } }) => {
      const file = files.find(({ path }) => path === uri);
      return { data: file === undefined ? [] : [...semanticTokens(file)] };
    }),
  );
}
