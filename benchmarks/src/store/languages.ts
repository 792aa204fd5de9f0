import { Chance } from "./random.js";

/** How reports of a language are made up. In a sentence, `%` is an invented word, `@` a speaker, `#` a number. */
export interface InventedLanguage {
  readonly tag: string;
  readonly sentences: readonly string[];
  readonly said: string;
  readonly syllables: readonly string[];
  readonly endings: readonly string[];
}

/** Every statement names Norland; the words of sentences are common, the invented ones rare and less rare. */
export const LANGUAGES: readonly InventedLanguage[] = [
  {
    tag: "en",
    said: "“*”, said @ in % on Monday.",
    sentences: [
      "We will give Norland the security guarantees that the % of the agreement asks for",
      "The guarantee for Norland covers the %, but not the % along the river",
      "Nobody in Norland accepts a ceasefire without a % and without # observers",
      "If the % is attacked, Norland may ask the council for consultations within # days",
      "The withdrawal from the % must end before Norland signs the second %",
      "There is no detail yet of how Norland and the % will decide on the % together",
    ],
    syllables: [
      "ber",
      "ton",
      "wick",
      "al",
      "der",
      "mor",
      "shen",
      "lo",
      "gar",
      "field",
      "est",
      "ran",
      "ip",
      "ow",
    ],
    endings: ["", "s", "ing", "ed", "er", "ment"],
  },
  {
    tag: "fr",
    said: "« * », a déclaré @ à % lundi.",
    sentences: [
      "Nous donnerons à la Norland les garanties de sécurité que l’% de l’accord demande",
      "La garantie pour Norland couvre le %, mais pas la % le long du fleuve",
      "Personne en Norland n’accepte un cessez-le-feu sans % et sans # observateurs",
      "Si le % est attaqué, Norland peut demander au conseil une consultation sous # jours",
      "Le retrait de la % doit être achevé avant que Norland signe le second %",
      "On ne sait pas encore comment Norland et le % décideront ensemble de l’%",
    ],
    syllables: [
      "mé",
      "lan",
      "tour",
      "vi",
      "ré",
      "char",
      "eau",
      "bon",
      "ples",
      "sis",
      "quer",
      "ou",
      "gné",
      "ar",
    ],
    endings: ["", "s", "e", "es", "tion", "ment"],
  },
  {
    tag: "de",
    said: "„*“, sagte @ in % am Montag.",
    sentences: [
      "Wir geben Norland die Sicherheitsgarantien, die das % des Vertrags verlangt",
      "Die Garantie für Norland umfasst das %, aber nicht die Häuser der % am Fluss",
      "Niemand in Norland nimmt eine Waffenruhe ohne % und ohne # Beobachter an",
      "Wird das % angegriffen, so kann Norland binnen # Tagen Beratungen verlangen",
      "Der Abzug aus der % muss enden, bevor Norland das zweite % unterzeichnet",
      "Noch weiß niemand, wie Norland und das % gemeinsam über die % entscheiden",
    ],
    syllables: [
      "burg",
      "stein",
      "grün",
      "wal",
      "der",
      "hof",
      "schen",
      "öst",
      "müh",
      "feld",
      "rau",
      "be",
      "lich",
      "zen",
    ],
    endings: ["", "e", "en", "er", "ung", "ungen"],
  },
  {
    tag: "ru",
    said: "«*», — заявил @ в % в понедельник.",
    sentences: [
      "Мы дадим Norland гарантии безопасности, которых требует % соглашения",
      "Гарантия для Norland распространяется на %, но не на % вдоль реки",
      "Никто в Norland не примет перемирия без % и без # наблюдателей",
      "Если % подвергнется нападению, Norland вправе просить совет о консультациях в течение # дней",
      "Вывод войск из % должен закончиться прежде, чем Norland подпишет второй %",
      "Пока неизвестно, как Norland и % будут вместе решать о гарантиях и о %",
    ],
    syllables: ["бер", "град", "мор", "ло", "сто", "вин", "ша", "дол", "кра", "пе", "тур", "жи", "ный", "ве"],
    endings: ["", "а", "ы", "ом", "ами", "ость"],
  },
  {
    tag: "uk",
    said: "«*», — сказав @ у % в понеділок.",
    sentences: [
      "Ми дамо Norland гарантії безпеки, яких вимагає % угоди",
      "Гарантія для Norland поширюється на %, але не на об’єкти % уздовж річки",
      "Ніхто в Norland не прийме перемир’я без % і без # спостерігачів",
      "Якщо на % буде здійснено напад, Norland може просити раду про консультації протягом # днів",
      "Виведення військ із % має завершитися, перш ніж Norland підпише другий %",
      "Ще невідомо, як Norland і % разом вирішуватимуть про гарантії та %",
    ],
    syllables: ["бор", "гір", "щи", "ле", "сто", "вій", "ша", "дін", "кри", "пе", "тур", "жо", "ний", "їв"],
    endings: ["", "а", "и", "ом", "ами", "ість"],
  },
];

/** The invented words of a language, the common ones first. */
export const lexicon = ({ syllables, endings }: InventedLanguage, seed: number): readonly string[] => {
  const chance = new Chance(seed);
  const words = new Set<string>();
  while (words.size < 20_000) {
    const length = 2 + chance.below(3);
    const stem = Array.from({ length }, () => chance.of(syllables)).join("");
    words.add(stem + chance.of(endings));
  }
  return [...words];
};
