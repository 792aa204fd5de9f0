import {
  AstUtils,
  DefaultScopeComputation,
  type AstNode,
  type AstNodeDescription,
  type LangiumDocument,
} from "langium";

/** Names are known everywhere among the files loaded together, also those declared inside a list of parties. */
export class FoedusScopeComputation extends DefaultScopeComputation {
  override collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    return this.collectExportedSymbolsForNode(document.parseResult.value, document, (root: AstNode) =>
      AstUtils.streamAllContents(root),
    );
  }
}
