import type { Change, Command, Conflict } from "@foedus/dossier/store";

const renewed = (change: Change, conflicts: readonly Conflict[]): Change => {
  const conflict = conflicts.find(({ kind, id }) => kind === change.kind && id === change.id);
  return conflict === undefined ? change : { ...change, expects: conflict.theirs.revision };
};

/** A disputed command once more, now made from what the others have made of it: it goes in place of theirs. */
export const insteadOf = (command: Command, conflicts: readonly Conflict[]): Command =>
  command.type === "together"
    ? { ...command, changes: command.changes.map((change) => renewed(change, conflicts)) }
    : renewed(command, conflicts);
