import type { Model, Scenario, Variant } from "@foedus/engine";
import { GENERAL_LAW, STANDARD_MEASURES } from "@foedus/engine";
import { URI, type LangiumDocument } from "langium";
import {
  compareCodePoints,
  compareDiagnostics,
  diagnosticOf,
  type Diagnostic,
} from "./diagnostics/diagnostic.js";
import { RULES } from "./diagnostics/registry.js";
import { disagreement } from "./diagnostics/syntax/disagreement.js";
import type { Checked } from "./diagnostics/rule.js";
import type { File } from "./generated/ast.js";
import { loweringContext } from "./lowering/context.js";
import { holesOf } from "./lowering/holes.js";
import { lower } from "./lowering/lower.js";
import { neededLibrary } from "./names/library-files.js";
import { withoutComments } from "./parsing/declarations.js";
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
  return inWorkspace((workspace) => parseIn(workspace, files, library));
}

const byPath = (left: SourceFile, right: SourceFile): number => compareCodePoints(left.path, right.path);

async function parseIn(
  { shared, foedus, automaton }: Workspace,
  files: readonly SourceFile[],
  library: readonly SourceFile[],
): Promise<ParsedFiles> {
  const paths = new Map<string, string>();
  const load = (file: SourceFile): Loaded => {
    const uri = URI.from({ scheme: "foedus", path: `/${paths.size}.foedus` });
    paths.set(uri.toString(), file.path);
    const read = readFile(foedus.parser.Lexer, automaton, file);
    const document = shared.workspace.LangiumDocumentFactory.fromString<File>(
      withoutComments(foedus.parser.Lexer, read.text),
      uri,
    );
    const [error] = document.parseResult.parserErrors;
    if (error === undefined) return { path: file.path, document, tree: document.parseResult.value, read };
    // The automaton and the parser are made from one grammar; should they ever disagree, the file is set aside.
    const unread = { ...read, text: "", diagnostics: [...read.diagnostics, disagreement(file, error.token)] };
    const empty = shared.workspace.LangiumDocumentFactory.fromString<File>("", uri);
    return { path: file.path, document: empty, tree: empty.parseResult.value, read: unread };
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
  const lowered = lower(trees, loweringContext(paths));
  const holes = holesOf(lowered.model);
  const checked: Checked = { ...trees, standard: standard.tree, holes, documents, broken, unreadWords };
  const found = RULES.flatMap((rule) =>
    rule.check(checked).map((finding) => diagnosticOf(finding, rule, paths)),
  );
  return {
    ...lowered,
    diagnostics: [...given.flatMap((one) => one.read.diagnostics), ...found].sort(compareDiagnostics),
    drawnOn: needed.map((one) => one.path),
  };
}
