import type { Need, PartyExpression } from "@foedus/engine";
import { actHavingBeenDone, havingHappened } from "./acts.js";
import { clauseNamed } from "./references.js";
import { councilNamed, whom, type Voice } from "./voice.js";

/** An act of another that a provision waits for, as the end of "once …" or "unless …". */
export function needSaid(voice: Voice, need: Need<PartyExpression>): string {
  switch (need.type) {
    case "request":
      return `${whom(voice, need.by)} has requested it`;
    case "consent":
      return `${whom(voice, need.by)} has consented to it`;
    case "vote":
      return `${councilNamed(voice, need.council)} has voted for it`;
    case "act":
      return `${whom(voice, need.by)} ${actHavingBeenDone(voice, need.act)}`;
    case "performance":
      return `what ${clauseNamed(voice, need.clause)} requires has been done`;
    case "event":
      return havingHappened(voice, need);
  }
}
