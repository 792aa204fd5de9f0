import { DefaultReferenceDescriptionProvider, type LangiumDocument, type ReferenceDescription } from "langium";
import { inARow } from "./tree.js";

/** Describes every use of a name, for finding them again. Without waiting a moment at every node. */
export class FoedusReferenceDescriptions extends DefaultReferenceDescriptionProvider {
  override createDescriptions(document: LangiumDocument): Promise<ReferenceDescription[]> {
    const uses = inARow(document.parseResult.value).uses;
    const found = uses.filter(({ reference }) => reference.error === undefined);
    return Promise.resolve(found.flatMap((use) => this.createInfoDescriptions(use)));
  }
}
