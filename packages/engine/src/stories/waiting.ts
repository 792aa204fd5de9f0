import { isOnMeasures } from "../grounding/decided-measures.js";
import { thirdPerson } from "../explanation/act-words.js";
import type { Condition, GroundProvision } from "../grounding/game.js";
import { movesTowards } from "../grounding/game.js";
import { partyInWords } from "../model/lookup.js";
import { deedTowards } from "./awaited-deeds.js";
import { whoInWords } from "./performances.js";
import { articleOf } from "./telling.js";
import type { Telling } from "./telling.js";

/** What a provision waits for, after "once": "it finds so itself", "2 of the 3 who have a vote (…) vote for it". */
export function conditionInWords(
  telling: Telling,
  owned: GroundProvision,
  condition: Condition,
  many: boolean,
): string {
  const movers = movesTowards(condition).map(({ actor }) => actor);
  const [first] = movers;
  const who = movers.length === 1 ? whoInWords(telling, movers) : `any one of ${whoInWords(telling, movers)}`;
  switch (condition.kind) {
    case "finding":
      return movers.length === 1 && first === owned.owner
        ? many
          ? "each of them finds so for itself"
          : "it finds so itself"
        : `${who} finds it so`;
    case "vote":
      return `${votesInWords(condition.needed, movers.length)} (${whoInWords(telling, movers)}) vote for it`;
    case "weighted_vote":
      return `the votes of ${whoInWords(telling, movers)} carry it by their rule`;
    case "gate":
      return movers.length === 1 && first?.startsWith(`${owned.owner}.`) === true
        ? `${many ? "each one’s" : "its"} ${first.slice(owned.owner.length + 1).replaceAll("_", " ")} allows it`
        : `${who} allows it`;
    case "request":
      return first === owned.owner ? "it requests so itself" : `${who} requests it`;
    case "consent":
      return `${who} consents to it`;
    case "act": {
      const deed = deedTowards(telling, condition);
      return deed === null
        ? `${who} has done what it waits for`
        : `${who} ${thirdPerson(deed.verb)}${deed.object}`;
    }
    case "breach":
      return `${brokenInWords(telling, condition.of)} has been broken`;
  }
}

/** The provision that must have been broken, by its article and its owner. */
export function brokenInWords(telling: Telling, name: string): string {
  const broken = telling.grounding.game.provisions.find((provision) => provision.name === name);
  if (broken === undefined) return name;
  return `what ${articleOf(telling, broken)} requires of ${partyInWords(telling.ground.model, broken.owner)}`;
}

/** So many of those with a vote. */
export function votesInWords(needed: number, voters: number): string {
  if (voters === 1) return "the one who has a vote";
  return needed === voters
    ? `all ${String(voters)} who have a vote`
    : `${String(needed)} of the ${String(voters)} who have a vote`;
}

/** What a vote decides, behind "a decision": whether a clause is set off, or what is to be given under it. */
export function decidedIn(condition: Condition, article: string): string {
  return movesTowards(condition).some(({ move }) => isOnMeasures(move))
    ? `to call for it under ${article}`
    : `that ${article} is set off`;
}
