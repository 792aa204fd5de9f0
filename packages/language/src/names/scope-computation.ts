import {
  DefaultScopeComputation,
  MultiMap,
  type AstNode,
  type AstNodeDescription,
  type LangiumDocument,
  type LocalSymbols,
} from "langium";
import { inARow } from "./tree.js";

/** Names are known everywhere among the files loaded together, also those declared inside a list of parties. */
export class FoedusScopeComputation extends DefaultScopeComputation {
  override collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const exported: AstNodeDescription[] = [];
    for (const node of inARow(document.parseResult.value).nodes) {
      this.addExportedSymbol(node, exported, document);
    }
    return Promise.resolve(exported);
  }

  /** No name is known in one place only, so there is nothing to search before the common names. */
  override collectLocalSymbols(): Promise<LocalSymbols> {
    return Promise.resolve(new MultiMap<AstNode, AstNodeDescription>());
  }
}
