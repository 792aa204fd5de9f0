import { actInWords, actToDo, furtherSaid } from "@foedus/engine";
import type { Finding, Model, Question, ScenarioEvent } from "@foedus/engine";
import { counted, joined } from "./lists.js";
import type { PartyNames } from "./parties.js";
import { durationWords, measureTitle } from "./slot-values.js";

/** What happens, in words. */
export const eventWords = (event: ScenarioEvent, names: PartyNames, model: Model): string => {
  switch (event.type) {
    case "armed_attack": {
      const { place } = event;
      const at =
        place.type === "territory"
          ? `on the territory of ${names.inSentence(place.of)}`
          : `at ${model.places.find(({ name }) => name === place.name)?.title ?? place.name}`;
      const victim =
        event.object === null
          ? names.inSentence(event.victim)
          : `${event.object} of ${names.inSentence(event.victim)}`;
      const attackers = [...(event.aggressor === null ? [] : [event.aggressor]), ...(event.together ?? [])];
      const by =
        attackers.length === 0 ? "" : ` by ${joined(attackers.map((party) => names.inSentence(party)))}`;
      return `an armed attack on ${victim}${by}, ${at}${furtherSaid(event)}`;
    }
    case "threat":
      return `a threat to ${names.inSentence(event.victim)}${event.by === null ? "" : ` by ${names.inSentence(event.by)}`}`;
    case "named":
      return `${names.inSentence(event.subject).replaceAll("_", " ")} ${event.event.replaceAll("_", " ")}`;
    default:
      return actInWords(model, event);
  }
};

/** A question as one would ask it at a table. */
export const questionWords = (question: Question, names: PartyNames, model: Model): string => {
  const { performers, act } = question.outcome;
  const side = names.inSentence(question.side);
  const plural = performers.type === "at_least" && performers.count !== 1;
  const who = {
    party: () => (performers.type === "party" ? names.inSentence(performers.name) : ""),
    each_other: () => "each of the other parties",
    at_least: () =>
      performers.type === "at_least" ? `at least ${counted(performers.count, "party", "parties")}` : "",
  }[performers.type]();
  const what = ((): string => {
    switch (act.type) {
      case "gives":
        return `give ${side} ${measureTitle(act.measure, model)}`;
      case "enacts":
        return `enact the law “${act.law}”`;
      case "acts":
        return actToDo(act.act);
    }
  })();
  const when = question.within === null ? "" : ` within ${durationWords(question.within)}`;
  return `${plural ? "Do" : "Does"} ${who} ${what}${when}?`;
};

/** What an answer assumes beyond the texts, in words. */
export const assumptionWords = (
  { variant, defecting }: Pick<Finding, "variant" | "defecting">,
  titleOf: (variant: string) => string,
  names: PartyNames,
): string => {
  const base = variant === null ? "As written" : `Assuming “${titleOf(variant)}”`;
  const [first, ...rest] = defecting.map((party) => names.inSentence(party));
  if (first === undefined) return base;
  const who = [first, ...rest].join(" and ");
  return `${base}, and ${who} ${rest.length === 0 ? "defects" : "defect"}`;
};
