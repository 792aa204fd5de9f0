import { PassThrough } from "node:stream";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver-protocol/node";
import { createConnection } from "vscode-languageserver/node";
import type { Position } from "vscode-languageserver-types";
import { TextDocument } from "vscode-languageserver-textdocument";
import { analyseFiles, type Analysis } from "../../parse-files.js";
import type { SourceFile } from "../../parsing/source-file.js";
import { serve, type FileSource } from "../server.js";

/** A text with the cursor taken out: where it stood, marked by ‸. */
export interface Edited {
  readonly text: string;
  readonly offset: number;
  readonly position: Position;
}

/** Reads a text in which ‸ marks the cursor. */
export function withCursor(marked: string): Edited {
  const offset = marked.indexOf("‸");
  const text = marked.replace("‸", "");
  return { text, offset, position: TextDocument.create("", "foedus", 0, text).positionAt(offset) };
}

/** The path of the file that an example is edited in. */
export const PATH = "file:///pact.foedus";

/** Analyses a single text, with a library if one is given. */
export const analysed = (text: string, library: readonly SourceFile[] = []): Promise<Analysis> =>
  analyseFiles([{ path: PATH, text }], library);

/** A server and a client that speak the protocol through memory. */
export function clientOfServer(source?: FileSource): ProtocolConnection {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  serve(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), source);
  const client = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  client.listen();
  return client;
}
