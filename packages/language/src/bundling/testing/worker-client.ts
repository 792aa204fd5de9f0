import { Worker } from "node:worker_threads";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createProtocolConnection,
  type DataCallback,
  type Disposable,
  type Message,
  type ProtocolConnection,
} from "vscode-languageserver-protocol/node";

/**
 * A thread that offers a script what a browser's worker does, and nothing of Node: a script that asks for more fails in it
 * as it would in a browser.
 */
const BROWSER = `
const { parentPort, workerData } = require("node:worker_threads");
const { createContext, runInContext } = require("node:vm");
const scope = {
  setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, structuredClone, performance, console,
  TextEncoder, TextDecoder, URL, URLSearchParams, AbortController, AbortSignal, MessageChannel, crypto, btoa, atob,
  postMessage: (message) => parentPort.postMessage(message),
  onmessage: null,
  // The protocol listens here for errors of the channel, of which a thread's has none.
  addEventListener: () => {},
};
scope.self = scope;
createContext(scope);
runInContext(workerData, scope);
parentPort.on("message", (data) => scope.onmessage?.({ data }));
`;

class WorkerReader extends AbstractMessageReader {
  constructor(private readonly worker: Worker) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    this.worker.on("message", callback);
    this.worker.on("error", (error: Error) => {
      this.fireError(error);
    });
    // What is still asked then fails, and is not waited for.
    this.worker.on("exit", () => {
      this.fireClose();
    });
    return { dispose: () => this.worker.off("message", callback) };
  }
}

class WorkerWriter extends AbstractMessageWriter {
  constructor(private readonly worker: Worker) {
    super();
  }

  write(message: Message): Promise<void> {
    // A browser's worker gets messages copied; so does this one.
    this.worker.postMessage(message, []);
    return Promise.resolve();
  }

  end(): void {
    // The thread is ended by whoever started it.
  }
}

/** A client of a bundled server that runs in a thread of its own; `end` stops the thread. */
export function clientOfWorker(bundle: string): {
  readonly client: ProtocolConnection;
  readonly end: () => Promise<number>;
} {
  const worker = new Worker(BROWSER, { eval: true, workerData: bundle });
  const client = createProtocolConnection(new WorkerReader(worker), new WorkerWriter(worker));
  client.listen();
  return { client, end: () => worker.terminate() };
}
