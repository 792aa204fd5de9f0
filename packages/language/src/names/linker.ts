import {
  DefaultLinker,
  isLinkingError,
  type AstNodeDescription,
  type LangiumCoreServices,
  type LangiumDocument,
  type LinkingError,
  type ReferenceInfo,
} from "langium";
import { Guesses } from "./guesses.js";
import { inARow } from "./tree.js";

/** Finds what each name means. Langium's own linker waits a moment at every node, which long texts have many of. */
export class FoedusLinker extends DefaultLinker {
  private readonly guesses: Guesses;

  constructor(services: LangiumCoreServices) {
    super(services);
    this.guesses = new Guesses(services);
  }

  override link(document: LangiumDocument): Promise<void> {
    for (const use of inARow(document.parseResult.value).uses) this.doLink(use, document);
    return Promise.resolve();
  }

  override getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
    const found = super.getCandidate(info);
    return isLinkingError(found)
      ? (this.guesses.guess(info, this.scopeProvider.getScope(info)) ?? found)
      : found;
  }
}
