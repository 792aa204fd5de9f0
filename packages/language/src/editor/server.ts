import {
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type Connection,
  type InitializeParams,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CAPABILITIES } from "./capabilities.js";
import { NO_FILES, type FileSource } from "./file-source.js";
import { Project } from "./project.js";
import { answerRequests } from "./requests.js";
import { ToldProblems } from "./told-problems.js";

export { libraryIn, type FileSource } from "./file-source.js";

/** The folders a client works in; one that knows no folders names its root. */
function foldersIn({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === "string" ? [rootUri] : [];
}

/** Serves the language on a connection: a worker's, a process's, or one in a test. */
export function serve(connection: Connection, source: FileSource = NO_FILES): void {
  const documents = new TextDocuments(TextDocument);
  const project = new Project();
  const problems = new ToldProblems(connection, documents, project);
  let folders: readonly string[] = [];
  let client: InitializeParams["capabilities"] = {};

  const reload = async (): Promise<void> => {
    project.setStored(await source.filesIn(folders));
    problems.changed();
  };

  connection.onInitialize(async (params: InitializeParams) => {
    client = params.capabilities;
    folders = foldersIn(params);
    project.setLibrary(await source.library(params.initializationOptions));
    project.setStored(await source.filesIn(folders));
    return { capabilities: CAPABILITIES, serverInfo: { name: "foedus" } };
  });
  connection.onInitialized(async () => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
      const watchers = [{ globPattern: "**/*.foedus" }];
      await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    }
    if (client.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        await reload();
      });
    }
    // Folders may hold mistakes in files that nobody has opened.
    problems.changed();
  });
  connection.onDidChangeWatchedFiles(reload);
  documents.onDidChangeContent(({ document }) => {
    project.open(document.uri, document.getText());
    problems.changed();
  });
  documents.onDidClose(({ document }) => {
    project.close(document.uri);
    problems.changed();
  });

  answerRequests(
    connection,
    documents,
    project,
    () => client.textDocument?.completion?.completionItem?.snippetSupport === true,
  );
  documents.listen(connection);
  connection.listen();
}
