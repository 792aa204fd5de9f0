import { describeProblem, loadDossier, memoryFileSystem } from "@foedus/dossier";
import { Thread, WorkFailure, WorkImpossible } from "@foedus/dossier/threads";
import { folderFiles } from "@foedus/dossier/store";
import type { OpenStore } from "@foedus/dossier/store";
import type { StoreBrief, StoreDossier } from "@foedus/workbench/server";
import { libraryOnDisk } from "../foedus-files.js";

/** The folder that the files of a store would lie in, for messages. */
const FOLDER = "dossier";

/** How long the brief of a dossier may take, in milliseconds. */
const LIMIT = 600_000;

type Content =
  | Extract<StoreBrief, { type: "problems" }>
  | (Extract<StoreDossier, { type: "dossier" }> & { readonly files: ReadonlyMap<string, string> });

/**
 * What a store holds, as a dossier and as a brief. The brief is worked out in a thread of its own, so that whoever asks for
 * something else meanwhile is answered.
 */
export class StoreContent {
  readonly #store: OpenStore;
  readonly #thread = new Thread();
  readonly #stopping = new AbortController();

  constructor(store: OpenStore) {
    this.#store = store;
  }

  /** The dossier, or everything that is wrong with it. */
  async dossier(): Promise<StoreDossier> {
    const content = await this.#content();
    return content.type === "problems" ? content : { type: "dossier", dossier: content.dossier };
  }

  /** The brief, or why there is none. One at a time. */
  async brief(): Promise<StoreBrief> {
    const content = await this.#content();
    if (content.type === "problems") return content;
    const { dossier, files } = content;
    try {
      const reply = await this.#thread.run(
        { type: "brief", files, library: await libraryOnDisk() },
        { signal: this.#stopping.signal, limit: LIMIT },
      );
      if (reply.type === "brief") return { type: "brief", brief: reply.brief, dossier };
      return { type: "problems", lines: ["The analysis answered something else."] };
    } catch (error) {
      // Time, memory and the thread itself may be otherwise another time; what is wrong with the dossier is not.
      if (error instanceof WorkFailure) {
        return { type: "problems", lines: [error.message], passing: !(error instanceof WorkImpossible) };
      }
      throw error;
    }
  }

  /** Ends what is still worked on. */
  async close(): Promise<void> {
    this.#stopping.abort();
    await this.#thread.close();
  }

  async #content(): Promise<Content> {
    const files = await folderFiles(this.#store);
    if (files.type === "problem") {
      return { type: "problems", lines: [`${files.problem.message} ${files.problem.help}`], passing: true };
    }
    const inFolder = new Map([...files.value].map(([path, text]) => [`${FOLDER}/${path}`, text]));
    const loaded = await loadDossier(memoryFileSystem(inFolder), FOLDER);
    if (loaded.type === "problems") return { type: "problems", lines: loaded.problems.map(describeProblem) };
    return { type: "dossier", dossier: loaded.dossier, files: files.value };
  }
}
