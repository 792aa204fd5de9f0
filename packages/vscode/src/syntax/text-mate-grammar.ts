import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { STANDARD_MEASURES } from "@foedus/engine";
import { keywords, type Keyword } from "@foedus/language";

/** A rule of a TextMate grammar: a match on one line, or a stretch from `begin` to before `end`. */
export interface TextMateRule {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly beginCaptures?: Readonly<Record<string, { readonly name: string }>>;
  readonly include?: string;
  readonly patterns?: readonly TextMateRule[];
}

export interface TextMateGrammar {
  readonly name: string;
  readonly scopeName: string;
  readonly comment: string;
  readonly patterns: readonly TextMateRule[];
  readonly repository: Readonly<Record<string, TextMateRule>>;
}

const NAME = "[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*";
/** Not within a name, nor behind the point of a path; and where a name ends. */
const START = "(?<![A-Za-z0-9_.-])";
const END = "(?![A-Za-z0-9_-])";

const oneOf = (words: readonly string[]): string => `(?:${words.join("|")})`;
const word = (pattern: string): string => `${START}${pattern}${END}`;
const scoped = (...names: readonly string[]): Record<string, { name: string }> =>
  Object.fromEntries(names.map((name, index) => [String(index + 1), { name: `${name}.foedus` }]));

/** How what a declaration names is coloured before anything has read the text. */
const DECLARED: readonly (readonly [word: string, scope: string])[] = [
  ["agreement", "entity.name.namespace.agreement"],
  ["area", "entity.name.type.place"],
  ["article", "entity.name.function.article"],
  ["council", "entity.name.type.council"],
  ["group", "entity.name.type.group"],
  ["measure", "variable.other.enummember.measure"],
  ["phase", "entity.name.type.phase"],
  ["place", "entity.name.type.place"],
  ["scenario", "entity.name.type.scenario"],
  ["variant", "entity.name.type.variant"],
];

/** The words of the language, sorted by what they do. */
function sorted(words: readonly Keyword[]): Readonly<Record<string, readonly string[]>> {
  const inRule = (rule: string): readonly string[] =>
    words.filter(({ rules }) => rules.includes(rule)).map((one) => one.word);
  return {
    declarations: words.filter((one) => one.opensDeclaration).map((one) => one.word),
    units: inRule("Unit"),
    vague: inRule("VagueWord"),
    reserved: words.filter((one) => one.isReserved && !one.opensDeclaration).map((one) => one.word),
    others: words.filter((one) => !one.isReserved).map((one) => one.word),
  };
}

/**
 * The grammar by which editors colour texts that no server has read. It is made from the words of the language, so a word
 * that the grammar gains or loses is coloured or not without anybody's doing. Names that are also words, which only the
 * server can tell apart, are coloured as words until it has read them.
 */
export function textMateGrammar(): TextMateGrammar {
  const { declarations = [], units = [], vague = [], reserved = [], others = [] } = sorted(keywords());
  const path = `${NAME}(?:\\.${NAME})+`;
  const repository: Record<string, TextMateRule> = {
    comment: { name: "comment.line.double-dash.foedus", match: "--.*$" },
    title: { name: "string.quoted.double.foedus", match: '"[^"]*"?' },
    // Behind `parties` and `party` every name with a title is declared, on however many lines.
    parties: {
      begin: `^(parties|party)${END}`,
      end: `^(?=${oneOf(declarations)}${END})`,
      beginCaptures: scoped("storage.type.parties"),
      patterns: [
        { match: `${START}(${NAME})(?=\\s+")`, captures: scoped("entity.name.type.party") },
        { include: "#anywhere" },
      ],
    },
    declaration: {
      patterns: DECLARED.map(([kind, scope]) => ({
        match: `^(${kind})\\s+(${kind === "article" ? `[0-9]+|${NAME}` : NAME})`,
        captures: scoped(`storage.type.${kind}`, scope),
      })),
    },
    hole: {
      patterns: [
        {
          match: `${START}(unspecified)${END}(?:\\s+(as)\\s+(${NAME}))?`,
          captures: scoped("constant.language.hole", "keyword.control", "variable.other.hole"),
        },
        { name: "constant.language.hole.contested.foedus", match: word("contested") },
        { name: "constant.language.hole.vague.foedus", match: word(oneOf(vague)) },
      ],
    },
    modality: {
      name: "storage.modifier.modality.foedus",
      match: word("(?:must(?:\\s+not)?|may(?:\\s+not)?|ha(?:s|ve)\\s+the\\s+power\\s+to)"),
    },
    number: {
      patterns: [
        { name: "constant.numeric.date.foedus", match: word("[0-9]{4}-[0-9]{2}-[0-9]{2}") },
        { name: "constant.numeric.hour.foedus", match: word("(?:[01][0-9]|2[0-3]):00") },
        {
          match: `${START}([0-9]+)\\s+(${oneOf(units)})${END}`,
          captures: scoped("constant.numeric.duration", "keyword.other.unit"),
        },
        { name: "constant.numeric.integer.foedus", match: word("[0-9]+") },
      ],
    },
    source: {
      match: `${START}(source)\\s+(${NAME}(?:\\s*,\\s*${NAME})*)`,
      captures: scoped("keyword.other.source", "constant.other.source"),
    },
    citation: {
      name: "meta.citation.foedus",
      begin: "\\[",
      end: "\\]",
      patterns: [{ include: "#title" }, { name: "constant.other.source.foedus", match: NAME }],
    },
    measure: {
      name: "support.constant.measure.foedus",
      match: word(oneOf(STANDARD_MEASURES.map(({ name }) => name))),
    },
    path: { name: "variable.other.reference.foedus", match: `${START}${path}` },
    keyword: {
      patterns: [
        { name: "storage.type.foedus", match: word(oneOf(declarations)) },
        { name: "keyword.control.foedus", match: word(oneOf(reserved)) },
        { name: "keyword.other.foedus", match: word(oneOf(others)) },
      ],
    },
    name: { name: "variable.other.foedus", match: `${START}${NAME}` },
    // What may stand in any sentence; the first that fits counts.
    anywhere: {
      patterns: [
        "comment",
        "title",
        "citation",
        "source",
        "hole",
        "modality",
        "number",
        "path",
        "measure",
        "keyword",
        "name",
      ].map((one) => ({ include: `#${one}` })),
    },
  };
  return {
    name: "Foedus",
    scopeName: "source.foedus",
    comment: "Made by src/syntax/text-mate-grammar.ts from the words of the language; change that, not this.",
    patterns: [{ include: "#parties" }, { include: "#declaration" }, { include: "#anywhere" }],
    repository,
  };
}

/** The grammar as its file has it. */
export const grammarText = (): string => `${JSON.stringify(textMateGrammar(), null, 2)}\n`;

/** Where the file lies. */
export const GRAMMAR_FILE = fileURLToPath(new URL("../../syntaxes/foedus.tmLanguage.json", import.meta.url));

if (import.meta.main) writeFileSync(GRAMMAR_FILE, grammarText());
