import type { SourceFile } from "@foedus/language";
import type { LibraryText, VersionAsked } from "../../../analysis/answers/versions.js";

/** A text that can be compared. */
export interface VersionChoice {
  /** As its address has it: `agreements/alaska`, `versions/alaska/draft-1`, `library/minsk-2/minsk-2`. */
  readonly key: string;
  readonly from: "now" | "kept" | "library";
  readonly title: string;
  readonly asked: VersionAsked;
}

interface Kept {
  readonly id: string;
  readonly value: { readonly agreement: string; readonly name: string; readonly text: string };
}

const keyOf = (path: string): string => path.replace(/\.foedus$/u, "");

/** What can be compared: the dossier's agreements as they are, their kept versions, and the instruments of the library. */
export const choicesOf = (
  files: readonly SourceFile[],
  versions: readonly Kept[],
  library: readonly LibraryText[],
): readonly VersionChoice[] => {
  // Questions are asked of both versions alike; each version is read with the other agreements and the variants.
  const agreed = files.filter(({ path }) => !path.startsWith("scenarios/"));
  const now = agreed
    .filter(({ path, text }) => path.startsWith("agreements/") && /^agreement /mu.test(text))
    .map(({ path }): VersionChoice => {
      const [, title] =
        /^agreement \S+ "([^"\n]*)"/mu.exec(agreed.find((one) => one.path === path)?.text ?? "") ?? [];
      return {
        key: keyOf(path),
        from: "now",
        title: title ?? path,
        asked: { type: "texts", path, files: agreed },
      };
    });
  const kept = versions.map(({ id, value }): VersionChoice => {
    const path = `agreements/${value.agreement}.foedus`;
    const others = agreed.filter((file) => file.path !== path);
    return {
      key: `versions/${id}`,
      from: "kept",
      title: `${value.agreement}: ${value.name}`,
      asked: { type: "texts", path, files: [...others, { path, text: value.text }] },
    };
  });
  const drawn = library.map(({ path, title, signed }): VersionChoice => ({
    key: keyOf(path),
    from: "library",
    title: signed === null ? title : `${title} (${signed.slice(0, 4)})`,
    asked: { type: "library", path },
  }));
  return [...now, ...kept, ...drawn];
};

/** What is compared where nobody chose: a kept version with the text as it is, else two drafts of one negotiation from the library. */
export const usualPair = (choices: readonly VersionChoice[]): readonly [left: string, right: string] => {
  const kept = choices.find(({ from }) => from === "kept");
  const own = choices.find(
    ({ from, asked }) =>
      from === "now" &&
      asked.type === "texts" &&
      kept?.asked.type === "texts" &&
      asked.path === kept.asked.path,
  );
  if (kept !== undefined && own !== undefined) return [kept.key, own.key];
  return [
    "library/istanbul-communique/istanbul-communique",
    "library/istanbul-draft-april/istanbul-draft-april",
  ];
};
