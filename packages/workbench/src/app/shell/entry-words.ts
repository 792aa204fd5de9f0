import type { Command, Entry } from "@foedus/dossier/store";
import { messages } from "../messages/messages.js";
import { say } from "../messages/say.js";

/** What a command does, in words. */
export const commandInWords = (command: Command): string => {
  if (command.type === "together") return say(messages.data.entryTogether, { title: command.title });
  const values = { kind: say(messages.meanings.kinds[command.kind]), id: command.id };
  if (command.type === "remove") return say(messages.data.entryRemoved, values);
  return say(command.expects === 0 ? messages.data.entryMade : messages.data.entryRecorded, values);
};

/** What an entry of the log is, in words. */
export const entryInWords = ({ type, command, inverse }: Entry): string => {
  if (type === "undone") return say(messages.data.entryUndone, { what: commandInWords(inverse) });
  if (type === "redone") return say(messages.data.entryRedone, { what: commandInWords(command) });
  return commandInWords(command);
};
