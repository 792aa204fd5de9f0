import type { Need, PartyExpression } from "@foedus/engine";
import { actHavingBeenDone, eventNamed } from "./acts.js";
import { clauseNamed } from "./references.js";
import { whom, type Voice } from "./voice.js";

/** An act of another that a provision waits for, as the end of "once …" or "unless …". */
export function needSaid(voice: Voice, need: Need<PartyExpression>): string {
  switch (need.type) {
    case "request":
      return `${whom(voice, need.by)} has requested it`;
    case "consent":
      return `${whom(voice, need.by)} has consented to it`;
    case "vote": {
      const council = voice.model.councils.find(({ name }) => name === need.council);
      return `“${council?.title ?? need.council}” has voted for it`;
    }
    case "act":
      return `${whom(voice, need.by)} ${actHavingBeenDone(voice, need.act)}`;
    case "performance":
      return `what ${clauseNamed(voice, need.clause)} requires has been done`;
    case "event":
      return `${eventNamed(need.subject, need.event)} has happened`;
  }
}
