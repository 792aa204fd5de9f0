import { findArticleOfClause, findClause } from "@foedus/engine";
import { GrammarUtils } from "langium";
import type { CstNode } from "langium";
import { isAgreement, isArticle, isConditionalClause, isForceProperty, isInForce } from "../generated/ast.js";
import type { Agreement, Article, Declaration } from "../generated/ast.js";
import { agreementOf, clauseName, clausesOf, qualifiedArticleName } from "../names/article-name.js";
import { analyseFiles } from "../parse-files.js";
import type { Analysis } from "../parse-files.js";
import type { SourceFile } from "../parsing/source-file.js";
import { sayClause } from "../saying/clause.js";
import { clauseFields } from "./clause-fields.js";
import { behind, plainChoice, stretchOf } from "./field.js";
import type { Field } from "./field.js";
import { knownNames } from "./known-names.js";
import { provisionFields } from "./provision-fields.js";
import { Words } from "./words.js";

/** A clause of a form: what it says, and what can be changed in it, sentence by sentence. */
export interface ClauseForm {
  readonly clause: string;
  /** Where it stands, as UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** What it says, in plain English; null where the text has errors. */
  readonly said: string | null;
  readonly fields: readonly Field[];
  readonly sentences: readonly (readonly Field[])[];
}

export interface ArticleForm {
  /** `alaska.guarantee`. */
  readonly article: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly fields: readonly Field[];
  readonly clauses: readonly ClauseForm[];
}

/** An agreement as a form, over the text of its file: what is changed in the one is changed in the other. */
export interface AgreementForm {
  readonly agreement: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly articles: readonly ArticleForm[];
  /** Where another article can be put: behind the last, or behind all else that belongs to the agreement. */
  readonly end: number;
}

const FORCES = [
  plainChoice("it binds in law", "law"),
  plainChoice("a political commitment", "commitment"),
  plainChoice("a draft", "draft"),
  plainChoice("known only from reports", "report"),
];

function titleField(words: Words, node: Agreement | Article): readonly Field[] {
  const at = GrammarUtils.findNodeForProperty(node.$cstNode, "title");
  if (at === undefined) return [];
  return [
    words.field("title", stretchOf(at), "stated", node, [], { type: "words", before: '"', after: '"' }),
  ];
}

function forceField(words: Words, agreement: Agreement): readonly Field[] {
  const force = agreement.properties.find(isForceProperty);
  const title = GrammarUtils.findNodeForProperty(agreement.$cstNode, "title");
  if (title === undefined) return [];
  if (force === undefined) {
    const choices = FORCES.map(({ label, text }) => plainChoice(label, `\n  force ${text}`));
    return [words.field("force", behind(title), "absent", agreement, choices)];
  }
  const at = GrammarUtils.findNodeForProperty(force.$cstNode, "word");
  return at === undefined ? [] : [words.field("force", stretchOf(at), "stated", force, FORCES)];
}

function inForceField(words: Words, agreement: Agreement): readonly Field[] {
  const property = agreement.properties.find(isInForce);
  const title = GrammarUtils.findNodeForProperty(agreement.$cstNode, "title");
  const choices = [
    plainChoice("left open", "in force unspecified"),
    plainChoice("on its conclusion", "in force on conclusion"),
    plainChoice("once all its parties have ratified it", "in force on ratification by all parties"),
  ];
  const free = { type: "date", before: "in force from ", after: "" } as const;
  const at: CstNode | undefined = property?.$cstNode;
  if (property !== undefined && at !== undefined) {
    const state = property.unspecified === undefined ? "stated" : "open";
    return [words.field("in_force", stretchOf(at), state, property.unspecified ?? property, choices, free)];
  }
  if (title === undefined) return [];
  const added = choices.map(({ label, text }) => plainChoice(label, `\n  ${text}`));
  const typed = { ...free, before: "\n  in force from " } as const;
  return [words.field("in_force", behind(title), "absent", agreement, added, typed)];
}

function articleForm(words: Words, analysis: Analysis, article: Article): ArticleForm {
  const { model } = analysis;
  const names = knownNames(analysis, article);
  const place = article.$cstNode;
  return {
    article: qualifiedArticleName(article),
    title: article.title ?? "",
    start: place?.offset ?? 0,
    end: place?.end ?? 0,
    fields: titleField(words, article),
    clauses: clausesOf(article).map((clause, index): ClauseForm => {
      const name = clauseName(article, index);
      const lowered = findClause(model, name);
      const instrument = findArticleOfClause(model, name)?.instrument;
      return {
        clause: name,
        start: clause.$cstNode?.offset ?? 0,
        end: clause.$cstNode?.end ?? 0,
        said: lowered === null || instrument === undefined ? null : sayClause(model, instrument, lowered),
        fields: isConditionalClause(clause) ? clauseFields(words, clause, names) : [],
        sentences: clause.provisions.map((provision) => provisionFields(words, provision, names)),
      };
    }),
  };
}

const isOf =
  (agreement: Agreement) =>
  (declaration: Declaration): boolean =>
    declaration === agreement || agreementOf(declaration) === agreement;

/**
 * The agreements of one file as forms. A person changes a field by putting one of its choices, or what is typed between `before` and
 * `after`, in the place of the field's range; the text is then read again. Plain data, so that it can come from a worker.
 */
export async function formsOf(
  files: readonly SourceFile[],
  library: readonly SourceFile[],
  path: string,
): Promise<readonly AgreementForm[]> {
  const analysis = await analyseFiles(files, library);
  const tree = analysis.files.find((file) => file.path === path)?.tree;
  const text = files.find((file) => file.path === path)?.text;
  if (tree === undefined || text === undefined) return [];
  const words = new Words(text, analysis);
  return tree.declarations.filter(isAgreement).map((agreement): AgreementForm => {
    const own = tree.declarations.filter(isOf(agreement));
    const articles = own.filter(isArticle);
    return {
      agreement: agreement.name,
      title: agreement.title,
      fields: [
        ...titleField(words, agreement),
        ...forceField(words, agreement),
        ...inForceField(words, agreement),
      ],
      articles: articles.map((article) => articleForm(words, analysis, article)),
      end: (articles.at(-1) ?? own.at(-1) ?? agreement).$cstNode?.end ?? text.length,
    };
  });
}
