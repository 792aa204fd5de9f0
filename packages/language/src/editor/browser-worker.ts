import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { serve } from "./server.js";

/**
 * The language server in a web worker. Its client speaks the protocol by messages, and passes the library when it initializes:
 * `{ library: [{ path, text }] }`.
 */
const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
serve(createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope)));
