import { DocumentSymbol, SymbolKind, type Range, type WorkspaceSymbol } from "vscode-languageserver-types";
import {
  isAgreement,
  isArticle,
  isPartyDeclaration,
  isParties,
  isReservation,
  type Declaration,
  type Article,
} from "../generated/ast.js";
import { articleNumber, clausesOf } from "../names/article-name.js";
import type { AnalysedFile, Analysis } from "../parse-files.js";
import { allNamed, fullName, isNamedThing, kindOf, nameNode, titleOf, type Named } from "./named.js";
import { fileOf } from "./place.js";

const SYMBOLS: Readonly<Record<Named["$type"], SymbolKind>> = {
  Agreement: SymbolKind.Module,
  Area: SymbolKind.Field,
  Article: SymbolKind.Class,
  Council: SymbolKind.Interface,
  Group: SymbolKind.Array,
  Measure: SymbolKind.EnumMember,
  Party: SymbolKind.Constant,
  Phase: SymbolKind.Event,
  Place: SymbolKind.Field,
  Scenario: SymbolKind.Event,
  Variant: SymbolKind.Struct,
};

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function clausesIn(article: Article): readonly DocumentSymbol[] {
  const clauses = clausesOf(article);
  if (clauses.length < 2) return [];
  return clauses.map((clause, index) => {
    const range = clause.$cstNode?.range ?? NOWHERE;
    return DocumentSymbol.create(`clause ${String(index + 1)}`, undefined, SymbolKind.Method, range, range);
  });
}

function symbolOf(node: Declaration): readonly DocumentSymbol[] {
  const range = node.$cstNode?.range ?? NOWHERE;
  if (isNamedThing(node)) {
    const selection = nameNode(node)?.range ?? range;
    const children = isArticle(node) ? [...clausesIn(node)] : [];
    const name = isArticle(node) ? (node.word ?? `article ${articleNumber(node) ?? ""}`) : node.name;
    return [DocumentSymbol.create(name, titleOf(node), SYMBOLS[node.$type], range, selection, children)];
  }
  if (isReservation(node)) {
    const title = `${node.exception ? "exception for" : node.understanding ? "understanding of" : "reservation of"} ${node.party.$refText}`;
    return [DocumentSymbol.create(title, node.article.$refText, SymbolKind.Property, range, range)];
  }
  if (isParties(node) || isPartyDeclaration(node)) {
    return [DocumentSymbol.create("parties", undefined, SymbolKind.Array, range, range)];
  }
  return [];
}

/** The outline of a file: what belongs to an agreement below it. */
export function outline({ tree }: AnalysedFile): readonly DocumentSymbol[] {
  const roots: DocumentSymbol[] = [];
  let agreement: DocumentSymbol | null = null;
  for (const declaration of tree.declarations) {
    for (const symbol of symbolOf(declaration)) {
      if (isAgreement(declaration)) {
        agreement = { ...symbol, children: [] };
        roots.push(agreement);
      } else if (agreement === null || !belongsToAgreement(declaration)) roots.push(symbol);
      else {
        agreement.children = [...(agreement.children ?? []), symbol];
        // The agreement reaches to the end of the last that belongs to it.
        agreement.range = { start: agreement.range.start, end: symbol.range.end };
      }
    }
  }
  return roots;
}

const belongsToAgreement = (node: Declaration): boolean =>
  ["Article", "Parties", "Phase", "Reservation", "Council"].includes(node.$type);

/** Everything with a name whose name or title holds the words asked for. */
export function workspaceSymbols(analysis: Analysis, query: string): readonly WorkspaceSymbol[] {
  const wanted = query.toLowerCase();
  return allNamed(analysis).flatMap((node) => {
    const file = fileOf(analysis, node);
    const at = nameNode(node);
    const name = fullName(node);
    if (file === null || at === undefined) return [];
    if (!`${name} ${titleOf(node)}`.toLowerCase().includes(wanted)) return [];
    return [
      {
        name,
        kind: SYMBOLS[node.$type],
        containerName: kindOf(node),
        location: { uri: file.path, range: at.range },
      },
    ];
  });
}

/** What folds: every declaration of several lines, what belongs to an agreement, and comments of several lines. */
export function foldings(
  { tree }: AnalysedFile,
  text: string,
): readonly { readonly from: number; readonly to: number; readonly isComment: boolean }[] {
  const declarations = tree.declarations.flatMap((node) => {
    const range = node.$cstNode?.range;
    return range === undefined ? [] : [{ from: range.start.line, to: range.end.line, isComment: false }];
  });
  const agreements = outline({ tree, path: "", isGiven: true })
    .filter(({ children = [] }) => children.length > 0)
    .map(({ range }) => ({ from: range.start.line, to: range.end.line, isComment: false }));
  const foldable = [...declarations, ...agreements, ...commentsIn(text)].filter(({ from, to }) => to > from);
  const seen = new Set<string>();
  return foldable.filter(
    ({ from, to }) => !seen.has(`${String(from)} ${String(to)}`) && seen.add(`${String(from)} ${String(to)}`),
  );
}

function commentsIn(
  text: string,
): readonly { readonly from: number; readonly to: number; readonly isComment: boolean }[] {
  const blocks: { from: number; to: number; isComment: boolean }[] = [];
  for (const [line, words] of text.split(/\r\n|\n|\r/u).entries()) {
    if (!/^\s*--/u.test(words)) continue;
    const last = blocks.at(-1);
    if (last !== undefined && last.to === line - 1) last.to = line;
    else blocks.push({ from: line, to: line, isComment: true });
  }
  return blocks;
}
