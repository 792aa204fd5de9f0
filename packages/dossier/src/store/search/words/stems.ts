import { stemmer as arabic } from "@orama/stemmers/arabic";
import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as greek } from "@orama/stemmers/greek";
import { stemmer as hungarian } from "@orama/stemmers/hungarian";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as romanian } from "@orama/stemmers/romanian";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { stemmer as turkish } from "@orama/stemmers/turkish";
import { stemmer as ukrainian } from "@orama/stemmers/ukrainian";

type Stemmer = (word: string) => string;

/** The stemmer leaves one of these vowels in some cases of a noun and not in others: гаранті-я, but гаранті-ї as “гаранті”. */
const UKRAINIAN_ENDING = /(?<=.{3})[аеєиіїоуюяьй]+$/u;

/** Its suffixes take “Sicherheit” back to the pronoun “sich”. */
const GERMAN_SECURITY = /^(?:un)?sicherheit(?:en|s)?$/u;

/** By the primary subtag of BCP 47. */
const STEMMERS: ReadonlyMap<string, Stemmer> = new Map<string, Stemmer>([
  ["ar", arabic],
  ["da", danish],
  ["de", (word) => (GERMAN_SECURITY.test(word) ? word.replace(/(?:en|s)$/u, "") : german(word))],
  ["el", greek],
  ["en", english],
  ["es", spanish],
  ["fi", finnish],
  ["fr", french],
  ["hu", hungarian],
  ["it", italian],
  ["nb", norwegian],
  ["nl", dutch],
  ["nn", norwegian],
  ["no", norwegian],
  ["pt", portuguese],
  ["ro", romanian],
  ["ru", russian],
  ["sv", swedish],
  ["tr", turkish],
  ["uk", (word) => ukrainian(word).replace(UKRAINIAN_ENDING, "")],
]);

/** The primary subtag of a BCP 47 tag, in lower case: `en` of `en-GB`. What is no such tag is `und`, undetermined. */
export const primary = (language: string): string =>
  /^[a-z]{2,8}(?![^-_])/u.exec(language.toLowerCase())?.[0] ?? "und";

/**
 * What the forms of a written word have in common in a language, given as its primary subtag; null where there are no rules
 * for the language. The algorithms are those of Snowball (Porter 2001) as packed by Orama.
 */
export const stem = (language: string, word: string): string | null => STEMMERS.get(language)?.(word) ?? null;
