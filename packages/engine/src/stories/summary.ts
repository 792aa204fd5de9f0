import { isProblem } from "../completions/explore.js";
import { actorsInWords, levelInWords } from "../explanation/words.js";
import type { Level, Model } from "../model/instrument.js";
import type { PartyName } from "../model/party.js";
import type { Explanation } from "./story.js";

interface Told extends Pick<Explanation, "asked" | "verdict" | "told" | "story"> {
  readonly level: Level;
  readonly defecting: readonly PartyName[];
}

/** The answer in a sentence or two: the verdict, its level, and what the story shows. */
export function summaryOf(model: Model, one: Told): string {
  const head = `It is ${one.verdict} ${levelInWords(one.level)}`;
  return `${head}${one.asked === "why_not" ? whyNot(one) : why(model, one)}`;
}

function whyNot({ verdict, told, defecting }: Told): string {
  if (told === "assured") {
    return ": however the open terms are settled, no course of events in which everybody keeps to what is open to them ends without it. There is nothing to tell against it.";
  }
  const open =
    defecting.length === 0
      ? "every move is lawful"
      : "every move is lawful, or the breach of a party assumed to be ready for it";
  const fails = `In the course told here ${open}, and what is asked is not reached.`;
  const never = "Even if everybody in play does what they can, it is not reached.";
  if (verdict !== "undetermined")
    return told === "impossible"
      ? `, however the open terms are settled. ${never}`
      : `: somebody may withhold it. ${fails}`;
  return told === "impossible"
    ? `: it turns on terms that the text leaves open. As they are supposed here it is impossible. ${never}`
    : `: it turns on terms that the text leaves open. As they are supposed here it is discretionary. ${fails}`;
}

function why(model: Model, { verdict, told, story }: Told): string {
  if (told === "impossible") {
    return ", however the open terms are settled: no course of events reaches it. The reasons follow; “why-not” tells the course in which everybody does what they can.";
  }
  const supposed =
    verdict === "undetermined"
      ? `: it turns on terms that the text leaves open. As they are supposed here it is ${told}`
      : told === "assured"
        ? ", however the open terms are settled"
        : ": it can be had, and can be withheld";
  if (told === "assured")
    return `${supposed}. Even if everybody else does the least that is lawful, it is reached.`;
  if (story === null || isProblem(story)) return `${supposed}.`;
  const who = actorsInWords(model, story.committed);
  const needed =
    story.committed.length === 1
      ? `It is reached if ${who} so chooses, whatever the others do`
      : `It is reached if all of these so choose, whatever the others do: ${who}. Not one of them can be left out`;
  return `${supposed}. ${needed}.`;
}
