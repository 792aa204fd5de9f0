import type { Clause, Instrument, Model } from "@foedus/engine";
import { determinationSaid } from "./determiners.js";
import { endingSaid } from "./endings.js";
import { afterwardsSaid, sentenceSaid } from "./provisions.js";
import { onReadingSaid, sentencesOf } from "./readings.js";
import { triggerSaid } from "./triggers.js";
import type { Voice } from "./voice.js";
import { capital, listed } from "./words.js";

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/**
 * A clause in plain English: what sets it off and what follows, a letter for each sentence; who determines whether it is set
 * off; when it ends. From the model alone, never from the words or comments of its file.
 */
export function sayClause(model: Model, instrument: Instrument, clause: Clause): string {
  const { trigger, provisions, until, onReading } = clause;
  const voice: Voice = { model, instrument, trigger };
  const reading = onReading === undefined ? "" : `${onReadingSaid(onReading)}: `;
  const beginning = trigger === null ? "" : `${triggerSaid(voice, trigger)}, `;
  const sentences = sentencesOf(provisions);
  const parts = sentences.map((sentence, index) => ({
    letter: sentences.length === 1 ? "" : `(${LETTERS[index] ?? String(index + 1)})`,
    words: sentenceSaid(voice, sentence),
    after: sentence.slice(0, 1).flatMap(afterwardsSaid),
  }));
  const words = parts.map(({ letter, words: said }) => (letter === "" ? said : `${letter} ${said}`));
  const main = capital(`${reading}${beginning}${words.join("; ")}.`);
  const after = parts.flatMap(({ letter, after: said }) =>
    said.map((sentence) => (letter === "" ? sentence : `As to ${letter}: ${sentence}`)),
  );
  const ends =
    until.length === 0
      ? []
      : [
          `This ends ${listed(
            until.map((ending) => endingSaid(voice, ending)),
            "or",
          )}.`,
        ];
  return [main, ...after, ...determinationSaid(voice, clause), ...ends].join(" ");
}
