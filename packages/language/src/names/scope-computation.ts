import {
  AstUtils,
  DefaultScopeComputation,
  MultiMap,
  type AstNode,
  type AstNodeDescription,
  type LangiumDocument,
  type LocalSymbols,
} from "langium";

/** Names are known everywhere among the files loaded together, also those declared inside a list of parties. */
export class FoedusScopeComputation extends DefaultScopeComputation {
  override collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    return this.collectExportedSymbolsForNode(document.parseResult.value, document, (root: AstNode) =>
      AstUtils.streamAllContents(root),
    );
  }

  /** No name is known in one place only, so there is nothing to search before the common names. */
  override collectLocalSymbols(): Promise<LocalSymbols> {
    return Promise.resolve(new MultiMap<AstNode, AstNodeDescription>());
  }
}
