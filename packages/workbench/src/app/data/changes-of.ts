import type { Change, Command } from "@foedus/dossier/store";

/** The changes of single records that a command consists of. Said again here: the store itself is no part of the page. */
export const changesOf = (command: Command): readonly Change[] =>
  command.type === "together" ? command.changes : [command];
