import type { Entry } from "@foedus/dossier/store";
import { tell } from "../components/toast/toasts.js";
import type { DossierData, Undone } from "../data/dossier-data.js";
import { messages } from "../messages/messages.js";
import { say } from "../messages/say.js";
import { commandInWords } from "./entry-words.js";

/** Whose change an entry took back. */
const madeBy = async ({ of, actor }: Entry, { service }: DossierData): Promise<string> => {
  if (of === null) return actor;
  const answer = await service.history({ before: of + 1, limit: 1 });
  return (answer.type === "answer" ? answer.value[0]?.actor : undefined) ?? actor;
};

const tellUndone = async (undone: Undone, isRedo: boolean, data: DossierData): Promise<void> => {
  if (undone.type === "undone") {
    const { entry } = undone;
    if (isRedo) tell(say(messages.data.redone, { what: commandInWords(entry.command) }));
    else {
      const what = commandInWords(entry.inverse);
      const again = { label: say(messages.shell.redo), run: () => void redo(data) };
      tell(say(messages.data.undone, { what, who: await madeBy(entry, data) }), { action: again });
    }
  } else if (undone.type === "unsent")
    tell(say(messages.data.undoneUnsent, { what: commandInWords(undone.command) }));
  else if (undone.type === "unanswered") tell(say(messages.data.undoNeedsServer), { isProblem: true });
  // Both sides are shown already, for a person to choose.
  else if (undone.type === "conflict") return;
  else if (undone.code === "nothing_to_undo") tell(say(messages.data.nothingToUndo));
  else if (undone.code === "nothing_to_redo") tell(say(messages.data.nothingToRedo));
  else tell(undone.message, { isProblem: true });
};

/** Takes back the last change, or one entry of the history, and says what it was and whose. */
export const undo = async (data: DossierData, entry: number | null = null): Promise<void> => {
  await tellUndone(await data.undo(entry), false, data);
};

/** Does the last undone change again, and says what it was. */
export const redo = async (data: DossierData): Promise<void> => {
  await tellUndone(await data.redo(), true, data);
};
