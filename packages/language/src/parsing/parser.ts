import {
  createParser,
  LangiumParser,
  type AstNode,
  type IParserConfig,
  type LangiumCoreServices,
  type Lexer,
  type LexerResult,
  type ParseResult,
} from "langium";
import type { Courses } from "./course.js";
import { wordOf, type Token } from "./words.js";

/**
 * The parser never looks ahead, so nothing need be worked out for looking ahead: whatever chevrotain would ask has been
 * answered before.
 */
export const NO_LOOKAHEAD: NonNullable<IParserConfig["lookaheadStrategy"]> = {
  validate: () => [],
  buildLookaheadForAlternation: () => () => undefined,
  buildLookaheadForOptional: () => () => false,
};

/**
 * Builds the tree of a text whose course through the grammar is known. Langium's own parser predicts by ALL(*), which is slower
 * and, in chevrotain-allstar 0.5, misreads alternatives that begin with the same long list.
 */
export class FoedusParser extends LangiumParser {
  private course: readonly number[] = [];
  private at = 0;
  private tokens: LexerResult["tokens"] = [];
  /** Langium's parser asks for the words of a text again; it gets those it was given, which may have been set right. */
  protected override readonly lexer: Lexer;

  constructor(
    services: LangiumCoreServices,
    private readonly courses: Courses,
  ) {
    super(services);
    const { definition } = services.parser.Lexer;
    this.lexer = { definition, tokenize: () => ({ tokens: this.tokens, hidden: [], errors: [] }) };
  }

  /** The tree of words that stand in a text. Comments are no part of it. */
  read<Node extends AstNode>(text: string, tokens: readonly Token[]): ParseResult<Node> {
    this.tokens = [...tokens];
    // Of words that are no text of the grammar nothing is read, and the parser says so.
    this.course = this.courses.of(tokens.map((token) => wordOf(token).labels)) ?? [];
    this.at = 0;
    return this.parse<Node>(text);
  }

  /** The way at the next fork. Past the last fork, always the way out. */
  private way(): number {
    const way = this.course[this.at] ?? 1;
    this.at += 1;
    return way;
  }

  override alternatives(...[index, choices]: Parameters<LangiumParser["alternatives"]>): void {
    if (this.isRecording()) super.alternatives(index, choices);
    else choices[this.way()]?.ALT();
  }

  override optional(...[index, callback]: Parameters<LangiumParser["optional"]>): void {
    if (this.isRecording()) super.optional(index, callback);
    else if (this.way() === 0) callback.DEF();
  }

  override many(...[index, callback]: Parameters<LangiumParser["many"]>): void {
    if (this.isRecording()) {
      super.many(index, callback);
      return;
    }
    while (this.way() === 0) callback.DEF();
  }

  override atLeastOne(...[index, callback]: Parameters<LangiumParser["atLeastOne"]>): void {
    if (this.isRecording()) {
      super.atLeastOne(index, callback);
      return;
    }
    do callback.DEF();
    while (this.way() === 0);
  }
}

/** Makes the parser of the language. */
export function createFoedusParser(services: LangiumCoreServices, courses: Courses): FoedusParser {
  const parser = new FoedusParser(services, courses);
  createParser(services.Grammar, parser, services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}
