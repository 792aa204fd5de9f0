import { articleByName, type ArticleReference, type Model } from "@foedus/engine";

/** `Article 5 of the North Atlantic Treaty`. */
export const articleWords = ({ instrument, article }: ArticleReference, model: Model): string => {
  const title = model.instruments.find(({ name }) => name === instrument)?.title ?? instrument;
  return `${articleByName(article)} of ${/^(?:the|a|an) /iu.test(title) ? title : `the ${title}`}`;
};
