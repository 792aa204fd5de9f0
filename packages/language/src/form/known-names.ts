import { partyInWords } from "@foedus/engine";
import { AstUtils } from "langium";
import { isArea, isCouncil, isFile, isGroup, isMeasure, isParty, isPlace } from "../generated/ast.js";
import type { Article } from "../generated/ast.js";
import { agreementOf } from "../names/article-name.js";
import { inARow } from "../names/tree.js";
import type { Analysis } from "../parse-files.js";
import { plainChoice } from "./field.js";
import type { Choice } from "./field.js";

/** What a text can speak of without declaring anything new. */
export interface KnownNames {
  readonly parties: readonly Choice[];
  readonly groups: readonly { readonly name: string; readonly title: string }[];
  readonly councils: readonly { readonly name: string; readonly title: string }[];
  readonly places: readonly Choice[];
  readonly measures: readonly Choice[];
}

/**
 * The names that the given files declare. What only the library declares is left out, but for the parties of the agreement: it
 * has two hundred states, and a form that lists them all is no help.
 */
export function knownNames(analysis: Analysis, article: Article): KnownNames {
  const { model, files } = analysis;
  const own = files.filter(({ isGiven }) => isGiven).flatMap(({ tree }) => inARow(tree).nodes);
  const agreement = agreementOf(article);
  const members = model.instruments.find(({ name }) => name === agreement?.name)?.parties ?? [];
  const parties = new Set([
    ...members.map(({ party }) => party),
    ...own.filter(isParty).map(({ name }) => name),
  ]);
  const root = AstUtils.findRootNode(article);
  const here = isFile(root) ? inARow(root).nodes : [];
  return {
    parties: [...parties].map((name) => plainChoice(partyInWords(model, name), name)),
    groups: own.filter(isGroup).map(({ name, title }) => ({ name, title })),
    councils: own.filter(isCouncil).map(({ name, title }) => ({ name, title })),
    places: [...own, ...here]
      .filter((node) => isPlace(node) || isArea(node))
      .map(({ name, title }) => plainChoice(title, name))
      .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index),
    measures: [
      ...model.measures.map(({ name, title }) => plainChoice(title, name)),
      ...own.filter(isMeasure).map(({ name, title }) => plainChoice(title, name)),
    ].filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index),
  };
}
