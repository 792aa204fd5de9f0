import type { HoleName, Model, Scenario, Variant } from "@foedus/engine";
import { GENERAL_LAW, STANDARD_MEASURES } from "@foedus/engine";
import { AstUtils, URI, type AstNode, type LangiumDocument } from "langium";
import {
  compareCodePoints,
  compareDiagnostics,
  diagnosticOf,
  type Diagnostic,
  type Finding,
} from "./diagnostics/diagnostic.js";
import { RULES } from "./diagnostics/registry.js";
import { disagreement } from "./diagnostics/syntax/disagreement.js";
import type { Checked } from "./diagnostics/rule.js";
import type { File } from "./generated/ast.js";
import { loweringContext } from "./lowering/context.js";
import { holesOf } from "./lowering/holes.js";
import { lower } from "./lowering/lower.js";
import { neededLibrary } from "./names/library-files.js";
import { readFile, type ReadFile } from "./parsing/read-file.js";
import type { SourceFile } from "./parsing/source-file.js";
import { inWorkspace, type Workspace } from "./workspace.js";

/** What a set of files means, and what is wrong with them. With an error among the diagnostics the model is partial. */
export interface ParsedFiles {
  readonly model: Model;
  readonly variants: readonly Variant[];
  readonly scenarios: readonly Scenario[];
  readonly diagnostics: readonly Diagnostic[];
  /** The paths of the library files that were drawn on. */
  readonly drawnOn: readonly string[];
}

interface Loaded {
  readonly path: string;
  readonly document: LangiumDocument<File>;
  readonly tree: File;
  readonly read: ReadFile;
}

/** A file as an editor looks at it: its words, and the tree of what could be read of them. */
export interface AnalysedFile {
  readonly path: string;
  readonly tree: File;
  /** Whether it was given; else it is of the library and was drawn on. */
  readonly isGiven: boolean;
}

/** What a set of files means, with the trees that an editor finds its way by. */
export interface Analysis extends ParsedFiles {
  readonly files: readonly AnalysedFile[];
  /** By the words that leave something open: the hole they are. */
  readonly holePlaces: ReadonlyMap<AstNode, HoleName>;
}

/** The standard measures, and the names of general law, in the words of the language: names like any other. */
const STANDARD_TEXT = [
  ...STANDARD_MEASURES.map(
    ({ name, title, kindOf }) =>
      `measure ${name} "${title}"${kindOf === null ? "" : ` is a kind of ${kindOf}`}`,
  ),
  ...GENERAL_LAW.map(({ name, title }) => `agreement ${name} "${title}"`),
].join("\n");

/**
 * Reads files together. Names that they do not declare are looked for in `library`, of which only what is needed is
 * taken; diagnostics speak of the given files alone. Pure: texts in, model out; the same texts give the same model.
 */
export function parseFiles(
  files: readonly SourceFile[],
  library: readonly SourceFile[] = [],
): Promise<ParsedFiles> {
  return inWorkspace(async (workspace) => {
    const { model, variants, scenarios, diagnostics, drawnOn } = await parseIn(workspace, files, library);
    return { model, variants, scenarios, diagnostics, drawnOn };
  });
}

/** Reads files together as `parseFiles` does, and keeps their trees. */
export function analyseFiles(
  files: readonly SourceFile[],
  library: readonly SourceFile[] = [],
): Promise<Analysis> {
  return inWorkspace((workspace) => parseIn(workspace, files, library));
}

const byPath = (left: SourceFile, right: SourceFile): number => compareCodePoints(left.path, right.path);

async function parseIn(
  { shared, foedus, automaton }: Workspace,
  files: readonly SourceFile[],
  library: readonly SourceFile[],
): Promise<Analysis> {
  const paths = new Map<string, string>();
  const load = (file: SourceFile): Loaded => {
    const uri = URI.from({ scheme: "foedus", path: `/${paths.size}.foedus` });
    paths.set(uri.toString(), file.path);
    const read = readFile({ lexer: foedus.parser.Lexer, automaton }, file);
    const { value, parserErrors } = foedus.parser.LangiumParser.read<File>(file.text, read.tokens);
    const [error] = parserErrors;
    const document = shared.workspace.LangiumDocumentFactory.fromModel<File>(value, uri);
    if (error === undefined) return { path: file.path, document, tree: value, read };
    // The reader and the parser are made from one grammar; should they ever disagree, the file is set aside.
    const unread = { ...read, diagnostics: [...read.diagnostics, disagreement(file, error.token)] };
    const empty = foedus.parser.LangiumParser.read<File>("", []).value;
    const nothing = shared.workspace.LangiumDocumentFactory.fromModel<File>(empty, uri);
    return { path: file.path, document: nothing, tree: empty, read: unread };
  };
  const standard = load({ path: "", text: STANDARD_TEXT });
  const given = [...files].sort(byPath).map(load);
  const needed = neededLibrary(
    [standard, ...given],
    [...library].sort(byPath),
    load,
    foedus.references.NameProvider,
  );
  const documents = [standard, ...given, ...needed].map((loaded) => loaded.document);
  for (const document of documents) shared.workspace.LangiumDocuments.addDocument(document);
  await shared.workspace.DocumentBuilder.build(documents, { validation: false });

  const trees = { given: given.map((one) => one.tree), library: needed.map((one) => one.tree) };
  const broken = new Set(given.filter((one) => one.read.diagnostics.length > 0).map((one) => one.tree));
  const unreadWords = new Set(given.flatMap((one) => one.read.unreadWords));
  const context = loweringContext(paths);
  const lowered = lower(trees, context);
  const holes = holesOf(lowered.model);
  const checked: Checked = { ...trees, standard: standard.tree, holes, documents, broken, unreadWords };
  const unread = new Map(given.map(({ tree, read }) => [tree, read.unread]));
  // Of a declaration that is not what the language would have, nothing is said but that.
  const isRead = ({ node, at }: Finding): boolean => {
    const offset = (at ?? node.$cstNode)?.offset ?? 0;
    const stretches = unread.get(AstUtils.getDocument<File>(node).parseResult.value) ?? [];
    return !stretches.some(({ from, to }) => from <= offset && offset < to);
  };
  const found = RULES.flatMap((rule) =>
    rule
      .check(checked)
      .filter(isRead)
      .map((finding) => diagnosticOf(finding, rule, paths)),
  );
  return {
    ...lowered,
    diagnostics: [...given.flatMap((one) => one.read.diagnostics), ...found].sort(compareDiagnostics),
    drawnOn: needed.map((one) => one.path),
    files: [
      ...given.map(({ path, tree }) => ({ path, tree, isGiven: true })),
      ...needed.map(({ path, tree }) => ({ path, tree, isGiven: false })),
    ],
    holePlaces: context.holes.places,
  };
}
