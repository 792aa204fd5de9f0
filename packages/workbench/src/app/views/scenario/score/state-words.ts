import type { DutyCourse, DutySpan } from "@foedus/engine";
import { messages } from "../../../messages/messages.js";
import { say } from "../../../messages/say.js";

/** A state in a word. Of a restraint that stands one says that it is kept. */
export const stateWords = (kind: DutyCourse["kind"], state: DutySpan["state"]): string => {
  const isKept = kind === "restraint" && state === "pending";
  return say(isKept ? messages.scenario.states.kept : messages.scenario.states[state]);
};
