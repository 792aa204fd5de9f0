import type { OpenQuestion } from "@foedus/dossier";
import { messages } from "../../messages/messages.js";
import { say } from "../../messages/say.js";

/** Why a question matters, in a sentence or two. */
export const whyOf = ({ narrows, smallestSettling }: OpenQuestion): string => {
  if (narrows === 0) return say(messages.agenda.narrowsNone);
  const narrowing = say(messages.agenda.narrows, { count: narrows });
  if (smallestSettling === null) return narrowing;
  const settling =
    smallestSettling === 1
      ? say(messages.agenda.settlesAlone)
      : say(messages.agenda.settlesWith, { count: smallestSettling - 1 });
  return `${narrowing} ${settling}`;
};
