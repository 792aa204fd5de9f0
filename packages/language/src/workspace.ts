import type { LangiumSharedCoreServices } from "langium";
import { createFoedusServices, type FoedusServices } from "./foedus-module.js";
import { GrammarGraph } from "./parsing/grammar-graph.js";
import { SentenceAutomaton } from "./parsing/sentence-automaton.js";

/** The services of the language and what is derived from its grammar. */
export interface Workspace {
  readonly shared: LangiumSharedCoreServices;
  readonly foedus: FoedusServices;
  readonly automaton: SentenceAutomaton;
}

let workspace: Workspace | null = null;
let turn: Promise<unknown> = Promise.resolve();

/**
 * The services, for work that adds no document to the workspace: reading words, parsing one text. Making them takes
 * far longer than reading a treaty, so it is done once.
 */
export function theWorkspace(): Workspace {
  if (workspace === null) {
    const services = createFoedusServices();
    workspace = { ...services, automaton: new SentenceAutomaton(GrammarGraph.of(services.foedus.Grammar)) };
  }
  return workspace;
}

async function emptied(): Promise<void> {
  const { shared } = theWorkspace();
  const addresses = shared.workspace.LangiumDocuments.all.map((document) => document.uri).toArray();
  await shared.workspace.DocumentBuilder.update([], addresses);
}

/** Does some work with an empty workspace and leaves it empty. One at a time, so that no files mix. */
export function inWorkspace<Result>(work: (workspace: Workspace) => Promise<Result>): Promise<Result> {
  const result = turn.then(async () => {
    try {
      return await work(theWorkspace());
    } finally {
      await emptied();
    }
  });
  turn = result.catch(() => null);
  return result;
}
