import { longDate } from "@foedus/engine";
import type { Deadline, DeadlineTerm, Trigger } from "@foedus/engine";
import { said } from "./terms.js";
import type { Voice } from "./voice.js";
import { lasting, sourced } from "./words.js";

/** What a time runs from where that is what set the clause off. */
function occasion(trigger: Trigger | null): string {
  switch (trigger?.type) {
    case "armed_attack":
      return "the attack";
    case "threat":
      return "the threat";
    case "event":
      return "that event";
    case "breach":
      return "that breach";
    case "act":
      return "that act";
    case undefined:
      return "entry into force";
  }
}

function since(voice: Voice, from: Extract<Deadline, { type: "within" }>["from"]): string {
  switch (from) {
    case "trigger":
      return occasion(voice.trigger);
    case "finding":
      return "the finding";
    case "request":
      return "the request";
    case "entry_into_force":
      return "entry into force";
  }
}

function deadlineSaid(voice: Voice, deadline: Deadline): string {
  switch (deadline.type) {
    case "none":
      return "";
    case "by":
      return deadline.exclusive === true
        ? `before ${longDate(deadline.date)}`
        : `by ${longDate(deadline.date)}`;
    case "within": {
      const period = `${lasting(deadline.duration)} of ${since(voice, deadline.from)}`;
      return deadline.exclusive === true ? `in less than ${period}` : `within ${period}`;
    }
  }
}

/** Whether a text sets any time. */
export function hasDeadline(term: DeadlineTerm): boolean {
  return term.type !== "stated" || term.value.type !== "none";
}

/** By when, as the end of a sentence, with a blank before it; nothing where the text sets no time. */
export function deadlineTermSaid(voice: Voice, term: DeadlineTerm): string {
  if (!hasDeadline(term)) return "";
  if (term.type === "vague") {
    const { words, hole, sources } = term;
    return ` “${words}” [open: how long that is; ${hole}]${sourced(sources)}`;
  }
  return ` ${said(voice, "by when", term, (value) => deadlineSaid(voice, value))}`;
}
