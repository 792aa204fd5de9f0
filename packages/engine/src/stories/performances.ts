import { settle } from "../completions/settle.js";
import { deedOfAct, otherDeed, thirdPerson } from "../explanation/act-words.js";
import { actorsInWords, askedInWords, askedToDo, joined } from "../explanation/words.js";
import { beneficiaryOf } from "../grounding/game.js";
import type { Actor, GroundProvision } from "../grounding/game.js";
import { addresseeInWords } from "../model/happening.js";
import { partyInWords } from "../model/lookup.js";
import type { MeasureName, MeasureRule } from "../model/measure.js";
import type { Provision } from "../model/instrument.js";
import type { Telling } from "./telling.js";

/** Actors in words; organs of many states by what they are. */
export function whoInWords({ ground: { model } }: Pick<Telling, "ground">, actors: readonly Actor[]): string {
  const organs = new Set(actors.map((actor) => /\.(.+)$/u.exec(actor)?.[1] ?? ""));
  const [organ] = organs;
  if (actors.length < 2 || organs.size > 1 || organ === undefined || organ === "") {
    return actorsInWords(model, actors);
  }
  const states = actors.map((actor) => actor.slice(0, -organ.length - 1));
  return `the ${organ.replaceAll("_", " ")}${organ.endsWith("s") ? "es" : "s"} of ${actorsInWords(model, states)}`;
}

/** A verb that agrees with those it is said of: one gives, several give. */
export function agreeing(actors: readonly Actor[], verb: string): string {
  if (actors.length !== 1) return verb === "be" ? "are" : verb;
  if (verb === "be") return "is";
  return verb === "have" ? "has" : thirdPerson(verb);
}

/** What is done in giving something, as a verb and its object: "give", "armed force". */
export function deedOf(
  telling: Telling,
  performance: MeasureName,
): { readonly verb: string; readonly object: string } {
  const { ground } = telling;
  const other = beneficiaryOf(performance);
  if (other.beneficiary !== null) {
    const { verb, object } = deedOf(telling, other.performance);
    return { verb, object: `${object} to ${partyInWords(ground.model, other.beneficiary)}` };
  }
  const [kind, rest = ""] = performance.split(/:(.*)/su);
  if (kind === "acts") return deedOfAct(rest);
  if (kind === "attacks") return { verb: "attack", object: ` ${partyInWords(ground.model, rest)}` };
  if (kind === "enacts") return { verb: "enact", object: ` the law “${rest}”` };
  if (kind === "reports") return { verb: "report", object: ` to ${addresseeInWords(ground.model, rest)}` };
  if (performance === "consultation") return { verb: "consult", object: "" };
  if (performance === "sanctions") return { verb: "impose", object: " sanctions" };
  return { verb: "give", object: ` ${ground.taxonomy.title(performance)}` };
}

/** "give no armed force", "do not enact the law “…”". */
export function notGiving(telling: Telling, actors: readonly Actor[]): string {
  const { asked } = telling.inquiry;
  const words = askedInWords(telling.ground, asked);
  if (isConsultation(telling)) return `${agreeing(actors, "do")} not consult`;
  if (asked.type !== "gives") return `${agreeing(actors, "do")} not ${askedToDo(telling.ground, asked)}`;
  return asked.measures.length === 1
    ? `${agreeing(actors, "give")} no ${words}`
    : `${agreeing(actors, "do")} not give ${words} together`;
}

/** "given armed force", "given no armed force", "not consulted": after "has" or "have". */
export function doneInWords(telling: Telling, done: boolean): string {
  const { asked } = telling.inquiry;
  const words = askedInWords(telling.ground, asked);
  if (isConsultation(telling)) return done ? "consulted" : "not consulted";
  if (asked.type === "enacts") return `${done ? "" : "not "}enacted ${words}`;
  if (asked.type === "acts") return `${done ? "" : "not "}done this: ${words}`;
  return done ? `given ${words}` : `given no ${words}`;
}

/** One does not give consultation: one consults. */
function isConsultation({ inquiry: { asked } }: Telling): boolean {
  return asked.type === "gives" && asked.measures.length === 1 && asked.measures[0] === "consultation";
}

/** What a provision of the text obliges, lets or forbids, after "to": "give at least armed force", "consult". */
export function contentOf(
  telling: Telling,
  provision: Provision | null,
  ground: GroundProvision,
  actors: readonly Actor[],
): string {
  if (provision === null) {
    return joined(
      ground.permitted.map((leaf) => {
        const { verb, object } = deedOf(telling, leaf);
        return `${verb}${object}`;
      }),
    );
  }
  switch (provision.action.type) {
    case "enact":
      return `enact the law “${provision.action.law}”`;
    case "act":
    case "attack":
      return otherDeed(telling.ground.model, provision) ?? "";
    case "report":
      return `report to ${addresseeInWords(telling.ground.model, provision.action.to)}`;
    case "respond":
      return ruleInWords(
        telling,
        settle(provision.action.measures, "measures", telling.completion),
        actors.length > 1,
      );
  }
}

function ruleInWords({ ground }: Telling, rule: MeasureRule, many: boolean): string {
  const titles = (names: readonly MeasureName[]): string =>
    joined(names.map((name) => ground.taxonomy.title(name)));
  const { required, permitted, excluded, mentioned, asDeemed } = rule;
  if (permitted.length === 1 && permitted[0] === "consultation") return "consult";
  const except = excluded.length === 0 ? "" : `, except ${titles(excluded)}`;
  if (asDeemed) {
    const including = mentioned.length === 0 ? "" : `, which may include ${titles(mentioned)}`;
    return `take such measures as ${many ? "each" : "it"} deems necessary${except}${including}`;
  }
  if (required.length > 0) return `give at least ${titles(required)}${except}`;
  return `give ${titles(permitted)} of ${many ? "their" : "its"} own choice${except}`;
}
