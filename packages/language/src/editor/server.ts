import {
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type Connection,
  type InitializeParams,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { CAPABILITIES } from "./capabilities.js";
import { NO_FILES, type FileSource } from "./file-source.js";
import { Projects } from "./projects.js";
import { answerRequests } from "./requests.js";
import { ToldProblems } from "./told-problems.js";

export { libraryIn, type FileSource, type Stored } from "./file-source.js";

/** The folders a client works in; one that knows no folders names its root. */
function foldersIn({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === "string" ? [rootUri] : [];
}

/** Serves the language on a connection: a worker's, a process's, or one in a test. */
export function serve(connection: Connection, source: FileSource = NO_FILES): void {
  const documents = new TextDocuments(TextDocument);
  const projects = new Projects();
  const problems = new ToldProblems(connection, documents, projects);
  let folders: readonly string[] = [];
  let client: InitializeParams["capabilities"] = {};

  const reload = async (): Promise<void> => {
    projects.setStored(await source.filesIn(folders));
    problems.changed();
  };

  connection.onInitialize(async (params: InitializeParams) => {
    client = params.capabilities;
    folders = foldersIn(params);
    projects.setLibrary(await source.library(params.initializationOptions));
    projects.setStored(await source.filesIn(folders));
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
    // Worked out now, so that nobody waits for it at the first completion.
    await projects.wholeLibrary();
  });
  connection.onDidChangeWatchedFiles(reload);
  documents.onDidChangeContent(({ document }) => {
    projects.open(document.uri, document.getText());
    problems.changed();
  });
  documents.onDidClose(({ document }) => {
    projects.close(document.uri);
    problems.changed();
  });

  answerRequests(
    connection,
    documents,
    projects,
    () => client.textDocument?.completion?.completionItem?.snippetSupport === true,
  );
  documents.listen(connection);
  connection.listen();
}
