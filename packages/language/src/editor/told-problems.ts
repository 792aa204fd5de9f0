import type { Connection, Diagnostic as Problem, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { problemOf } from "./problems.js";
import type { Project } from "./project.js";
import type { Projects } from "./projects.js";
import { clearTimeout, setTimeout } from "./timers.js";

/** How long typing must rest before problems are told, in milliseconds. */
const REST = 150;

/** Tells the client the problems of all files given, once typing rests. */
export class ToldProblems {
  #rest: unknown = null;
  /** The files that problems were told of: they are told again when there are none. */
  readonly #told = new Set<string>();
  /** What was told last of what is read together: the state, and the versions that the client gave its files. */
  readonly #toldOf = new WeakMap<Project, string>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly projects: Projects,
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
    const projects = this.projects.all();
    for (const project of projects) await this.tellOf(project);
    const given = new Set(projects.flatMap((project) => project.given().map(({ path }) => path)));
    for (const uri of this.#told) {
      if (!given.has(uri)) await this.send(uri, []);
    }
  }

  private async tellOf(project: Project): Promise<void> {
    const looked = this.lookedAt(project);
    if (this.#toldOf.get(project) === looked) return;
    const analysis = await project.analysis();
    // What has changed meanwhile is told after its own rest; the places of these problems would be wrong.
    if (!project.isCurrent(analysis)) return;
    this.#toldOf.set(project, looked);
    for (const { path, text } of project.given()) {
      const lines = text.split(/\r\n|\n|\r/u);
      const problems = analysis.diagnostics
        .filter(({ file }) => file === path)
        .map((one) => problemOf(one, lines));
      if (problems.length > 0 || this.#told.has(path) || this.documents.get(path) !== undefined) {
        await this.send(path, problems);
      }
    }
  }

  /** A new version of the same words is told again: a client may hold what it hears against the version that it shows. */
  private lookedAt(project: Project): string {
    const versions = project.given().map(({ path }) => this.documents.get(path)?.version ?? "");
    return [project.lookedAt(), ...versions].join(" ");
  }

  private async send(uri: string, diagnostics: Problem[]): Promise<void> {
    if (diagnostics.length > 0) this.#told.add(uri);
    else this.#told.delete(uri);
    const document = this.documents.get(uri);
    const version = document === undefined ? {} : { version: document.version };
    await this.connection.sendDiagnostics({ uri, ...version, diagnostics });
  }
}
