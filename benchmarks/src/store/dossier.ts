import { createHash } from "node:crypto";
import type { Command, RecordChange } from "@foedus/dossier/store";
import { LANGUAGES, lexicon } from "./languages.js";
import type { InventedLanguage } from "./languages.js";
import { Chance } from "./random.js";

export const STATEMENTS_PER_REPORT = 20;
/** A word that stands in one of so many statements of English reports, and one that stands in a handful. */
const MIDDLING = { word: "Sudania", oneOf: 20 };
const RARE = { word: "Kessandra", oneOf: 30_000 };

const PUBLISHERS = Array.from(
  { length: 25 },
  (_, index) => `The Invented Courier of Town ${String(index + 1)}`,
);
export const PARTIES = ["norland", "sudania", "westmark", "ostia", "isles", "league", "union", "red_cross"];
const STATUSES = ["proposed", "proposed", "confirmed", "corrected", "rejected"] as const;
const ACTS = [
  "offer",
  "promise",
  "claim_of_agreement",
  "demand",
  "refusal",
  "condition",
  "doubt",
  "evaluation",
] as const;

interface Speaker {
  readonly name: string;
  readonly party: string;
}

const SPEAKERS: readonly Speaker[] = Array.from({ length: 300 }, (_, index) => {
  const first = ["Anna", "Ole", "Marek", "Iryna", "Jean", "Grete"][index % 6] ?? "";
  const syllables = ["ber", "dal", "lund", "ko", "vic", "mar", "sen", "ten", "rou", "gas"];
  const last = `${syllables[index % 10] ?? ""}${syllables[Math.floor(index / 10) % 10] ?? ""}${syllables[Math.floor(index / 30) % 10] ?? ""}`;
  return {
    name: `${first} ${last.charAt(0).toUpperCase()}${last.slice(1)}`,
    party: PARTIES[index % PARTIES.length] ?? "",
  };
});

const WORDS = new Map(LANGUAGES.map((language, seed) => [language.tag, lexicon(language, seed + 1)]));

const fill = (pattern: string, words: readonly string[], speaker: Speaker, chance: Chance): string =>
  pattern.replaceAll(/[%@#]/gu, (slot) => {
    if (slot === "@") return speaker.name;
    return slot === "#" ? String(2 + chance.below(98)) : chance.ofWords(words);
  });

const dayOf = (chance: Chance): string =>
  new Date(Date.UTC(2023, 0, 1 + chance.below(1000))).toISOString().slice(0, 10);

const extra = (language: InventedLanguage, chance: Chance): string => {
  if (chance.below(RARE.oneOf) === 0) return `, ${RARE.word}`;
  return language.tag === "en" && chance.below(MIDDLING.oneOf) === 0 ? `, ${MIDDLING.word}` : "";
};

/** One invented report, of two to four thousand characters where it has the usual number of statements, and those. */
export const reportWithStatements = (
  number: number,
  count: number = STATEMENTS_PER_REPORT,
): readonly RecordChange[] => {
  const chance = new Chance(number + 1);
  const language = LANGUAGES[number % LANGUAGES.length];
  const words = WORDS.get(language?.tag ?? "");
  if (language === undefined || words === undefined) throw new Error("no language");
  const name = `report-${String(number).padStart(5, "0")}`;
  const published = dayOf(chance);
  let text = "";
  const statements: RecordChange[] = [];
  for (let index = 0; index < count; index += 1) {
    const speaker = chance.of(SPEAKERS);
    const said = fill(chance.of(language.sentences), words, speaker, chance) + extra(language, chance);
    const around = fill(language.said, words, speaker, chance);
    const start = text.length + around.indexOf("*");
    const at = text.length + around.replace("*", said).lastIndexOf(speaker.name);
    text += `${around.replace("*", said)}${index % 4 === 3 ? "\n\n" : " "}`;
    const id = `s-${String(index + 1)}`;
    statements.push({
      type: "record",
      kind: "statement",
      id: `${name}/${id}`,
      expects: 0,
      value: {
        report: name,
        id,
        parent: null,
        level: "primary",
        speaker: { ...speaker, spans: [[at, at + speaker.name.length]] },
        cue: [],
        content: [[start, start + said.length]],
        words: [said],
        quotation: "direct",
        acts: [chance.of(ACTS)],
        venue: null,
        date: chance.below(2) === 0 ? null : dayOf(chance),
        chain: [],
        confidence: chance.below(101),
        reason: "Invented for measuring.",
        status: chance.of(STATUSES),
      },
    });
  }
  const about = {
    name,
    title: `${fill("% %", words, chance.of(SPEAKERS), chance)} ${String(number)}`,
    publisher: chance.of(PUBLISHERS),
    published,
    address: null,
    language: language.tag,
    sha256: createHash("sha256").update(text).digest("hex"),
  };
  return [{ type: "record", kind: "report", id: name, expects: 0, value: { about, text } }, ...statements];
};

/** Commands that take so many invented reports in, some at once. */
export function* imports(reports: number, atOnce: number): Generator<Command> {
  for (let first = 0; first < reports; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, reports - first) }, (_, index) => first + index);
    const changes = numbers.flatMap(reportWithStatements);
    yield { type: "together", title: `Reports from ${String(first)}`, changes };
  }
}

export const SOUGHT = { rare: RARE.word, middling: MIDDLING.word, common: "Norland" };
