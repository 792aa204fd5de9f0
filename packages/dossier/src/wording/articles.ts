import type { ArticleReference, Model } from "@foedus/engine";

/** `article-5` as `Article 5`; a word as it stands. */
export const articleTitle = (name: string): string =>
  name.startsWith("article-") ? name.replace("article-", "Article ") : name.replaceAll("_", " ");

/** `Article 5 of the North Atlantic Treaty`. */
export const articleWords = ({ instrument, article }: ArticleReference, model: Model): string => {
  const title = model.instruments.find(({ name }) => name === instrument)?.title ?? instrument;
  return `${articleTitle(article)} of ${/^(?:the|a|an) /iu.test(title) ? title : `the ${title}`}`;
};
