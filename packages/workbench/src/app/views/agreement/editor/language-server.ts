import { LSPClient, LSPPlugin, Workspace, serverDiagnostics } from "@codemirror/lsp-client";
import type { Transport, WorkspaceFile } from "@codemirror/lsp-client";
import { ChangeSet, Text } from "@codemirror/state";
import type { ChangeSpec, TransactionSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Diagnostic as ToldProblem, PublishDiagnosticsParams } from "vscode-languageserver-protocol";
import workerAddress from "@foedus/language/browser-worker?url";
import type { SourceFile } from "@foedus/language";
import { LIBRARY } from "../../../analysis/answers/library.js";
import { withoutMarkup } from "./without-markup.js";

/** How long an answer may take, in milliseconds: the first one reads the library. */
const PATIENCE = 60_000;

/** Where a text of the dossier is for the server; all are in one folder, and so are read together. */
export const addressOf = (path: string): string => `inmemory:///dossier/${path.replaceAll("/", "-")}`;

/** The server in its worker, as the client wants it. */
const transportTo = (worker: Worker): Transport => {
  const handlers = new Map<(message: string) => void, (event: MessageEvent<unknown>) => void>();
  return {
    send: (message) => {
      // A worker's own postMessage has no target to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      worker.postMessage(JSON.parse(message));
    },
    subscribe: (handler) => {
      const listen = ({ data }: MessageEvent<unknown>): void => {
        handler(JSON.stringify(data));
      };
      handlers.set(handler, listen);
      worker.addEventListener("message", listen);
    },
    unsubscribe: (handler) => {
      const listen = handlers.get(handler);
      if (listen !== undefined) worker.removeEventListener("message", listen);
    },
  };
};

class OpenFile implements WorkspaceFile {
  readonly languageId = "foedus";
  readonly uri: string;
  version: number;
  doc: Text;
  view: EditorView | null;
  constructor(uri: string, version: number, doc: Text, view: EditorView | null) {
    this.uri = uri;
    this.version = version;
    this.doc = doc;
    this.view = view;
  }
  getView(): EditorView | null {
    return this.view;
  }
}

/** All texts of the dossier, of which one is in the editor. */
class DossierTexts extends Workspace {
  override files: OpenFile[] = [];
  /** What to do with a change of a text that is in no editor, such as that of a renaming. */
  changeElsewhere: (uri: string, text: string) => void = () => undefined;
  #others: readonly SourceFile[] = [];
  #version = 0;

  #nextVersion(): number {
    this.#version += 1;
    return this.#version;
  }

  #open(uri: string, doc: Text, view: EditorView | null): void {
    const file = new OpenFile(uri, this.#nextVersion(), doc, view);
    this.files = [...this.files, file];
    if (this.client.connected) this.client.didOpen(file);
  }

  #close(uri: string): void {
    this.files = this.files.filter((file) => file.uri !== uri);
    if (this.client.connected) this.client.didClose(uri);
  }

  /** The texts of the dossier as they are stored. */
  setTexts(texts: readonly SourceFile[]): void {
    this.#others = texts;
    const wanted = new Map(texts.map(({ path, text }) => [addressOf(path), text]));
    for (const { uri, view, doc } of this.files) {
      const isOther = view === null && wanted.get(uri) !== doc.toString();
      if (isOther) this.#close(uri);
    }
    const open = new Set(this.files.map(({ uri }) => uri));
    for (const [uri, text] of wanted) if (!open.has(uri)) this.#open(uri, Text.of(text.split("\n")), null);
  }

  override syncFiles() {
    return this.files.flatMap((file) => {
      const plugin = file.view === null ? null : LSPPlugin.get(file.view);
      if (file.view === null || plugin === null || plugin.unsyncedChanges.empty) return [];
      const update = { file, prevDoc: file.doc, changes: plugin.unsyncedChanges };
      file.doc = file.view.state.doc;
      file.version = this.#nextVersion();
      plugin.clear();
      return [update];
    });
  }

  override openFile(uri: string, _: string, view: EditorView): void {
    this.#close(uri);
    this.#open(uri, view.state.doc, view);
  }

  override closeFile(uri: string): void {
    this.#close(uri);
    this.setTexts(this.#others);
  }

  override updateFile(uri: string, update: TransactionSpec): void {
    const file = this.files.find((one) => one.uri === uri);
    if (file?.view !== null && file !== undefined) file.view.dispatch(update);
    else if (file !== undefined && update.changes !== undefined) {
      const changes: ChangeSpec = update.changes;
      const changed = changes instanceof ChangeSet ? changes : ChangeSet.of(changes, file.doc.length);
      this.changeElsewhere(uri, changed.apply(file.doc).toString());
    }
  }
}

/** The language server of this page. */
export interface LanguageServer {
  readonly client: LSPClient;
  readonly texts: DossierTexts;
  /** What the server last found wrong in a text, as it said it. */
  readonly problemsOf: (uri: string) => readonly ToldProblem[];
}

let started: LanguageServer | null = null;

/** The language server, which begins with the first text that is opened and goes on as long as the page. */
export const languageServer = (): LanguageServer => {
  if (started !== null) return started;
  const problems = new Map<string, readonly ToldProblem[]>();
  const client = new LSPClient({
    initializationOptions: {
      library: LIBRARY.map(({ path, text }) => ({ path: `inmemory:///${path}`, text })),
    },
    timeout: PATIENCE,
    workspace: (made) => new DossierTexts(made),
    sanitizeHTML: withoutMarkup,
    notificationHandlers: {
      "textDocument/publishDiagnostics": (_, { uri, diagnostics }: PublishDiagnosticsParams) => {
        problems.set(uri, diagnostics);
        return false;
      },
    },
    extensions: [serverDiagnostics()],
  });
  const { workspace } = client;
  if (!(workspace instanceof DossierTexts)) throw new Error("the client made another workspace");
  client.connect(transportTo(new Worker(workerAddress, { name: "language server" })));
  started = { client, texts: workspace, problemsOf: (uri) => problems.get(uri) ?? [] };
  return started;
};
