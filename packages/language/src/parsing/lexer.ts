import { DefaultLexer, type LexerResult } from "langium";

/** Finds the words of a text, once for all who ask for those of the same text in turn: the reader, then the parser. */
export class FoedusLexer extends DefaultLexer {
  private last: { readonly text: string; readonly result: LexerResult } | null = null;

  override tokenize(text: string): LexerResult {
    if (this.last?.text !== text) this.last = { text, result: super.tokenize(text) };
    const { result } = this.last;
    // The parser takes comments away from the list as it goes, so each who asks gets one of his own.
    return { ...result, hidden: [...result.hidden] };
  }
}
