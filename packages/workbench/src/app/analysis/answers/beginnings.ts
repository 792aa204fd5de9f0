import { ARTICLE_TEMPLATES, newAgreement } from "@foedus/language";
import type { ArticleBeginning } from "@foedus/language";

/** What articles can begin with. */
export const articleTemplates = (asked: {
  /** Of which one only; null for all. */
  readonly only: string | null;
}): readonly { readonly template: string; readonly label: string }[] =>
  ARTICLE_TEMPLATES.filter(({ template }) => asked.only === null || asked.only === template).map(
    ({ template, label }) => ({ template, label }),
  );

/** The text of a new article. */
export const beginArticle = ({
  template,
  ...beginning
}: ArticleBeginning & { readonly template: string }): string =>
  ARTICLE_TEMPLATES.find((one) => one.template === template)?.write(beginning) ?? "";

/** The text of a new agreement. */
export const beginAgreement = (asked: {
  readonly name: string;
  readonly title: string;
  readonly parties: readonly { readonly name: string; readonly title: string }[];
}): string => newAgreement(asked.name, asked.title, asked.parties);
