import { DefaultTokenBuilder, type GrammarAST, type TokenBuilderOptions } from "langium";
import { RESERVED_WORDS } from "./reserved-words.js";

type TokenVocabulary = ReturnType<DefaultTokenBuilder["buildTokens"]>;
type TokenType = Extract<TokenVocabulary, readonly unknown[]>[number];

/** Lets every keyword that is not reserved stand where a name can stand. */
export class FoedusTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: GrammarAST.Grammar, options?: TokenBuilderOptions): TokenVocabulary {
    const vocabulary = super.buildTokens(grammar, options);
    if (!Array.isArray(vocabulary)) return vocabulary;
    const tokens: readonly TokenType[] = vocabulary;
    const name = tokens.find((token) => token.name === "ID");
    if (name === undefined) return vocabulary;
    for (const token of tokens) {
      const isKeyword = typeof token.PATTERN === "string" && /^[a-z]+$/u.test(token.PATTERN);
      if (isKeyword && !RESERVED_WORDS.has(token.name)) token.CATEGORIES = [name];
    }
    return vocabulary;
  }
}
