import { articleByName, partyInWords, STANDARD_MEASURES } from "@foedus/engine";
import type { AstNode } from "langium";
import { isArea, isArticle, isEventName, isParty, isPartOf, isPlace } from "../generated/ast.js";
import type { Article } from "../generated/ast.js";
import { articleName, clausesOf, qualifiedArticleName } from "../names/article-name.js";
import { inARow } from "../names/tree.js";
import type { Analysis } from "../parse-files.js";
import { plainChoice } from "./field.js";
import type { Choice } from "./field.js";

/** What a scenario can speak of: names as they are written, with the words that a person knows them by. */
export interface ScenarioNames {
  readonly parties: readonly Choice[];
  readonly places: readonly Choice[];
  readonly measures: readonly Choice[];
  /** Those of the measures that have no kinds below them: what is given in the end. */
  readonly leaves: readonly Choice[];
  readonly clauses: readonly Choice[];
  readonly agreements: readonly Choice[];
  /** Named events that something waits for: `settlement concluded`. */
  readonly happenings: readonly Choice[];
}

const once = (choices: readonly Choice[]): readonly Choice[] =>
  choices.filter(({ text }, index) => choices.findIndex((other) => other.text === text) === index);

/** The named events that something waits for or that happened, as they are written, each once. */
function happeningsIn(nodes: readonly AstNode[]): readonly Choice[] {
  const concluded = nodes.filter(isPartOf).map(({ settlement }) => `${settlement} concluded`);
  const waited = nodes.filter(isEventName).map(({ subject, words }) => [subject, ...words].join(" "));
  return once([...concluded, ...waited].map((text) => plainChoice(text.replaceAll("_", " "), text)));
}

/** The clauses of an article as a sentence refers to them: by the article, and by number where it has several. */
function clausesIn(article: Article): readonly Choice[] {
  const name = qualifiedArticleName(article);
  const title = article.title ?? articleByName(articleName(article));
  const clauses = clausesOf(article);
  if (clauses.length === 1) return [plainChoice(title, name)];
  return clauses.map((_, index) =>
    plainChoice(`${title}, clause ${String(index + 1)}`, `clause ${String(index + 1)} of ${name}`),
  );
}

/** Whom a scenario uses, by name: parties that only the library declares are in it by being spoken of. */
function spokenOf(analysis: Analysis): readonly string[] {
  return analysis.files
    .filter(({ isGiven }) => isGiven)
    .flatMap(({ tree }) => inARow(tree).uses)
    .flatMap(({ reference }) => {
      const node = "ref" in reference ? reference.ref : undefined;
      return node !== undefined && isParty(node) ? [node.name] : [];
    });
}

/** The names that the given files declare or speak of: the library has two hundred states, and a form that lists them all is no help. */
export function scenarioNames(analysis: Analysis): ScenarioNames {
  const { model, files } = analysis;
  const given = new Set(files.filter(({ isGiven }) => isGiven).map(({ path }) => path));
  const own = files.filter(({ isGiven }) => isGiven).flatMap(({ tree }) => inARow(tree).nodes);
  const instruments = model.instruments.filter(({ location }) => given.has(location.file));
  const parties = [
    ...instruments.flatMap((instrument) => instrument.parties.map(({ party }) => party)),
    ...own.filter(isParty).map(({ name }) => name),
    ...spokenOf(analysis),
  ];
  const titled = ({ name, title }: { readonly name: string; readonly title: string }): Choice =>
    plainChoice(title, name);
  const measures = [...model.measures, ...STANDARD_MEASURES];
  const kinds = new Set(measures.map(({ kindOf }) => kindOf));
  return {
    parties: once(parties.map((name) => plainChoice(partyInWords(model, name), name))),
    places: once(own.filter((node) => isPlace(node) || isArea(node)).map(titled)),
    measures: once(measures.map(titled)),
    leaves: once(measures.filter(({ name }) => !kinds.has(name)).map(titled)),
    clauses: own.filter(isArticle).flatMap(clausesIn),
    agreements: instruments.map(titled),
    happenings: happeningsIn(own),
  };
}
