import { DefaultLinker, type LangiumDocument } from "langium";
import { inARow } from "./tree.js";

/** Finds what each name means. Langium's own linker waits a moment at every node, which long texts have many of. */
export class FoedusLinker extends DefaultLinker {
  override link(document: LangiumDocument): Promise<void> {
    for (const use of inARow(document.parseResult.value).uses) this.doLink(use, document);
    return Promise.resolve();
  }
}
