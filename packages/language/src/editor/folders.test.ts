import { afterEach, expect, it } from "vitest";
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  type DidChangeWatchedFilesParams,
  type ProtocolConnection,
  type Registration,
} from "vscode-languageserver-protocol";
import type { SourceFile } from "../parsing/source-file.js";
import type { FileSource } from "./file-source.js";
import { clientOfServer } from "./testing/editing.js";

const FOLDER = "file:///work";
const OTHER = "file:///other";
const withoutForce: SourceFile = { path: `${FOLDER}/pact.foedus`, text: 'agreement pact "Pact"\n' };
const elsewhere: SourceFile = { path: `${OTHER}/accord.foedus`, text: 'agreement accord "Accord"\n' };

/** What the folders hold, which a test changes as a person would in another program. */
let stored: readonly SourceFile[] = [withoutForce, elsewhere];
const source: FileSource = {
  filesIn: (folders) =>
    Promise.resolve({
      files: stored.filter(({ path }) => folders.some((folder) => path.startsWith(folder))),
      roots: folders,
    }),
  library: () => Promise.resolve([]),
};

let client: ProtocolConnection;
let told: Map<string, readonly unknown[]>;
let registered: readonly Registration[];

async function start(): Promise<void> {
  stored = [withoutForce, elsewhere];
  told = new Map();
  registered = [];
  client = clientOfServer(source);
  client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    told.set(
      uri,
      diagnostics.map(({ code }) => code),
    );
  });
  client.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered = [...registered, ...registrations];
  });
  await client.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    workspaceFolders: [{ uri: FOLDER, name: "work" }],
    capabilities: {
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
    },
  });
  await client.sendNotification(InitializedNotification.type, {});
}

afterEach(async () => {
  await client.sendRequest(ShutdownRequest.type);
  client.dispose();
});

const codesOf =
  (path: string): (() => readonly unknown[] | undefined) =>
  () =>
    told.get(path);
const PATIENCE = { timeout: 20_000, interval: 20 };

it("tells the problems of files that nobody has opened, and has them watched", async () => {
  await start();
  await expect.poll(codesOf(withoutForce.path), PATIENCE).toContain("force_missing");
  expect(told.has(elsewhere.path)).toBe(false);
  await expect
    .poll(
      () => registered.find(({ method }) => method === "workspace/didChangeWatchedFiles")?.registerOptions,
    )
    .toEqual({ watchers: [{ globPattern: "**/*.foedus" }] });
});

it("reads a file again that another program has changed, and forgets one that is gone", async () => {
  await start();
  await expect.poll(codesOf(withoutForce.path), PATIENCE).toContain("force_missing");
  const changed: DidChangeWatchedFilesParams = {
    changes: [{ uri: withoutForce.path, type: FileChangeType.Changed }],
  };
  stored = [{ ...withoutForce, text: 'agreement pact "Pact"\n  force law\n  amends nothing_known\n' }];
  await client.sendNotification(DidChangeWatchedFilesNotification.type, changed);
  await expect.poll(codesOf(withoutForce.path), PATIENCE).toContain("unknown_agreement");
  stored = [];
  await client.sendNotification(DidChangeWatchedFilesNotification.type, changed);
  await expect.poll(codesOf(withoutForce.path), PATIENCE).toEqual([]);
});

it("takes in a folder that is added and lets go of one that is removed", async () => {
  await start();
  await expect.poll(codesOf(withoutForce.path), PATIENCE).toContain("force_missing");
  await client.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: [{ uri: OTHER, name: "other" }], removed: [{ uri: FOLDER, name: "work" }] },
  });
  await expect.poll(codesOf(elsewhere.path), PATIENCE).toContain("force_missing");
  await expect.poll(codesOf(withoutForce.path), PATIENCE).toEqual([]);
});
