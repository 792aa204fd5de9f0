import type { Hole } from "@foedus/engine";
import { AstUtils } from "langium";
import { CodeActionKind } from "vscode-languageserver-types";
import { isArticle, isProvision } from "../generated/ast.js";
import { qualifiedArticleName } from "../names/article-name.js";
import { appended, type Asked, type Change } from "./change.js";
import { settingOf } from "../form/filling.js";
import { openTermAt } from "./open-terms.js";
import type { Standing } from "./place.js";

/**
 * The article, and the owner in it, whose term a hole is: `alaska.guarantee.us`. What stands in no article, such as who belongs to a
 * group, may be set beside any; null where there is none.
 */
function targetOf({ analysis }: Asked, hole: Hole, { node }: Standing): string | null {
  const article = AstUtils.getContainerOfType(node, isArticle);
  if (article === undefined) {
    const given = analysis.files.filter(({ isGiven }) => isGiven);
    const [first] = given.flatMap(({ tree }) => tree.declarations.filter(isArticle));
    return first === undefined ? null : qualifiedArticleName(first);
  }
  const name = qualifiedArticleName(article);
  const owner =
    hole.slot === "measures" || hole.slot === "deadline"
      ? AstUtils.getContainerOfType(node, isProvision)?.owner
      : undefined;
  const label = owner?.group?.$refText ?? owner?.party?.$refText;
  return label === undefined ? name : `${name}.${label}`;
}

export function freeName({ analysis }: Asked, wanted: string): string {
  const taken = new Set(analysis.variants.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  for (let count = 2; ; count += 1)
    if (!taken.has(`${wanted}_${String(count)}`)) return `${wanted}_${String(count)}`;
}

/** The answers to choose from. Of members, which may be any of them, only nobody, each alone and all. */
function answersOf({ slot, menu }: Hole): readonly string[] {
  const labels = menu.map(({ label }) => label).filter((label) => label !== "silent");
  if (slot !== "membership") return labels;
  return labels.filter((label, index) => !label.includes(",") || index === labels.length - 1);
}

/** The answers to what is open here: each written into the text, or assumed by a variant at the end of the file. */
export function fillings(asked: Asked, standing: Standing): readonly Change[] {
  const open = openTermAt(asked.analysis, standing);
  const at = open?.node.$cstNode;
  if (open === null || at === undefined) return [];
  const { hole } = open;
  const target = targetOf(asked, hole, standing);
  return answersOf(hole).flatMap((label): readonly Change[] => {
    const setting = settingOf(hole, label);
    const variant = freeName(asked, "assumed");
    const assumed: readonly Change[] =
      setting === null || target === null
        ? []
        : [
            {
              title: `Assume "${label}" in a variant`,
              kind: CodeActionKind.RefactorExtract,
              edits: [appended(asked, `variant ${variant} "${label} assumed"\n  { ${target}: ${setting} }`)],
            },
          ];
    if (hole.kind !== "unspecified" || hole.slot === "membership") return assumed;
    // Behind "within" stands the time alone.
    const words = hole.slot === "deadline" ? label.replace(/^within /u, "") : label;
    const isBy = hole.slot === "deadline" && !/within\s*$/u.test(asked.text.slice(0, at.offset));
    const written: readonly Change[] = isBy
      ? []
      : [
          {
            title: `Write "${words}"`,
            kind: CodeActionKind.RefactorRewrite,
            edits: [{ range: at.range, newText: words }],
          },
        ];
    return [...written, ...assumed];
  });
}
