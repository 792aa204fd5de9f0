import type { Article, Instrument } from "@foedus/engine";
import { parseFiles } from "../../parse-files.js";
import type { SourceFile } from "../../parsing/source-file.js";

/** An article without a title is called by its number or word alone. */
const hasTitle = ({ name, title }: Article): boolean =>
  title !== "" && title !== name && title !== name.replace(/^article-/u, "Article ");

function missingIn({ name, sources, articles }: Instrument): readonly string[] {
  return [
    ...(sources.length === 0 ? [`${name} names no source`] : []),
    ...articles
      .filter((article) => !hasTitle(article))
      .map((article) => `${article.name} of ${name} has no title to find it by`),
  ];
}

/** What a text of the library must have and these do not: force, a source, and for each article where in the text it stands. */
export async function missingReferences(
  files: readonly SourceFile[],
  library: readonly SourceFile[] = [],
): Promise<readonly string[]> {
  const { model, diagnostics } = await parseFiles(files, library);
  const given = new Set(files.map(({ path }) => path));
  return [
    ...diagnostics.filter(({ code }) => code === "force_missing").map(({ message }) => message),
    ...model.instruments.filter(({ location }) => given.has(location.file)).flatMap(missingIn),
  ];
}
