import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { problemOf } from "./problems.js";
import type { Project } from "./project.js";
import { clearTimeout, setTimeout } from "./timers.js";

/** How long typing must rest before problems are told, in milliseconds. */
const REST = 150;

/** Tells the client the problems of all files given, once typing rests. */
export class ToldProblems {
  #rest: unknown = null;
  /** The files that problems were told of: they are told again when there are none. */
  #told: ReadonlySet<string> = new Set();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly project: Project,
  ) {}

  /** Something has changed: problems are told after a rest, of the files as they then are. */
  changed(): void {
    if (this.#rest !== null) clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.tell().catch((error: unknown) => {
        this.connection.console.error(`The problems could not be told: ${String(error)}`);
      });
    }, REST);
  }

  private async tell(): Promise<void> {
    const analysis = await this.project.analysis();
    // What has changed meanwhile is told after its own rest; the places of these problems would be wrong.
    if (!this.project.isCurrent(analysis)) return;
    const texts = new Map(this.project.given().map(({ path, text }) => [path, text]));
    const now = new Set<string>();
    for (const [uri, text] of texts) {
      const lines = text.split(/\r\n|\n|\r/u);
      const diagnostics = analysis.diagnostics
        .filter(({ file }) => file === uri)
        .map((one) => problemOf(one, lines));
      if (diagnostics.length > 0) now.add(uri);
      const document = this.documents.get(uri);
      if (diagnostics.length === 0 && !this.#told.has(uri) && document === undefined) continue;
      const version = document === undefined ? {} : { version: document.version };
      await this.connection.sendDiagnostics({ uri, ...version, diagnostics });
    }
    for (const uri of this.#told) {
      if (!texts.has(uri)) await this.connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    this.#told = now;
  }
}
