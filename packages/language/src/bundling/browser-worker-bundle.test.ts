import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CompletionRequest,
  DidOpenTextDocumentNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type Diagnostic,
} from "vscode-languageserver-protocol/node";
import { projectFiles, TREATY } from "../testing/project-files.js";
import { browserWorkerBundle } from "./browser-worker-bundle.js";
import { clientOfWorker } from "./testing/worker-client.js";

/** What a page may have to load for the language, gzipped, in bytes. */
const MOST_BYTES = 250_000;

const URI = "inmemory://pact.foedus";
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

describe("the bundle for a browser's worker", () => {
  let bundle = "";
  let server: ReturnType<typeof clientOfWorker>;

  beforeAll(async () => {
    bundle = await browserWorkerBundle();
    server = clientOfWorker(bundle);
  });
  afterAll(() => server.end());

  it("stays below 250 kB, gzipped", () => {
    const size = gzipSync(bundle, { level: 9 }).length;
    expect(size).toBeGreaterThan(50_000);
    expect(size).toBeLessThan(MOST_BYTES);
  });

  it("serves diagnostics, completion and hover where there is nothing of Node", async () => {
    const { client } = server;
    const told = new Promise<readonly Diagnostic[]>((resolve, reject) => {
      client.onError(([error]) => {
        reject(error);
      });
      client.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
        if (uri === URI) resolve(diagnostics);
      });
    });
    await client.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
      initializationOptions: { library: projectFiles(TREATY) },
    });
    await client.sendNotification(InitializedNotification.type, {});
    await client.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: URI, languageId: "foedus", version: 1, text: PACT },
    });
    expect((await told).map(({ code }) => code)).toEqual(["unknown_party"]);
    const textDocument = { uri: URI };
    const offered = await client.sendRequest(CompletionRequest.type, {
      textDocument,
      position: { line: 7, character: 16 },
    });
    expect(offered).toEqual(expect.arrayContaining([expect.objectContaining({ label: "each guarantor" })]));
    const said = await client.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 8, character: 9 },
    });
    expect(JSON.stringify(said)).toContain("United States");
    const elsewhere = await client.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 5, character: 12 },
    });
    expect(JSON.stringify(elsewhere)).toContain("each other Party must assist the victim");
  });
});
