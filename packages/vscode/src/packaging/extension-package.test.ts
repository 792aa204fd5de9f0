import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { compileFunction } from "node:vm";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CompletionRequest,
  createProtocolConnection,
  DefinitionRequest,
  DidOpenTextDocumentNotification,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Diagnostic,
} from "vscode-languageserver-protocol/node";
import { packageExtension } from "./extension-package.js";

const PACT = `agreement pact "Pact"
  force draft
parties us "United States"
party ukraine "Ukraine"
article 1 "Assistance"
  like nato.article-5
  when armed attack on ukraine in anywhere
  determined by unspecified
  then us must assist ukrane with unspecified within 30 days
`;

// Away from the project, so that nothing of it can be found by chance.
const folder = mkdtempSync(join(tmpdir(), "foedus-extension-"));
const extension = join(folder, "unpacked/extension");
let packed: readonly string[] = [];

beforeAll(async () => {
  const file = join(folder, "foedus.vsix");
  await packageExtension(file);
  const entries = Object.entries(unzipSync(readFileSync(file)));
  packed = entries.map(([path]) => path);
  for (const [path, bytes] of entries) {
    const target = join(folder, "unpacked", path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly contributes: {
    readonly grammars: readonly { readonly path: string }[];
    readonly languages: readonly { readonly configuration: string }[];
  };
}

describe("the extension as it is installed", () => {
  it("holds every file that its manifest names, and neither sources nor packages", () => {
    const manifest = JSON.parse(readFileSync(join(extension, "package.json"), "utf8")) as Manifest;
    const { contributes, main, icon } = manifest;
    const named = [
      main,
      icon,
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.languages.map(({ configuration }) => configuration),
    ];
    for (const path of named) expect(packed).toContain(join("extension", path));
    expect(packed).toContain("extension/dist/library/north-atlantic-treaty/north-atlantic-treaty.foedus");
    expect(packed.filter((path) => /node_modules|\.ts$|\.map$/u.test(path))).toEqual([]);
    expect(packed.map((path) => path.toLowerCase())).toEqual(
      expect.arrayContaining(["extension/readme.md", "extension/changelog.md", "extension/license.txt"]),
    );
  });

  it("has configuration files that are JSON", () => {
    const configuration = readFileSync(join(extension, "language-configuration.json"), "utf8");
    expect(JSON.parse(configuration)).toMatchObject({ comments: { lineComment: "--" } });
  });
});

/** Stands for the editor's own module: whatever is asked of it is there, and can be a parent of classes. */
const anything: unknown = new Proxy(Object, {
  get: (target, key) => (key === "prototype" ? target.prototype : anything),
});

it("the client in the extension can be loaded, and offers what the editor calls", () => {
  const code = readFileSync(join(extension, "dist/extension.cjs"), "utf8");
  const loaded = { exports: {} as Readonly<Record<string, unknown>> };
  const outside = createRequire(import.meta.url);
  const require = (name: string): unknown => (name === "vscode" ? anything : outside(name));
  compileFunction(code, ["module", "exports", "require"])(loaded, loaded.exports, require);
  expect(Object.keys(loaded.exports).sort()).toEqual(["activate", "deactivate"]);
});

describe("the server in the extension", () => {
  let server: ChildProcess | null = null;
  afterAll(() => server?.kill());

  it("serves diagnostics, completion, hover and definitions in its library over standard input and output", async () => {
    const started = spawn(process.execPath, [join(extension, "dist/server.cjs"), "--stdio"], {
      cwd: folder,
      stdio: ["pipe", "pipe", "inherit"],
    });
    server = started;
    const ended = new Promise<number | null>((resolve) => started.once("exit", resolve));
    const client = createProtocolConnection(
      new StreamMessageReader(started.stdout),
      new StreamMessageWriter(started.stdin),
    );
    client.listen();
    const uri = pathToFileURL(join(folder, "pact.foedus")).toString();
    const told = new Promise<readonly Diagnostic[]>((resolve) => {
      client.onNotification(PublishDiagnosticsNotification.type, (problems) => {
        if (problems.uri === uri) resolve(problems.diagnostics);
      });
    });
    await client.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
    await client.sendNotification(InitializedNotification.type, {});
    await client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: "foedus", version: 1, text: PACT },
    });
    expect((await told).map(({ code }) => code)).toEqual(["unknown_party"]);
    const textDocument = { uri };
    const offered = await client.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line: 7, character: 16 },
    });
    expect(JSON.stringify(offered)).toContain('"each guarantor"');
    const onAnalogy = { textDocument, position: { line: 5, character: 15 } };
    expect(JSON.stringify(await client.sendRequest(HoverRequest.type, onAnalogy))).toContain(
      "each other Party must assist the victim",
    );
    expect(await client.sendRequest(DefinitionRequest.type, onAnalogy)).toMatchObject([
      {
        uri: pathToFileURL(
          join(extension, "dist/library/north-atlantic-treaty/north-atlantic-treaty.foedus"),
        ).toString(),
      },
    ]);
    await client.sendRequest(ShutdownRequest.type);
    await client.sendNotification(ExitNotification.type);
    expect(await ended).toBe(0);
  });
});
