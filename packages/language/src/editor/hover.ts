import { findGroup, menuSource, type Hole, type Model } from "@foedus/engine";
import { AstUtils, type AstNode } from "langium";
import type { Hover } from "vscode-languageserver-types";
import {
  isArticle,
  isConditionalClause,
  isCouncil,
  isGroup,
  isHoleSetting,
  isMeasure,
  isPlainClause,
} from "../generated/ast.js";
import { clauseName, clausesOf, qualifiedArticleName } from "../names/article-name.js";
import { sayClause } from "../saying/clause.js";
import { sayModel } from "../saying/say.js";
import type { Analysis } from "../parse-files.js";
import { fullName, kindOf, titleOf, type Named } from "./named.js";
import { holesByName } from "./open-terms.js";
import { rangeOf, standingAt } from "./place.js";
import { namedAt } from "./uses.js";

/** What a clause obliges, by its tree; the readings of a contested clause one below the other. */
function clauseSaid({ model }: Analysis, node: AstNode): readonly string[] {
  const article = AstUtils.getContainerOfType(node, isArticle);
  if (article === undefined) return [];
  const index = clausesOf(article).findIndex((clause) => clause === node);
  const name = clauseName(article, index);
  return model.instruments.flatMap((instrument) =>
    instrument.articles.flatMap(({ clauses }) =>
      clauses
        .filter((clause) => clause.name === name || clause.name.startsWith(`${name}.reading-`))
        .map((clause) => sayClause(model, instrument, clause)),
    ),
  );
}

/** What is said of a group, a council or a place where all is read back. */
function definitionSaid(model: Model, title: string): readonly string[] {
  return sayModel(model)
    .filter(
      ({ instrument, kind, text }) => instrument === null && kind === "text" && text.startsWith(`“${title}”`),
    )
    .map(({ text }) => text);
}

function namedSaid({ model }: Analysis, node: Named): string {
  const head = `**${titleOf(node)}** · ${kindOf(node)} \`${fullName(node)}\``;
  if (isArticle(node)) {
    const name = qualifiedArticleName(node);
    const said = model.instruments.flatMap((instrument) =>
      instrument.articles
        .filter((article) => `${instrument.name}.${article.name}` === name)
        .flatMap(({ clauses }) => clauses.map((clause) => sayClause(model, instrument, clause))),
    );
    return [head, ...said].join("\n\n");
  }
  if (isGroup(node) || isCouncil(node)) return [head, ...definitionSaid(model, node.title)].join("\n\n");
  if (isMeasure(node)) {
    const kind = node.kindOf?.ref;
    return kind === undefined ? head : `${head}\n\nA kind of ${kind.title}.`;
  }
  if (node.$type === "Party") {
    const groups = model.groups.filter(({ membership }) => membership.known.includes(node.name));
    const among = groups.map(({ title }) => title).join(", ");
    return among === "" ? head : `${head}\n\nAmong: ${among}.`;
  }
  if (node.$type === "Agreement") {
    const parties = findGroup(model, `${node.name}.parties`)?.membership.known.length ?? 0;
    return parties === 0 ? head : `${head}\n\n${String(parties)} parties.`;
  }
  return head;
}

/** An answer of a menu, with the instrument that answers so. */
function answerSaid(slot: Hole["slot"], label: string, marked: string | null): string {
  const source = menuSource(slot, label);
  const from = source === null || source.drawnFrom === "–" ? "" : ` – ${source.drawnFrom}`;
  return `- \`${label}\`${label === marked ? " (what it is said to be like)" : ""}${from}`;
}

/** A menu of members has an answer for every subset; so many are told. */
const MOST_TOLD = 12;

function holeSaid({ name, kind, slot, words, like, menu }: Hole): string {
  const what =
    kind === "contested"
      ? `contested: “${words ?? ""}”`
      : kind === "vague"
        ? `vague: “${words ?? ""}”`
        : "not said";
  const marked = like?.answer ?? null;
  const answers = menu.slice(0, MOST_TOLD).map(({ label }) => answerSaid(slot, label, marked));
  const more = menu.length > MOST_TOLD ? [`- and ${String(menu.length - MOST_TOLD)} more`] : [];
  return [`**Open: \`${name}\`** · ${what}`, "Answers:", [...answers, ...more].join("\n")].join("\n\n");
}

/** What there is to say about a place: what a clause obliges, what a name means, what is open there and which answers it has. */
export function hover(analysis: Analysis, path: string, offset: number): Hover | null {
  const standing = standingAt(analysis, path, offset);
  if (standing === null) return null;
  const { leaf, node } = standing;
  const markdown = (value: string, at: AstNode | null): Hover => ({
    contents: { kind: "markdown", value },
    range: rangeOf(at?.$cstNode ?? leaf),
  });
  const named = namedAt(standing);
  if (named !== null) return markdown(namedSaid(analysis, named), null);
  const settled = isHoleSetting(node) ? holesByName(analysis).get(node.hole) : undefined;
  if (settled !== undefined) return markdown(holeSaid(settled), node);
  for (let at: AstNode | undefined = node; at !== undefined; at = at.$container) {
    const open = analysis.holePlaces.get(at);
    const hole = open === undefined ? undefined : holesByName(analysis).get(open);
    if (hole !== undefined) return markdown(holeSaid(hole), at);
    if (isConditionalClause(at) || isPlainClause(at)) {
      const said = clauseSaid(analysis, at);
      return said.length === 0 ? null : markdown(said.join("\n\n"), at);
    }
  }
  return null;
}
