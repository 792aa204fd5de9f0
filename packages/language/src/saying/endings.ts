import { longDate } from "@foedus/engine";
import type { Ending } from "@foedus/engine";
import { actDone, havingHappened } from "./acts.js";
import { clauseNamed } from "./references.js";
import { councilNamed, whom, type Voice } from "./voice.js";

/** What brings a clause's duties to an end, as the end of "this ends …". */
export function endingSaid(voice: Voice, ending: Ending): string {
  switch (ending.type) {
    case "event":
      return `once ${havingHappened(voice, ending)}`;
    case "date":
      return ending.exclusive === true
        ? `as ${longDate(ending.date)} begins`
        : `with the end of ${longDate(ending.date)}`;
    case "attack_on_beneficiary":
      return "once the beneficiary itself is attacked";
    case "act":
      return `if ${whom(voice, ending.by)} ${actDone(voice, ending.act)}`;
    case "breach":
      return `if ${clauseNamed(voice, ending.clause)} is breached`;
    case "unless_renewed":
      return `with the end of ${longDate(ending.date)}, unless ${councilNamed(voice, ending.council)} has by then decided to go on`;
  }
}
