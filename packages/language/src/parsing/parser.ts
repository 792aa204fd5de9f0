import {
  createParser,
  LangiumParser,
  type AstNode,
  type IParserConfig,
  type LangiumCoreServices,
  type ParseResult,
  type ParserOptions,
} from "langium";
import type { Courses } from "./course.js";
import { labelsOf } from "./words.js";

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
class FoedusParser extends LangiumParser {
  private course: readonly number[] = [];
  private at = 0;

  constructor(
    services: LangiumCoreServices,
    private readonly courses: Courses,
  ) {
    super(services);
  }

  override parse<Node extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<Node> {
    // Of words that are no text of the grammar nothing is read, and the parser says so.
    this.course = this.courses.of(this.lexer.tokenize(input).tokens.map(labelsOf)) ?? [];
    this.at = 0;
    return super.parse<Node>(input, options);
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
export function createFoedusParser(services: LangiumCoreServices, courses: Courses): LangiumParser {
  const parser = new FoedusParser(services, courses);
  createParser(services.Grammar, parser, services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}
