/** What a page says about itself in JSON-LD, by the names of schema.org; absent where it says nothing. */
export interface StructuredData {
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly address?: string;
  readonly language?: string;
}

const LARGEST = 1_000_000;
const MOST_OBJECTS = 2_000;
const ARTICLE = /(?:Article|NewsArticle|Report|BlogPosting|LiveBlogPosting|WebPage|PressRelease)$/u;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const words = (value: unknown): string | undefined => {
  if (typeof value === "string" && value.trim() !== "") return value.trim();
  return undefined;
};

/** The name of a person or body, or the names of several. */
const names = (value: unknown): string | undefined => {
  const list = (Array.isArray(value) ? value : [value]).slice(0, 50);
  const found = list
    .map((one: unknown) => words(isFields(one) ? one["name"] : one))
    .filter((name) => name !== undefined);
  return found.length === 0 ? undefined : found.join(", ");
};

const objectsOf = (value: unknown): readonly Fields[] => {
  const found: Fields[] = [];
  const waiting: unknown[] = [value];
  while (waiting.length > 0 && found.length < MOST_OBJECTS) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_OBJECTS));
    else if (isFields(next)) {
      found.push(next);
      waiting.push(next["@graph"], next["mainEntity"]);
    }
  }
  return found;
};

const isArticle = (fields: Fields): boolean => {
  const type = fields["@type"];
  return (Array.isArray(type) ? type : [type]).some((one) => typeof one === "string" && ARTICLE.test(one));
};

/** Reads one block of JSON-LD; text that is no JSON, or speaks of no article, says nothing. */
export const readStructuredData = (json: string): StructuredData => {
  if (json.length > LARGEST) return {};
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return {};
  }
  const article = objectsOf(value).find(isArticle);
  if (article === undefined) return {};
  const page = article["mainEntityOfPage"];
  const found = {
    title: words(article["headline"]) ?? words(article["name"]),
    byline: names(article["author"]),
    publisher: names(article["publisher"]),
    published: words(article["datePublished"]),
    address: words(article["url"]) ?? words(isFields(page) ? page["@id"] : page),
    language: words(article["inLanguage"]),
  };
  return Object.fromEntries(Object.entries(found).filter(([, told]) => told !== undefined));
};
