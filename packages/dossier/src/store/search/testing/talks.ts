import { createHash } from "node:crypto";
import { statement } from "../../../testing/sample.js";
import type { Change } from "../../commands/command.js";
import { record } from "../../testing/commands.js";

/** A report with what the test says of it. */
export const reportIn = (
  name: string,
  language: string,
  text: string,
  { title = `Report ${name}`, publisher = "Invented", published = "2024-05-01" } = {},
): Change =>
  record("report", name, {
    about: {
      name,
      title,
      publisher,
      published,
      address: null,
      language,
      sha256: createHash("sha256").update(text).digest("hex"),
    },
    text,
  });

/** A statement that quotes words of its report's text. */
export const statementIn = (
  report: string,
  id: string,
  words: string,
  set: Omit<Partial<Parameters<typeof statement>[0]>, "id"> = {},
): Change =>
  record("statement", `${report}/${id}`, {
    ...statement({ id, report }),
    content: [],
    words: [words],
    ...set,
  });

const TEXTS = {
  en: "The guarantees for Norland were agreed; l’accord is no word of ours.",
  fr: "Les garanties de sécurité font partie de l’accord d’aujourd’hui.",
  de: "Über die Garantien für die Häuser spricht niemand; Sicherheitsgarantien fehlen in den Verträgen.",
  ru: "Стороны говорят о гарантиях и о войне; край ещё не назван.",
  uk: "Сторони говорять про гарантії, гарантіями захищено кожен об’єкт; їжа доїде.",
  ar: "قالَ الوزيرُ إنّ الاتفاق يشمل الضمانات.",
  zh: "各方討論條約的保證。",
};

/** One report in each of several languages, named by its tag. */
export const TALKS: readonly Change[] = Object.entries(TEXTS).map(([tag, text]) => reportIn(tag, tag, text));
