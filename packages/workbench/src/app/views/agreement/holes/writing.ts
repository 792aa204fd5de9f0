import type { Field } from "@foedus/language";
import type { Sheet } from "../../../analysis/answers/sheet.js";

/** Where an answer goes in the text, and the words. */
export interface Writing {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

const fieldsOf = ({ forms }: Sheet): readonly Field[] =>
  forms.flatMap(({ fields, articles }) => [
    ...fields,
    ...articles.flatMap((article) => [
      ...article.fields,
      ...article.clauses.flatMap((clause) => [...clause.fields, ...clause.sentences.flat()]),
    ]),
  ]);

/** How an answer is written into the text; null where the text has no single place for it. */
export const writingOf = (sheet: Sheet, hole: string, label: string): Writing | null => {
  const fields = fieldsOf(sheet).filter((field) => field.hole === hole && field.state === "open");
  const [field] = fields;
  // A question that is open in several places is answered in all of them at once by a variant alone.
  if (field === undefined || fields.length > 1) return null;
  const choice = field.choices.find(({ text }) => {
    const words = text.trim();
    return label === "silent" ? words === "" : words === label || words.endsWith(` ${label}`);
  });
  return choice === undefined ? null : { from: field.start, to: field.end, insert: choice.text };
};
