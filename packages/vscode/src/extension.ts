import { commands, workspace, type ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

let client: LanguageClient | null = null;

/** What the server is told when it starts: another library, where the user names one. */
function initializationOptions(): { readonly libraryFolder?: string } {
  const libraryFolder = workspace.getConfiguration("foedus").get("libraryFolder", "");
  return libraryFolder === "" ? {} : { libraryFolder };
}

function clientFor(context: ExtensionContext): LanguageClient {
  const server = { module: context.asAbsolutePath("dist/server.cjs"), transport: TransportKind.ipc };
  return new LanguageClient("foedus", "Foedus", server, {
    documentSelector: [{ language: "foedus" }],
    initializationOptions,
  });
}

/** Called by the editor when the first text of the language is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const started = clientFor(context);
  client = started;
  const restart = async (): Promise<void> => started.restart();
  context.subscriptions.push(
    commands.registerCommand("foedus.restartServer", restart),
    workspace.onDidChangeConfiguration(async (change) => {
      // The library is read once, when the server starts.
      if (change.affectsConfiguration("foedus.libraryFolder")) await restart();
    }),
  );
  await started.start();
}

/** Called by the editor when it ends: the server ends with it. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
