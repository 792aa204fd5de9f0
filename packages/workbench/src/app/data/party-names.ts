import type { DossierFile } from "@foedus/dossier";

/** A name for the middle of a sentence, as its beginning: `the United States`, `The United States`. */
export const atBeginning = (words: string): string =>
  words.charAt(0).toLocaleUpperCase("en") + words.slice(1);

/** How the parties of a dossier are called in the middle of a sentence: `the United States`; an unknown name stands for itself. */
export const inSentence =
  ({ parties }: Pick<DossierFile, "parties">) =>
  (name: string): string => {
    const party = parties.find((one) => one.name === name);
    return party === undefined ? name : (party.inSentence ?? party.title);
  };
